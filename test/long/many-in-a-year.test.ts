import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import {
  publishSynthetic,
  SYNTHETIC_VENDOR,
  syntheticAdvisory,
  syntheticProducts,
} from '../../bench/synthetic-folder.ts'
import { EMPTY_LEDGER, type Ledger } from '../../src/domain/publication/ledger.ts'
import { printProductsFile, printVendorFile } from '../../src/formats/advisory-file/index.ts'
import { printLedger } from '../../src/storage/folder/ledger-file.ts'
import { aFolderWith, tocsin } from '../flows/tocsin.ts'

vi.setConfig({ testTimeout: 240_000 })

/** More than a page of a year has room for. */
const IN_A_YEAR = 500
const LATER = Date.UTC(2007, 0, 1)

/** Every page, with what changes when it is written. */
function htmlOf(folder: string): ReadonlyMap<string, string> {
  return new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.html'))
      .map((file) => {
        const { ino, mtimeMs } = statSync(path.join(folder, file))
        return [file, `${ino} ${mtimeMs}`]
      }),
  )
}

test('what is published in a year that has several pages writes one of them', async () => {
  const root = aFolderWith({
    'vendor.yaml': printVendorFile(SYNTHETIC_VENDOR),
    'products.yaml': printProductsFile({ products: syntheticProducts() }),
  })
  mkdirSync(path.join(root, 'advisories'))
  let ledger: Ledger = EMPTY_LEDGER
  const publish = (number: number) => {
    ledger = publishSynthetic(root, ledger, syntheticAdvisory(number), null, number)
  }
  const build = async () => {
    writeFileSync(path.join(root, 'ledger.json'), printLedger(ledger))
    expect(await tocsin(root, ['build', '--out', 'public'], { now: LATER })).toMatchObject({ code: 0 })
    return htmlOf(path.join(root, 'public'))
  }
  for (let number = 0; number < IN_A_YEAR; number++) publish(number)
  const before = await build()
  const years = [...before.keys()].filter((file) => file.startsWith('years/')).toSorted()
  expect(years).toEqual(['years/2006/1/index.html', 'years/2006/2/index.html', 'years/2006/index.html'])

  publish(IN_A_YEAR)
  const after = await build()
  const written = [...after].filter(([file, one]) => before.get(file) !== one).map(([file]) => file)
  expect(written.filter((file) => file.startsWith('years/'))).toEqual(['years/2006/index.html'])
  expect(readFileSync(path.join(root, 'public/years/2006/index.html'), 'utf8')).toContain('SA2026-00501')
})
