import type { OnProgress } from '../base/progress.ts'
import { err, ok, type Result } from '../base/result.ts'
import type { ImageFile } from '../domain/advisory/advisory.ts'
import type { Draft } from '../domain/approval/draft.ts'
import { imagesShownBy } from '../domain/policy/rules/images.ts'
import { type Folder, type FolderFault, openFolder, problemFault, wholeFile } from '../storage/folder/folder.ts'
import type { LockRefusal } from '../storage/folder/folder-lock.ts'
import { readImage } from '../storage/folder/images.ts'
import { bareName, workingFileNamed } from '../storage/folder/named-advisory.ts'
import { type UnreadableFolder, withOpenFolder } from '../storage/folder/with-open-folder.ts'
import { readWorkingFile, workingFileNames } from '../storage/folder/working-file.ts'
import { reprint, writeWorkingFile } from './edit-working-file.ts'

export interface FormatReport {
  /** Files that are, or with `check` would be, written anew. */
  readonly changed: readonly string[]
  readonly unchanged: number
  readonly faults: readonly FolderFault[]
}

/**
 * Prints working files in the one stable form, and takes the hashes of their pictures. The content's seal only moves
 * where a picture changed.
 *
 * @param names ids or working names; empty for all.
 * @param check only tells what would change.
 */
export async function formatFolder(
  root: string,
  names: readonly string[],
  check: boolean,
  onProgress: OnProgress = () => undefined,
): Promise<Result<FormatReport, LockRefusal | UnreadableFolder>> {
  if (!check) return withOpenFolder(root, async (folder) => ok(await format(folder, names, check, onProgress)))
  // Only looking takes no lock, which could not be made where nobody may write.
  const opened = await openFolder(root)
  if (!opened.ok) return err({ kind: 'unreadable_folder', faults: opened.error })
  return ok(await format(opened.value, names, check, onProgress))
}

async function format(
  folder: Folder,
  names: readonly string[],
  check: boolean,
  onProgress: OnProgress,
): Promise<FormatReport> {
  const present = await workingFileNames(folder.root)
  const changed: string[] = []
  const faults: FolderFault[] = []
  let unchanged = 0
  const wanted = new Set<string>()
  for (const name of names) {
    const fileName = workingFileNamed(present, name)
    if (fileName === null) faults.push(noSuchFile(bareName(name)))
    else wanted.add(fileName)
  }
  const files = names.length === 0 ? present : [...wanted]
  for (const [done, fileName] of files.entries()) {
    onProgress(done, files.length)
    const read = await readWorkingFile(folder, fileName)
    if (!read.ok) {
      faults.push(read.error)
      continue
    }
    const { file, name, text, parsed } = read.value
    if (!parsed.ok) {
      faults.push(...parsed.error.map((problem) => problemFault(file, problem)))
      continue
    }
    const draft = await withImages(folder.root, parsed.value.draft)
    if (!draft.ok) {
      faults.push(...draft.error)
      continue
    }
    const printed = reprint(read.value, draft.value, folder.vendor.lang)
    if (printed === text) unchanged += 1
    else {
      changed.push(file)
      const written = check ? ok(file) : await writeWorkingFile(folder, name, printed)
      if (!written.ok) faults.push(written.error)
    }
  }
  return { changed, unchanged, faults }
}

function noSuchFile(name: string): FolderFault {
  const file = `advisories/${name}.md`
  return { ...wholeFile(file), message: `There is no ${file}.`, remedy: 'List them: ls advisories' }
}

/** The draft with exactly the pictures that its prose shows; a file that shows one that is not there stays as it is. */
async function withImages(root: string, draft: Draft): Promise<Result<Draft, readonly FolderFault[]>> {
  const shown = imagesShownBy(draft.content)
  if (shown.length === 0 && draft.content.images.length === 0) return ok(draft)
  const images: ImageFile[] = []
  const faults: FolderFault[] = []
  for (const file of shown) {
    const image = await readImage(root, file)
    if (image.ok) images.push(image.value.image)
    else faults.push(image.error)
  }
  return faults.length > 0 ? err(faults) : ok({ ...draft, content: { ...draft.content, images } })
}
