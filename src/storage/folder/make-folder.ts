import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'

/**
 * Makes a folder and those above it, one by one. Not `mkdirSync` with `recursive`: on a file system that answers "no such
 * file" to every attempt (`/proc`), that one never ends.
 *
 * @returns true when the folder was not there before.
 * @throws the system's error where it cannot be made.
 */
export function makeFolder(folder: string): boolean {
  const present = statSync(folder, { throwIfNoEntry: false })
  if (present?.isDirectory() === true) return false
  const parent = path.dirname(folder)
  if (parent !== folder) makeFolder(parent)
  try {
    mkdirSync(folder)
    return true
  } catch (error) {
    // Another thread or process may have been faster.
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return false
    throw error
  }
}
