import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { buildSite } from '../../src/app/build/build-site.ts'
import { type Preview, startPreview } from '../../src/app/preview-server.ts'
import type { Instant } from '../../src/base/instant.ts'

/** Builds a folder's site as of its newest instant, whatever the clock says. */
export async function buildFrom(folder: string, out: string): Promise<void> {
  const now = '2100-01-01T00:00:00Z' as Instant
  const built = await buildSite({ folder, out, asOf: null, now, overwrite: false, onProgress: () => undefined })
  expect(built).toMatchObject({ ok: true })
}

/** Serves a built site as the demonstration does, on a free port. */
export async function serve(root: string): Promise<Preview> {
  const started = await startPreview({ root, port: 0, host: '127.0.0.1' })
  if (!started.ok) throw new Error(started.error.message)
  return started.value
}

export const EXAMPLE = path.resolve(import.meta.dirname, '..', '..', 'examples/octopus')

/**
 * For the tests of a `describe`: the site of the example, built and served before them. After them it is taken away, and
 * the browser that looked at it closed.
 */
export function exampleServedTo(browser: Browser | null): { readonly site: string; readonly url: string } {
  const site = mkdtempSync(path.join(tmpdir(), 'tocsin-served-example-'))
  let preview: Preview | null = null
  beforeAll(async () => {
    await buildFrom(EXAMPLE, site)
    preview = await serve(site)
  })
  afterAll(async () => {
    await browser?.close()
    await preview?.close()
    rmSync(site, { recursive: true })
  })
  return {
    site,
    get url() {
      if (preview === null) throw new Error('It is served before the first test.')
      return preview.url
    },
  }
}
