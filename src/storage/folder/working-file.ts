import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { err, ok, type Result } from '../../base/result.ts'
import { sealOf } from '../../domain/approval/seal.ts'
import {
  type FileProblem,
  MAX_ADVISORY_BYTES,
  type ParsedAdvisoryFile,
  parseAdvisoryFile,
} from '../../formats/advisory-file/index.ts'
import { errorCode } from '../system-error.ts'
import { type Folder, type FolderFault, readText, refusalFault, wholeFile } from './folder.ts'
import { readKeptContent } from './kept-revision.ts'

export interface WorkingFile {
  /** `advisories/SA2026-14.md` */
  readonly file: string
  /** File name without its ending: the id, or a working name for a draft that has none yet. */
  readonly name: string
  readonly text: string
  readonly parsed: Result<ParsedAdvisoryFile, readonly FileProblem[]>
}

/** The names of the working files, sorted; an absent `advisories/` has none. */
export async function workingFileNames(root: string): Promise<readonly string[]> {
  return (await advisoryNames(root)).filter((name) => name.endsWith('.md'))
}

/** What is Markdown by its name and yet no working file, as `X.MD`: nothing reads it, so it has to be told. */
export async function strayFaults(root: string): Promise<readonly FolderFault[]> {
  return (await advisoryNames(root))
    .filter((name) => !name.endsWith('.md') && /\.(?:md|markdown)$/i.test(name))
    .map((name) => {
      const file = `advisories/${name}`
      const remedy = `Rename it to advisories/${name.replace(/\.[^.]*$/, '')}.md, or move it elsewhere.`
      return { ...wholeFile(file), message: `${file} is not read, because its name does not end in .md.`, remedy }
    })
}

async function advisoryNames(root: string): Promise<readonly string[]> {
  try {
    return (await readdir(path.join(root, 'advisories'))).filter((name) => !name.startsWith('.')).sort()
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}

export async function readWorkingFile(folder: Folder, fileName: string): Promise<Result<WorkingFile, FolderFault>> {
  const file = `advisories/${fileName}`
  const text = await readText(folder.root, file, MAX_ADVISORY_BYTES)
  if (!text.ok) return err(refusalFault(text.error))
  const read = (lang: string) => parseAdvisoryFile(text.value, { lang })
  const parsed = read(folder.vendor.lang)
  const other = parsed.ok ? await otherLanguage(folder, parsed.value) : null
  return ok({
    file,
    name: fileName.slice(0, -'.md'.length),
    text: text.value,
    parsed: other === null ? parsed : read(other),
  })
}

/**
 * The language in which an advisory was published, if its file names none and the vendor writes in another by now: a
 * text does not change its language because a profile did. Null where there is nothing to correct.
 */
async function otherLanguage(folder: Folder, { draft, statesLang }: ParsedAdvisoryFile): Promise<string | null> {
  const { content } = draft
  const latest = content.id === null ? undefined : folder.published.get(content.id)?.at(-1)
  if (statesLang || content.id === null || latest === undefined || latest.content === 'not_kept') return null
  if (sealOf(content) === latest.seal) return null
  // A content that is gone or changed is told where published files are looked at.
  const published = await readKeptContent(folder.root, latest)
  return published.ok && published.value.lang !== content.lang ? published.value.lang : null
}
