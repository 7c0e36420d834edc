import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CardShelf } from '../../src/app/build/card-shelf.ts'
import { releasesWithPage, renderJob } from '../../src/app/build/render-job.ts'
import { SiteWriter, STAGING } from '../../src/app/build/site-writer.ts'
import type { Instant } from '../../src/base/instant.ts'
import { publicEntries } from '../../src/domain/publication/public-state.ts'
import { publicVendor } from '../../src/site/index.ts'
import { openFolder } from '../../src/storage/folder/folder.ts'
import { SCRIPTS } from '../site/scripts.ts'
import { OCTOPUS_FOLDER } from './octopus-folder.ts'

let site = ''
beforeAll(() => {
  site = mkdtempSync(path.join(tmpdir(), 'tocsin-links-'))
})
afterAll(() => rmSync(site, { recursive: true }))

test('a first build links from no advisory to another, or to a release, that is not there, whichever it has come to', async () => {
  const opened = await openFolder(OCTOPUS_FOLDER)
  if (!opened.ok) throw new Error('The example can be read.')
  const { root, vendor, ledger, catalogue } = opened.value
  const visible = publicEntries(ledger, '2100-01-01T00:00:00Z' as Instant)
  const slices = { vendors: ledger.vendors, products: ledger.products }
  const setting = {
    root,
    vendor: publicVendor(vendor, SCRIPTS, null),
    slices,
    publishedIds: new Set<string>(visible.keys()),
    releases: releasesWithPage(catalogue),
  }
  const writer = new SiteWriter(site, 'one')
  const cards = new CardShelf(site)
  let reserved = 0
  for (const [id, entries] of visible) {
    const rendered = renderJob({ id, entries }, setting, writer, cards)
    if (!rendered.ok) throw new Error(rendered.error.message)
    reserved += rendered.value.reserved.length
    const there = new Set(pages())
    const linked = [...there].flatMap(linkedFrom)
    expect(linked.filter((target) => !there.has(target))).toEqual([])
  }
  // Pages of the example do link to what comes after them.
  expect(reserved).toBeGreaterThan(0)
})

function linkedFrom(file: string): readonly string[] {
  const links = /href="\/(advisories\/[^"#]+\/|products\/[^"#/]+\/[^"#/]+\/)[#"]/g
  return [...read(file).matchAll(links)].map(([, folder]) => `${folder}index.html`)
}

function pages(): readonly string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.html') && !file.startsWith(STAGING),
  )
}

function read(file: string): string {
  return readFileSync(path.join(site, file), 'utf8')
}
