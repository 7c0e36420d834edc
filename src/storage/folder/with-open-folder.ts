import type { NonEmpty } from '../../base/non-empty.ts'
import { err, type Result } from '../../base/result.ts'
import { type Folder, type FolderFault, openFolder } from './folder.ts'
import { type LockRefusal, withFolderLock } from './folder-lock.ts'

export interface UnreadableFolder {
  readonly kind: 'unreadable_folder'
  readonly faults: NonEmpty<FolderFault>
}

/** Opens a folder under its lock: what an action decides on cannot change between reading and writing. */
export async function withOpenFolder<T, E>(
  root: string,
  action: (folder: Folder) => Promise<Result<T, E>>,
): Promise<Result<T, E | LockRefusal | UnreadableFolder>> {
  // Opened once before the lock, so that a mistyped path is told as one and no lock is made in it.
  const first = await openFolder(root)
  if (!first.ok) return err({ kind: 'unreadable_folder', faults: first.error })
  const outcome = await withFolderLock(first.value.root, async () => {
    const folder = await openFolder(root)
    return folder.ok ? action(folder.value) : err({ kind: 'unreadable_folder' as const, faults: folder.error })
  })
  return outcome.ok ? outcome.value : outcome
}
