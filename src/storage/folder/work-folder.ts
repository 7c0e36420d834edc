import { lstatSync, readdirSync } from 'node:fs'
import path from 'node:path'

/** Where tocsin keeps its locks, notes and memories, relative to the folder. It can be deleted at any time. */
const WORK_FOLDER = '.tocsin'

/**
 * What stands in the work folder, or in its place, and is not of tocsin's making: a link leads reads and writes out of the
 * folder, and a pipe or a device lets a reader wait for ever.
 *
 * @param root real path of the folder.
 * @returns a path relative to it; null where all is in order.
 */
export function foreignWorkFile(root: string): string | null {
  const stat = lstatSync(path.join(root, WORK_FOLDER), { throwIfNoEntry: false })
  // A plain file in its place is harmless: whatever only remembers goes without.
  if (stat === undefined || stat.isFile()) return null
  if (!stat.isDirectory()) return WORK_FOLDER
  const entries = readdirSync(path.join(root, WORK_FOLDER), { withFileTypes: true })
  const foreign = entries.find((entry) => !entry.isFile() && !entry.isDirectory())
  return foreign === undefined ? null : `${WORK_FOLDER}/${foreign.name}`
}
