import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import type { Instant } from '../../src/base/instant.ts'
import { checkFragments, checkVersion, openProduct, productCheckData } from '../../src/check/index.ts'
import { appendRevision, EMPTY_LEDGER } from '../../src/domain/publication/ledger.ts'
import { FEED_FORMATS } from '../../src/domain/publication/feed-topics.ts'
import type { PublishedAdvisory } from '../../src/domain/publication/published-advisory.ts'
import { publishedAdvisoryOf } from '../../src/domain/publication/revision-history.ts'
import { parseAdvisoryFile } from '../../src/formats/advisory-file/index.ts'
import { nativeJson } from '../../src/formats/native-json/native-json.ts'
import { NATIVE_SCHEMA } from '../../src/formats/native-json/native-schema.ts'
import { keptText } from '../../src/storage/folder/kept-revision.ts'
import { aCatalogue, aProduct, aVendor } from '../builders/catalogue.ts'
import { FILES } from '../site/feed-reader.ts'
import { wholeSite } from '../site/fixtures.ts'
import { textAt } from '../site/reader.ts'

/** A folder a case: what an author writes, and what customers get. Rewritten by `npm run golden`; read the difference. */
const CASES = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)

/** Before all, in and after each branch's range, on its fix, and what is no version. */
const VERSIONS = ['2023.4.1', '2024.1.100', '2024.1.199', '2024.1.200', '2024.2.50', '2024.2.150', '2024.2.200', 'latest']

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(NATIVE_SCHEMA)

function published(name: string): PublishedAdvisory {
  const file = parseAdvisoryFile(readFileSync(path.join(import.meta.dirname, name, 'case.md'), 'utf8'), { lang: 'en' })
  if (!file.ok) throw new Error(JSON.stringify(file.error))
  const { content } = file.value.draft
  if (content.id === null) throw new Error('A case has an id.')
  const appended = appendRevision(EMPTY_LEDGER, {
    advisory: content,
    action: 'published',
    publishedAt: '1900-01-02T12:00:00Z' as Instant,
    precision: 'second',
    vendor: aVendor(),
    catalogue: aCatalogue(),
    approvals: [],
    file: keptText(content).file,
    before: null,
  })
  if (!appended.ok) throw new Error(appended.error.kind)
  return publishedAdvisoryOf(appended.value.ledger, [appended.value.entry], () => content)
}

describe.each(CASES)('%s', (name) => {
  test('the native JSON, valid by its schema', async () => {
    const page = `https://advisories.example.com/advisories/${name}/`
    const native = nativeJson(published(name), { page, revisionPage: (revision) => `${page}r${revision}/` })
    expect(validate(native) ? [] : validate.errors).toEqual([])
    await expect(`${JSON.stringify(native, null, 2)}\n`).toMatchFileSnapshot(path.join(import.meta.dirname, name, 'advisory.json'))
  })

  test('the feeds, which other tests hold against their standards', async () => {
    const files = wholeSite({}, [published(name)])
    for (const format of FEED_FORMATS) {
      const file = FILES[format]('all')
      await expect(textAt(files, file)).toMatchFileSnapshot(path.join(import.meta.dirname, name, path.basename(file)))
    }
  })

  test('the answers', async () => {
    const product = openProduct(productCheckData(aProduct(), checkFragments(published(name).latest)))
    const answers = VERSIONS.map((version) => checkVersion(product, version))
    await expect(`${JSON.stringify(answers, null, 2)}\n`).toMatchFileSnapshot(path.join(import.meta.dirname, name, 'answers.json'))
  })
})

test('there are cases', () => {
  expect(CASES.length).toBeGreaterThan(2)
})
