import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { AdvisoryId } from '../../domain/advisory/identifiers.ts'
import type { Catalogue } from '../../domain/catalogue/product.ts'
import type { Ledger, LedgerEntry } from '../../domain/publication/ledger.ts'
import { type FolderFault, wholeFile } from '../../storage/folder/folder.ts'

/** Advisories that stand in the site and would be gone from the folder as it is now. */
export function droppedAdvisories(out: string, visible: ReadonlyMap<AdvisoryId, unknown>): readonly FolderFault[] {
  const folder = path.join(out, 'advisories')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const { name } = entry
    if (visible.has(name as AdvisoryId) || !entry.isDirectory()) return []
    return {
      ...wholeFile('ledger.json'),
      message: `${name} is published in this site, and the folder as of this instant does not have it.`,
      remedy: `An address once published is never dropped. Restore the ledger and withdraw it (tocsin withdraw ${name}), or build an earlier state into another folder.`,
    }
  })
}

/** Advisories of which the site shows a newer revision than the one that would be written over it. */
export function newerInSite(
  out: string,
  wanted: readonly { readonly id: AdvisoryId; readonly entries: readonly Pick<LedgerEntry, 'revision'>[] }[],
): readonly FolderFault[] {
  return wanted.flatMap(({ id, entries }) => {
    const newest = entries.at(-1)?.revision
    // A site has pages of their own only for revisions that were followed by another.
    if (!existsSync(path.join(out, 'advisories', id, `r${newest}`))) return []
    return {
      ...wholeFile('ledger.json'),
      message: `This site shows a newer revision of ${id} than the folder as of this instant has (revision ${newest}).`,
      remedy: 'A site never goes back. Restore the newer ledger, or build the earlier state into another folder.',
    }
  })
}

/** Products that published revisions speak of, older ones too, and that left the catalogue. */
export function missingProducts(
  ledger: Ledger,
  visible: ReadonlyMap<AdvisoryId, readonly LedgerEntry[]>,
  catalogue: Catalogue,
): readonly FolderFault[] {
  const present = new Set<string>(catalogue.products.map((product) => product.id))
  const missing = new Map<string, AdvisoryId>()
  for (const [id, entries] of visible) {
    for (const key of entries.flatMap((entry) => entry.products)) {
      const product = ledger.products[key]
      if (product !== undefined && !present.has(product.id)) missing.set(product.id, id)
    }
  }
  return [...missing].map(([product, id]) => ({
    file: 'products.yaml',
    line: null,
    column: null,
    message: `The product ${product} is gone, and ${id}, which is published, speaks of it.`,
    remedy: 'Put the product back; mark its branches as ended when it is no longer looked after.',
  }))
}
