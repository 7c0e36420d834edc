import type { Advisory } from '../../domain/advisory/advisory.ts'
import type { AdvisoryId } from '../../domain/advisory/identifiers.ts'
import { latestEntry } from '../../domain/publication/ledger.ts'
import type { Folder } from './folder.ts'
import { readKeptContent } from './kept-revision.ts'
import { readWorkingFile, workingFileNames } from './working-file.ts'

type Withdrawal = Advisory['withdrawal']

/** The withdrawal that an advisory is about to have; undefined where what is published decides. */
type Pending = (id: AdvisoryId) => Promise<Withdrawal | undefined> | Withdrawal | undefined

/**
 * The withdrawn advisories to which a withdrawal sends its readers one after the other, each with what replaces it. An
 * advisory that holds is not among them, and a circle is walked once. What cannot be read counts as holding: it is told
 * where it is read.
 */
export async function replacementsFrom(
  folder: Folder,
  { id, withdrawal }: { readonly id: AdvisoryId | null; readonly withdrawal: Withdrawal },
  pending: Pending,
): Promise<ReadonlyMap<AdvisoryId, AdvisoryId | null>> {
  const found = new Map<AdvisoryId, AdvisoryId | null>()
  let next = withdrawal?.replacedBy ?? null
  while (next !== null && next !== id && !found.has(next)) {
    const expected = await pending(next)
    const own: Withdrawal = expected === undefined ? await publishedWithdrawal(folder, next) : expected
    if (own === null) break
    found.set(next, own.replacedBy)
    next = own.replacedBy
  }
  return found
}

/** What the working files mean to withdraw, published or not. */
export function pendingInFolder(folder: Folder): Pending {
  return async (id) => {
    if (!(await workingFileNames(folder.root)).includes(`${id}.md`)) return undefined
    const file = await readWorkingFile(folder, `${id}.md`)
    return file.ok && file.value.parsed.ok ? (file.value.parsed.value.draft.content.withdrawal ?? undefined) : undefined
  }
}

async function publishedWithdrawal(folder: Folder, id: AdvisoryId): Promise<Withdrawal> {
  const latest = latestEntry(folder.ledger, id)
  if (latest === null || latest.content === 'not_kept') return null
  const content = await readKeptContent(folder.root, latest)
  return content.ok ? content.value.withdrawal : null
}
