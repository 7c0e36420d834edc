import { err, ok, type Result } from '../../base/result.ts'
import type { ImageFile } from '../../domain/advisory/advisory.ts'
import type { AdvisoryId } from '../../domain/advisory/identifiers.ts'
import { type FolderFault, refusalFault, wholeFile } from './folder.ts'
import { keptImage } from './kept-names.ts'
import { type InsideFile, readInsideSync } from './read-inside.ts'
import { systemSha256 } from './system-sha256.ts'

const MAX_KEPT_IMAGE_BYTES = 64 * 1024 * 1024

/** Reads a file that is kept of a published advisory, whatever it says. */
export function readKept(
  root: string,
  file: string,
  id: AdvisoryId,
  maxBytes: number,
): Result<InsideFile, FolderFault> {
  const read = readInsideSync(root, file, maxBytes)
  if (read.ok) return read
  return err(
    read.error.kind === 'absent'
      ? {
          ...wholeFile(file),
          message: `${file} is missing, and ${id} is published.`,
          remedy:
            'A published advisory is never dropped. Restore the file; to take the advisory back, withdraw it: tocsin withdraw ID',
        }
      : refusalFault(read.error),
  )
}

/** Reads a kept picture; one whose bytes are not those that were sealed is a fault. */
export function readKeptImage(root: string, id: AdvisoryId, image: ImageFile): Result<InsideFile, FolderFault> {
  const file = keptImage(id, image.sha256, image.file)
  const read = readKept(root, file, id, MAX_KEPT_IMAGE_BYTES)
  if (!read.ok) return read
  // Pictures are the largest files of a folder.
  if (systemSha256(read.value.bytes) === image.sha256) return ok(read.value)
  return err({
    ...wholeFile(file),
    message: `${file} is not the picture that was published.`,
    remedy: 'Restore it from version control.',
  })
}
