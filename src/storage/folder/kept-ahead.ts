import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Sha256 } from '../../base/sha256.ts'

/**
 * The contents that a command writes before the ledger names them. A kept content that the ledger does not know means that
 * the ledger lost an entry, unless a command is at this point, or was when it was killed.
 */
export interface KeptAhead {
  /** Of `ledger.json` as it was until then; null where there was none. It says nothing about any other ledger. */
  readonly ledger: Sha256 | null
  /** Relative to the folder. */
  readonly files: readonly string[]
}

/** Where it is noted, relative to the folder. */
export const KEPT_AHEAD = '.tocsin/kept-ahead.json'

/** What a running or killed command noted; null where there is nothing, or nothing that can be read. */
export function readKeptAhead(root: string): KeptAhead | null {
  try {
    const value: unknown = JSON.parse(readFileSync(path.join(root, KEPT_AHEAD), 'utf8'))
    return isKeptAhead(value) ? value : null
  } catch {
    return null
  }
}

function isKeptAhead(value: unknown): value is KeptAhead {
  if (typeof value !== 'object' || value === null) return false
  const { ledger, files } = value as { readonly [key in keyof KeptAhead]?: unknown }
  const isHash = ledger === null || typeof ledger === 'string'
  return isHash && Array.isArray(files) && files.every((file) => typeof file === 'string')
}
