import { mkdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { errorCode } from '../system-error.ts'

/**
 * Makes a folder and those above it, one by one. Not `mkdirSync` with `recursive`: on a file system that answers "no such
 * file" to every attempt (`/proc`), that one never ends.
 *
 * @returns true when the folder was not there before.
 * @throws the system's error where it cannot be made.
 */
export function makeFolder(folder: string): boolean {
  try {
    // Most often the one above is there: a site has tens of thousands of folders, and each call counts.
    return makeOne(folder)
  } catch (error) {
    const parent = path.dirname(folder)
    if (errorCode(error) !== 'ENOENT' || parent === folder) throw error
    makeFolder(parent)
    return makeOne(folder)
  }
}

function makeOne(folder: string): boolean {
  try {
    mkdirSync(folder)
    return true
  } catch (error) {
    // It was there, or another thread or process was faster.
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return false
    throw error
  }
}
