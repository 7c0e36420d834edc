import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import lighthouse, { type Result } from 'lighthouse'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Preview } from '../../src/app/preview-server.ts'
import { NO_CHROMIUM } from '../browser/chromium.ts'
import { buildFrom, serve } from '../browser/served-site.ts'
import { type DebuggedChromium, startDebuggedChromium } from './debugged-chromium.ts'

const chromium = await startDebuggedChromium()
if (chromium === null) process.stderr.write(`Lighthouse is skipped: ${NO_CHROMIUM}.\n`)

const ROOT = path.resolve(import.meta.dirname, '..', '..')
const ASKED = 0.95
/** Performance is a figure of time, and the machine may be busy: the best of as many runs as it takes, up to these. */
const MOST_RUNS = 6

/** What of performance counts bytes, requests and shifts, and is the same on any machine. */
const COUNTED = [
  'cumulative-layout-shift',
  'uses-text-compression',
  'uses-long-cache-ttl',
  'total-byte-weight',
  'unminified-javascript',
  'unused-css-rules',
  'unused-javascript',
  'legacy-javascript',
  'unsized-images',
  'redirects',
  'non-composited-animations',
]

const STYLE_SHEET = /\/assets\/site-[0-9a-f]+\.css$/

// Skipped: where there is no Chromium; the line above says so.
describe.skipIf(chromium === null)('Lighthouse, on a phone with a slow network', () => {
  const scratch = mkdtempSync(path.join(tmpdir(), 'tocsin-lighthouse-'))
  let preview: Preview

  beforeAll(async () => {
    const folder = path.join(scratch, 'folder')
    cpSync(path.join(ROOT, 'examples', 'octopus'), folder, { recursive: true })
    // A demonstration asks to be left out of search engines, for which nobody can score well.
    const vendor = path.join(folder, 'vendor.yaml')
    const allowed = readFileSync(vendor, 'utf8').replace('robots: false', 'robots: true')
    expect(allowed).toContain('robots: true')
    writeFileSync(vendor, allowed)
    const out = path.join(scratch, 'site')
    await buildFrom(folder, out)
    preview = await serve(out)
  })
  afterAll(async () => {
    await chromium?.close()
    await preview.close()
    rmSync(scratch, { recursive: true })
  })

  test.each(['/', '/advisories/SA2026-12/', '/products/octopus-server/', '/check/'])(
    '%s: at least 95 in all four categories',
    async (address) => {
      const result = await lookedAt(chromium, preview.url + address)
      const scores = Object.fromEntries(Object.values(result.categories).map(({ id, score }) => [id, score]))
      expect(Object.keys(scores).sort()).toEqual(['accessibility', 'best-practices', 'performance', 'seo'])
      const { performance, ...others } = scores
      for (const [category, score] of Object.entries(others)) {
        expect(score, `${category}: ${shortfalls(result, category)}`).toBeGreaterThanOrEqual(ASKED)
      }
      // An audit without a score found nothing to look at.
      for (const id of COUNTED) expect([id, result.audits[id]?.score]).toEqual([id, expect.toBeOneOf([1, null])])
      // The style sheet holds a page up, and where a filter may stand in the address the script that reads it, or the
      // whole list would be seen first (decision 043).
      const holding = address === '/' ? [/\/assets\/index-[0-9a-f]+\.js$/, STYLE_SHEET] : [STYLE_SHEET]
      expect(
        itemsOf(result, 'render-blocking-resources')
          .map(({ url }) => String(url))
          .sort(),
      ).toEqual(holding.map((name) => expect.stringMatching(name)))

      let best = performance ?? 0
      for (let runs = 1; best < ASKED && runs < MOST_RUNS; runs++) {
        const again = await lookedAt(chromium, preview.url + address)
        best = Math.max(best, again.categories.performance?.score ?? 0)
      }
      expect(best, `performance: ${shortfalls(result, 'performance')}`).toBeGreaterThanOrEqual(ASKED)
    },
  )
})

async function lookedAt(browser: DebuggedChromium | null, url: string): Promise<Result> {
  if (browser === null) throw new Error('There is a browser.')
  const ran = await lighthouse(url, { port: browser.port, logLevel: 'error' })
  if (ran === undefined) throw new Error('Lighthouse came to no result.')
  expect(ran.lhr.runtimeError).toBeUndefined()
  return ran.lhr
}

/** What costs a category its points, for whoever has to mend it. */
function shortfalls({ audits, categories }: Result, category: string): string {
  const weighed = categories[category]?.auditRefs.filter(({ weight }) => weight > 0) ?? []
  return weighed
    .flatMap(({ id }) => {
      const audit = audits[id]
      return audit === undefined || audit.score === null || audit.score === 1
        ? []
        : [`${id} ${audit.score} ${audit.displayValue ?? audit.explanation ?? ''}`]
    })
    .join('; ')
}

function itemsOf({ audits }: Result, id: string): readonly { readonly url?: unknown }[] {
  const details = audits[id]?.details
  return details?.type === 'opportunity' ? details.items : []
}
