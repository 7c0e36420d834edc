import type { AdvisoryId } from '../../domain/advisory/identifiers.ts'
import { stillReadable, type Visible } from '../../domain/publication/removed-words.ts'
import { MAX_PRODUCTS_BYTES } from '../../formats/advisory-file/index.ts'
import { type Folder, readText } from './folder.ts'
import { keptFile } from './kept-names.ts'
import { workingFileNames } from './working-file.ts'

/** Where else in a folder words can still be read. */
export interface WordsElsewhere {
  /** Files of what is public, relative to the folder, sorted: profile, catalogue, and other published advisories. */
  readonly files: readonly string[]
  /** How many drafts; they are told by number, because what is not published is named nowhere. */
  readonly drafts: number
}

/** Looks into whole files, comments too, of everything but one advisory. Pictures are not looked into. */
export async function wordsElsewhere(
  { root, published }: Folder,
  except: AdvisoryId,
  words: readonly string[],
  visible: Visible,
): Promise<WordsElsewhere> {
  const holds = async (file: string): Promise<boolean> => {
    const text = await readText(root, file, MAX_PRODUCTS_BYTES)
    return text.ok && stillReadable(text.value, words, visible) !== null
  }
  const files: string[] = []
  for (const file of ['products.yaml', 'vendor.yaml']) if (await holds(file)) files.push(file)
  for (const [id, entries] of published) {
    if (id === except) continue
    for (const entry of entries.filter(({ content }) => content === 'kept')) {
      if (await holds(keptFile(entry))) files.push(keptFile(entry))
    }
  }
  let drafts = 0
  for (const name of await workingFileNames(root)) {
    const id = name.slice(0, -'.md'.length) as AdvisoryId
    if (id === except || !(await holds(`advisories/${name}`))) continue
    if (published.has(id)) files.push(`advisories/${name}`)
    else drafts += 1
  }
  return { files: files.sort(), drafts }
}
