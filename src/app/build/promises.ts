import { accessSync, constants, existsSync, readdirSync, readlinkSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { err, ok, type Result } from '../../base/result.ts'
import type { AdvisoryId } from '../../domain/advisory/identifiers.ts'
import type { Catalogue } from '../../domain/catalogue/product.ts'
import type { Ledger, LedgerEntry } from '../../domain/publication/ledger.ts'
import { type FolderFault, wholeFile } from '../../storage/folder/folder.ts'
import { makeFolder } from '../../storage/folder/make-folder.ts'
import { errorCode } from '../../storage/folder/read-inside.ts'

/** Real path of an advisory folder; null for anything else, in which no lock may be made. */
export function folderRoot(folder: string): string | null {
  return existsSync(path.join(folder, 'vendor.yaml')) ? realpathSync(folder) : null
}

/** A folder that cannot be written to has no room for a lock either; then whoever builds has to see to it. */
export function canWrite(folder: string): boolean {
  try {
    makeFolder(folder)
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

/** Where a path really leads, also when what it names is still to be made: two names of one site share one lock. */
export function whereItLeads(wanted: string): string {
  const full = path.resolve(wanted)
  try {
    return realpathSync(full)
  } catch (error) {
    const parent = path.dirname(full)
    if (errorCode(error) !== 'ENOENT' || parent === full) return full
    const target = linkTarget(full)
    return target === null
      ? path.join(whereItLeads(parent), path.basename(full))
      : whereItLeads(path.resolve(whereItLeads(parent), target))
  }
}

function linkTarget(file: string): string | null {
  try {
    return readlinkSync(file)
  } catch {
    return null
  }
}

/** Real path of the site, which is made where it is not there; never the folder itself or its advisory files. */
export function siteFolder(root: string, out: string): Result<string, FolderFault> {
  const fault = (message: string, remedy: string) => err({ file: out, line: null, column: null, message, remedy })
  try {
    makeFolder(out)
  } catch {
    return fault(`The folder ${out} cannot be made.`, 'Choose another one: --out DIR')
  }
  const real = realpathSync(out)
  if (real === root || root.startsWith(real + path.sep)) {
    return fault('The site would be written over the folder itself.', 'Choose a folder beside or below it: --out DIR')
  }
  if (`${real}${path.sep}`.startsWith(path.join(root, 'advisories') + path.sep)) {
    return fault('The site would be written among the advisory files.', 'Choose another folder: --out DIR')
  }
  return ok(real)
}

/** Advisories and revisions that stand in the site and would be gone from the folder as it is now. */
export function droppedAddresses(
  out: string,
  visible: ReadonlyMap<AdvisoryId, readonly Pick<LedgerEntry, 'revision'>[]>,
): readonly FolderFault[] {
  const folder = path.join(out, 'advisories')
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (!entry.isDirectory()) return []
    const { name } = entry
    const newest = visible.get(name as AdvisoryId)?.at(-1)?.revision
    if (newest === undefined) {
      return {
        ...wholeFile('ledger.json'),
        message: `${name} is published in this site, and the folder as of this instant does not have it.`,
        remedy: `An address once published is never dropped. Restore the ledger and withdraw it (tocsin withdraw ${name}), or build an earlier state into another folder.`,
      }
    }
    // A site has pages of their own only for revisions that were followed by another.
    if (!existsSync(path.join(folder, name, `r${newest}`))) return []
    return {
      ...wholeFile('ledger.json'),
      message: `This site shows a newer revision of ${name} than the folder as of this instant has (revision ${newest}).`,
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
