import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Instant } from '../src/base/instant.ts'
import { checkVersion } from '../src/check/index.ts'
import { releaseSegment } from '../src/domain/publication/release-segment.ts'
import { openCheckSource } from '../src/queries/check-source.ts'
import { syntheticProducts } from './synthetic-folder.ts'

/**
 * A content file for each release, which Hugo makes a page of: what our pages of releases tell stands ready in its front
 * matter, because Hugo has no check that could find it.
 *
 * @param content folder that they go into.
 * @returns how many there are.
 */
export async function writeHugoReleases(folder: string, content: string): Promise<number> {
  const source = await openCheckSource(folder, '.', '2100-01-01T00:00:00Z' as Instant)
  if (!source.ok) throw new Error('The folder was written by this benchmark and can be read.')
  let written = 0
  for (const { id, name, releases } of syntheticProducts()) {
    const product = await source.value.product(id)
    if (!product.ok || product.value === null) throw new Error(`${id} is in the catalogue.`)
    mkdirSync(path.join(content, id), { recursive: true })
    for (const [index, { version }] of releases.entries()) {
      const { verdict, reason, upgrade, advisories } = checkVersion(product.value, version)
      const facts = {
        title: `${name} ${version}`,
        type: 'release',
        outputs: ['HTML'],
        url: `/products/${id}/${releaseSegment(version)}/`,
        product: id,
        version,
        verdict,
        reason,
        upgrade: upgrade?.version ?? '',
        previous: releases[index - 1]?.version ?? '',
        next: releases[index + 1]?.version ?? '',
        advisories: advisories.map(({ id: advisory, title, severity, reason: why, fixedIn, action, exploitation }) => ({
          id: advisory,
          title,
          severity,
          why,
          fixedIn,
          action,
          exploitation: exploitation.kind,
        })),
      }
      // JSON is front matter too.
      writeFileSync(path.join(content, id, `${releaseSegment(version)}.md`), `${JSON.stringify(facts, null, 1)}\n`)
      written += 1
    }
  }
  return written
}
