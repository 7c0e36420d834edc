import path from 'node:path'
import { err, ok, type Result } from '../../base/result.ts'
import { type Sha256, sha256Of } from '../../base/sha256.ts'
import type { ImageFile } from '../../domain/advisory/advisory.ts'
import { type FolderFault, refusalFault } from './folder.ts'
import { readInside } from './read-inside.ts'

const MAX_IMAGE_BYTES = 8 * 1024 * 1024

/** Pictures that every browser shows and that cannot carry scripts, by their first bytes. */
const SIGNATURES: readonly { readonly endings: readonly string[]; readonly starts: (bytes: Uint8Array) => boolean }[] =
  [
    { endings: ['.png'], starts: (bytes) => startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) },
    { endings: ['.jpg', '.jpeg'], starts: (bytes) => startsWith(bytes, [0xff, 0xd8, 0xff]) },
    { endings: ['.gif'], starts: (bytes) => startsWith(bytes, [0x47, 0x49, 0x46, 0x38]) },
    {
      endings: ['.webp'],
      starts: (bytes) =>
        startsWith(bytes, [0x52, 0x49, 0x46, 0x46]) && startsWith(bytes.subarray(8), [0x57, 0x45, 0x42, 0x50]),
    },
  ]

export interface ImageBytes {
  readonly image: ImageFile
  readonly bytes: Uint8Array
}

/** Reads a picture beside the working files, `images/figure.png`, and takes its hash. */
export async function readImage(root: string, file: string): Promise<Result<ImageBytes, FolderFault>> {
  const full = `advisories/${file}`
  const fault = (message: string, remedy: string) => err({ file: full, line: null, column: null, message, remedy })
  const kind = SIGNATURES.find(({ endings }) => endings.includes(path.posix.extname(file).toLowerCase()))
  if (kind === undefined)
    return fault(`${full} is no PNG, JPEG, GIF or WebP.`, 'Save the picture in one of these formats.')
  if (path.posix.isAbsolute(file) || path.posix.normalize(file).startsWith('..')) {
    return fault(`${full} leads out of the folder.`, 'Put the picture under advisories/images/.')
  }
  const bytes = await readInside(root, full, MAX_IMAGE_BYTES)
  if (!bytes.ok) return err(refusalFault(bytes.error, 'Put the picture there, or take it out of the text.'))
  if (!kind.starts(bytes.value))
    return fault(`${full} is not what its ending says.`, 'Save it again in the right format.')
  return ok({ image: { file, sha256: sha256Of(bytes.value) }, bytes: bytes.value })
}

/** All pictures of an advisory, with the bytes that were sealed: a picture that has changed since is a fault. */
export async function readSealedImages(
  root: string,
  images: readonly ImageFile[],
): Promise<Result<readonly ImageBytes[], readonly FolderFault[]>> {
  const read: ImageBytes[] = []
  const faults: FolderFault[] = []
  for (const image of images) {
    const result = await readImage(root, image.file)
    if (!result.ok) faults.push(result.error)
    else if (result.value.image.sha256 !== image.sha256) faults.push(changed(image.file, image.sha256))
    else read.push(result.value)
  }
  return faults.length > 0 ? err(faults) : ok(read)
}

function changed(file: string, sealed: Sha256): FolderFault {
  return {
    file: `advisories/${file}`,
    line: null,
    column: null,
    message: `advisories/${file} is not the picture that the advisory names (${sealed.slice(0, 19)}…).`,
    remedy: 'Look at it, then take its new hash into the advisory: tocsin fmt',
  }
}

function startsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte)
}
