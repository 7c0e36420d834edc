import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Sha256 } from '../../base/sha256.ts'
import { makeFolder } from './make-folder.ts'
import { systemSha256 } from './system-sha256.ts'

/**
 * The entries of a ledger file that were found whole: then only what was added since has to be looked at. It spares time and
 * is no proof: who may write it may as well write a ledger anew, whose hashes nobody signed.
 */
export interface WholeLedger {
  readonly entries: number
  /** Of their text, in UTF-16 code units. */
  readonly length: number
  readonly sha256: Sha256
}

/** Where it is kept, relative to the folder. */
export const LEDGER_MEMORY = '.tocsin/ledger-whole.json'

const BEGIN = '\n  "entries": ['
const END = '\n  ]\n}\n'

/** @returns null where the text is laid out in another way than a ledger is printed. */
export function wholeLedger(text: string, entries: number): WholeLedger | null {
  const start = text.indexOf(BEGIN) + BEGIN.length
  if (entries === 0 || start < BEGIN.length || !text.endsWith(END)) return null
  const whole = text.slice(start, -END.length)
  return { entries, length: whole.length, sha256: systemSha256(whole) }
}

/**
 * Takes out of a ledger file the entries that were found whole.
 *
 * @returns their text as a list, and the file without them; null where they do not stand there as they were.
 */
export function withoutWhole(
  text: string,
  { length, sha256 }: WholeLedger,
): { readonly whole: string; readonly rest: string } | null {
  const start = text.indexOf(BEGIN) + BEGIN.length
  if (start < BEGIN.length) return null
  const whole = text.slice(start, start + length)
  const tail = text.slice(start + length)
  if (!(tail.startsWith(',') || tail === END) || systemSha256(whole) !== sha256) return null
  return { whole: `[${whole}]`, rest: text.slice(0, start) + (tail.startsWith(',') ? tail.slice(1) : tail) }
}

/** @param program tells one program's idea of a whole ledger from another's. */
export function recallLedger(root: string, program: string): WholeLedger | null {
  try {
    const value: unknown = JSON.parse(readFileSync(path.join(root, LEDGER_MEMORY), 'utf8'))
    return isMemory(value) && value.program === program ? value.whole : null
  } catch {
    // Absent or damaged: everything is looked at again.
    return null
  }
}

export function rememberLedger(root: string, program: string, whole: WholeLedger): void {
  const file = path.join(root, LEDGER_MEMORY)
  const temporary = `${file}.${process.pid}`
  try {
    makeFolder(path.dirname(file))
    writeFileSync(temporary, JSON.stringify({ program, whole } satisfies Memory))
    renameSync(temporary, file)
  } catch {
    // A folder that cannot be written (a read-only checkout) is looked at whole each time.
  }
}

interface Memory {
  readonly program: string
  readonly whole: WholeLedger
}

function isMemory(value: unknown): value is Memory {
  if (typeof value !== 'object' || value === null || !('program' in value) || !('whole' in value)) return false
  const { whole } = value
  if (typeof whole !== 'object' || whole === null) return false
  const { entries, length, sha256 } = whole as { readonly [key in keyof WholeLedger]?: unknown }
  return Number.isSafeInteger(entries) && Number.isSafeInteger(length) && typeof sha256 === 'string'
}
