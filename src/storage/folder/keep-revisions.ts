import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { Ledger } from '../../domain/publication/ledger.ts'
import { KEPT_AHEAD, type KeptAhead, readKeptAhead } from './kept-ahead.ts'
import { keptFile, readKeptName } from './kept-names.ts'
import { printLedger } from './ledger-file.ts'
import { readInside } from './read-inside.ts'
import { systemSha256 } from './system-sha256.ts'
import { writeDurably } from './write-durably.ts'

/** Something to keep. */
export interface KeptBody {
  /** Relative to the folder. */
  readonly file: string
  readonly body: string | Uint8Array
}

/**
 * Keeps contents, then writes the ledger that names them: a crash between the two leaves the ledger true. What is there
 * ahead of it is noted before and the note removed after, so that it is not taken for something that the ledger lost.
 * Asked for under the folder's lock.
 *
 * @param bodies in the order in which they are written.
 */
export async function keepRevisions(root: string, bodies: readonly KeptBody[], ledger: Ledger): Promise<void> {
  await clearUp(root, ledger)
  const files = bodies.map(({ file }) => file).filter((file) => readKeptName(path.posix.basename(file)) !== null)
  const note: KeptAhead = { ledger: await hashOfLedger(root), files }
  await writeDurably(path.join(root, KEPT_AHEAD), JSON.stringify(note))
  for (const { file, body } of bodies) await writeDurably(path.join(root, file), body)
  await writeDurably(path.join(root, 'ledger.json'), printLedger(ledger))
  await rm(path.join(root, KEPT_AHEAD), { force: true })
}

/** Removes what a killed command kept ahead of a ledger that never came to name it. */
async function clearUp(root: string, ledger: Ledger): Promise<void> {
  const note = readKeptAhead(root)
  if (note === null || note.ledger !== (await hashOfLedger(root))) return
  const named = new Set(ledger.entries.map(keptFile))
  for (const file of note.files) {
    const isKept = /^advisories\/[A-Za-z0-9-]+\/[^/]+$/.test(file) && readKeptName(path.posix.basename(file)) !== null
    if (isKept && !named.has(file)) await rm(path.join(root, file), { force: true })
  }
}

async function hashOfLedger(root: string): Promise<KeptAhead['ledger']> {
  const bytes = await readInside(root, 'ledger.json', Number.MAX_SAFE_INTEGER)
  return bytes.ok ? systemSha256(bytes.value) : null
}
