import { closeSync, openSync, readdirSync, readSync } from 'node:fs'
import path from 'node:path'
import type { Product, VersionText } from '../../domain/catalogue/product.ts'
import { fileOfPath, pageOfFile, productPath, releaseOfPath, releasePath } from '../../domain/publication/addresses.ts'

/**
 * Versions that have a page in a site and are in the catalogue no longer. Their addresses stay, so their pages go on telling
 * what affects them. A site may stand among other files: only what says of itself that it is that page counts.
 *
 * @param out real path of the site.
 */
export function leftReleases(out: string, { id, deployment, releases }: Product): readonly VersionText[] {
  if (deployment === 'service') return []
  const listed = new Set(releases.map(({ version }) => fileOfPath(releasePath(id, version))))
  const folder = path.dirname(fileOfPath(productPath(id)))
  return foldersIn(path.join(out, folder)).flatMap((name) => {
    const file = `${folder}/${name}/index.html`
    const page = listed.has(file) ? null : pageOfFile(file)
    const version = page === null ? null : releaseOfPath(id, page)
    return version !== null && isPageOf(path.join(out, file), releasePath(id, version)) ? [version] : []
  })
}

function foldersIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  } catch {
    // A product that has no page yet.
    return []
  }
}

const HEAD_BYTES = 8 * 1024

function isPageOf(file: string, address: string): boolean {
  try {
    const open = openSync(file, 'r')
    try {
      const head = Buffer.alloc(HEAD_BYTES)
      const length = readSync(open, head)
      const canonical = /<link rel="canonical" href="([^"]*)"/.exec(head.toString('latin1', 0, length))?.[1]
      return canonical?.endsWith(address) === true
    } finally {
      closeSync(open)
    }
  } catch {
    return false
  }
}
