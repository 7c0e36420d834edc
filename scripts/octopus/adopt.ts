import type { Advisory } from '../../src/domain/advisory/advisory.ts'
import type { Catalogue } from '../../src/domain/catalogue/product.ts'
import type { Vendor } from '../../src/domain/catalogue/vendor.ts'
import { appendRevision, EMPTY_LEDGER, type Ledger } from '../../src/domain/publication/ledger.ts'
import { keptFile } from '../../src/storage/folder/kept-names.ts'
import { keptText } from '../../src/storage/folder/kept-revision.ts'
import type { PlannedRevision } from './planned-revision.ts'

/** What was public already, as if it had been published here at the time: the ledger, and every revision in full. */
export interface Adoption {
  readonly ledger: Ledger
  /** Path in the folder and content. */
  readonly files: ReadonlyMap<string, string>
}

/** @throws Error when a revision is refused: the plan is made from facts that fit together, so that is a bug in it. */
export function adopt(plan: readonly PlannedRevision[], vendor: Vendor, catalogue: Catalogue): Adoption {
  let ledger = EMPTY_LEDGER
  const files = new Map<string, string>()
  const newest = new Map<string, Advisory>()
  for (const { draft, publishedAt, precision } of plan) {
    const { content } = draft
    if (content.id === null) throw new Error(`"${content.title}" has no id.`)
    const kept = keptText(content)
    const appended = appendRevision(ledger, {
      advisory: content,
      action: 'published',
      publishedAt,
      precision,
      vendor,
      catalogue,
      approvals: draft.approvals.map(({ by, at }) => ({ by, at })),
      file: kept.file,
      before: newest.get(content.id) ?? null,
    })
    if (!appended.ok) throw new Error(`${content.id}: ${JSON.stringify(appended.error)}`)
    ledger = appended.value.ledger
    newest.set(content.id, content)
    files.set(keptFile(appended.value.entry), kept.text)
  }
  return { ledger, files }
}
