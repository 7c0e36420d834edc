import { err, ok, type Result } from '../base/result.ts'
import type { ImageFile } from '../domain/advisory/advisory.ts'
import type { Draft } from '../domain/approval/draft.ts'
import { imagesShownBy } from '../domain/policy/rules/images.ts'
import {
  type Folder,
  type FolderFault,
  problemFault,
  readWorkingFile,
  workingFileNames,
} from '../storage/folder/folder.ts'
import type { LockRefusal } from '../storage/folder/folder-lock.ts'
import { readImage } from '../storage/folder/images.ts'
import { type UnreadableFolder, withOpenFolder } from '../storage/folder/with-open-folder.ts'
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
): Promise<Result<FormatReport, LockRefusal | UnreadableFolder>> {
  return withOpenFolder(root, async (folder) => ok(await format(folder, names, check)))
}

async function format(folder: Folder, names: readonly string[], check: boolean): Promise<FormatReport> {
  const wanted = new Set(names.map((name) => `${name.replace(/\.md$/, '')}.md`))
  const present = await workingFileNames(folder.root)
  const changed: string[] = []
  const faults: FolderFault[] = []
  let unchanged = 0
  for (const name of wanted) {
    if (present.includes(name)) continue
    const message = `There is no advisories/${name}.`
    faults.push({ file: `advisories/${name}`, line: null, column: null, message, remedy: 'List them: ls advisories' })
  }
  for (const fileName of present.filter((name) => wanted.size === 0 || wanted.has(name))) {
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
