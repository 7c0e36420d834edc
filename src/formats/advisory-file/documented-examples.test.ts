import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ADVISORY_KINDS } from '../../domain/advisory/advisory.ts'
import { parseAdvisoryFile } from './index.ts'

const DOCUMENT = readFileSync(join(import.meta.dirname, '../../../docs/advisory-file.md'), 'utf8')
// A block of code that shows a whole advisory says so by a file name.
const EXAMPLES = [...DOCUMENT.matchAll(/^```markdown advisories\/\S+\n(.*?)^```$/gms)].map(([, text]) => text ?? '')

test('every kind of advisory is shown in full, and every example can be read', () => {
  const files = EXAMPLES.map((text) => parseAdvisoryFile(text, { lang: 'en' }))
  expect(files.flatMap((file) => (file.ok ? [] : file.error))).toEqual([])
  const kinds = files.map((file) => file.ok && file.value.draft.content.kind)
  expect(ADVISORY_KINDS.filter((kind) => !kinds.includes(kind))).toEqual([])
})
