import { expect } from 'vitest'
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
