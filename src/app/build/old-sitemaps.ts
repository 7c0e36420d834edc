import { closeSync, existsSync, openSync, readdirSync, readSync, rmSync } from 'node:fs'
import path from 'node:path'
import { fileOfPath, SITEMAP_PATH, sitemapPartPath } from '../../domain/publication/addresses.ts'
import { SITEMAP_HEAD } from '../../site/index.ts'

const WHOLE = fileOfPath(SITEMAP_PATH)
const PARTS = path.posix.dirname(fileOfPath(sitemapPartPath(1)))

/**
 * Takes away the sitemap where robots are no longer wanted, and parts that are too many. A site may stand among other files,
 * so only what says that a build wrote it goes.
 *
 * @param out real path of the site.
 * @param wanted the files of this build.
 */
export function takeAwayOldSitemaps(out: string, wanted: ReadonlySet<string>): void {
  const parts = existsSync(path.join(out, PARTS)) ? readdirSync(path.join(out, PARTS)) : []
  for (const file of [WHOLE, ...parts.map((name) => `${PARTS}/${name}`)]) {
    if (!wanted.has(file) && isOurs(path.join(out, file))) rmSync(path.join(out, file))
  }
}

function isOurs(file: string): boolean {
  if (!existsSync(file)) return false
  const head = Buffer.alloc(SITEMAP_HEAD.length)
  const open = openSync(file, 'r')
  try {
    readSync(open, head)
  } finally {
    closeSync(open)
  }
  return head.toString('latin1') === SITEMAP_HEAD
}
