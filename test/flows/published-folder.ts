import { readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { anExampleFolder, DRAFT_MD, NOON, tocsin } from './tocsin.ts'

export const DAY = 86_400_000

/** Three published advisories, the last a day after the others. */
export async function aPublishedFolder(): Promise<string> {
  const second = DRAFT_MD.replace('CVE-1900-0001', 'CVE-1900-0002').replace(
    'Stored script in a note',
    'Stored script in a label',
  )
  const third = DRAFT_MD.replace('CVE-1900-0001', 'CVE-1900-0003').replace(
    'Stored script in a note',
    'Stored script in a name',
  )
  const root = anExampleFolder({ 'advisories/grey-heron.md': second, 'advisories/red-kite.md': third })
  for (const name of ['blue-lantern', 'grey-heron']) await tocsin(root, ['approve', name, '--as', 'Grace'])
  await tocsin(root, ['publish'])
  await tocsin(root, ['approve', 'red-kite', '--as', 'Grace'], { now: NOON + DAY })
  await tocsin(root, ['publish'], { now: NOON + DAY })
  return root
}

export interface Snapshot {
  readonly [file: string]: { readonly bytes: string; readonly inode: number }
}

export function snapshot(folder: string): Snapshot {
  const files: { [file: string]: { bytes: string; inode: number } } = {}
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const full = path.join(entry.parentPath, entry.name)
    files[path.relative(folder, full)] = { bytes: readFileSync(full, 'latin1'), inode: statSync(full).ino }
  }
  return files
}

export function bytesOf(files: Snapshot): { readonly [file: string]: string } {
  return Object.fromEntries(Object.entries(files).map(([file, { bytes }]) => [file, bytes]))
}
