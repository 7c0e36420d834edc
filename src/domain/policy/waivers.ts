import { type CalendarDate, dayOf } from '../../base/instant.ts'
import type { Draft } from '../approval/draft.ts'
import type { Vendor } from '../catalogue/vendor.ts'
import type { Finding } from './finding.ts'
import { findingCodeEntry, findingOf } from './finding-codes.ts'
import { personKey } from './person-name.ts'
import type { Waiver } from './waiver.ts'

export interface WaivedFinding {
  readonly finding: Finding
  readonly waiver: Waiver
}

export interface WeighedFindings {
  /** What still stands, with findings about the waivers themselves at the end. */
  readonly open: readonly Finding[]
  readonly waived: readonly WaivedFinding[]
}

/** What a waiver is held against, besides the findings. */
export interface WaiverContext {
  readonly authors: Draft['authors']
  readonly approval: Vendor['approval']
  /** Day of the newest approval; null while there is none, or where one is just being given. */
  readonly approved: CalendarDate | null
}

/** For a draft that is approved as it stands, and for one that still has to be. */
export function waiverContext(
  { authors, approvals }: Pick<Draft, 'authors' | 'approvals'>,
  { approval }: Pick<Vendor, 'approval'>,
  isApproved: boolean,
): WaiverContext {
  const newest = approvals
    .map(({ at }) => at)
    .sort()
    .at(-1)
  return { authors, approval, approved: !isApproved || newest === undefined ? null : dayOf(newest) }
}

/**
 * Takes accepted findings out. A waiver needs code, reason, name and day; it accepts the finding whose path, joined by
 * dots, is its own, or every finding of its code when it names no path. It counts only from somebody who did not write
 * the text, and, where that was approved already, only if it is not newer. Otherwise an author could lift alone what
 * the approver saw as a blocker.
 */
export function applyWaivers(
  findings: readonly Finding[],
  waivers: readonly Waiver[],
  context: WaiverContext,
): WeighedFindings {
  const open: Finding[] = []
  const waived: WaivedFinding[] = []
  const matched = new Set<Waiver>()
  const refusals = new Map(waivers.map((waiver, index) => [waiver, refusalOf(waiver, ['waivers', index], context)]))
  const counted = Map.groupBy(
    waivers.filter((waiver) => refusals.get(waiver) === null),
    (waiver) => placeKey(waiver.code, waiver.path),
  )
  for (const finding of findings) {
    const anywhere = counted.get(placeKey(finding.code, null)) ?? []
    const here = counted.get(placeKey(finding.code, finding.path.join('.'))) ?? []
    for (const waiver of [...anywhere, ...here]) matched.add(waiver)
    const waiver = here[0] ?? anywhere[0]
    if (waiver !== undefined && isWaivable(finding.code)) waived.push({ finding, waiver })
    else open.push(finding)
  }
  const aboutWaivers = waivers.flatMap((waiver, index) => {
    const refusal = refusals.get(waiver) ?? null
    if (refusal !== null) return [refusal]
    return matched.has(waiver) ? [] : [unusedFinding(waiver, ['waivers', index])]
  })
  return { open: [...open, ...aboutWaivers], waived }
}

/** Why a waiver does not count; null when it does. */
function refusalOf(
  waiver: Waiver,
  path: Finding['path'],
  { authors, approval, approved }: WaiverContext,
): Finding | null {
  const missing = (['code', 'reason', 'by'] as const).filter((key) => waiver[key].trim() === '')
  if (missing.length > 0) {
    return findingOf('waiver-incomplete', path, `The waiver lacks ${missing.join(', ')}, so it waives nothing.`)
  }
  if (!isWaivable(waiver.code)) {
    return findingOf('waiver-refused', path, `${waiver.code} cannot be waived.`, 'Remove its cause, and this waiver.')
  }
  const writes = approval.nobodyApprovesAlone && authors.some((author) => personKey(author) === personKey(waiver.by))
  if (writes) {
    const message = `${waiver.by} wrote this advisory, so the waiver of ${waiver.code} does not count.`
    return findingOf('waiver-refused', [...path, 'by'], message, 'Let somebody else decide on it.')
  }
  if (approved === null || waiver.at <= approved) return null
  const message = `The waiver of ${waiver.code} is of ${waiver.at}, later than the approval, so whoever approved has not seen it.`
  return findingOf('waiver-refused', [...path, 'at'], message, 'Have the advisory approved again.')
}

function unusedFinding(waiver: Waiver, path: Finding['path']): Finding {
  if (findingCodeEntry(waiver.code) === null) {
    return findingOf('waiver-unused', path, `No finding has the code "${waiver.code}".`, 'Correct the code.')
  }
  const where = waiver.path === null ? 'in this advisory' : `at ${waiver.path}`
  return findingOf('waiver-unused', path, `There is no ${waiver.code} ${where} to waive.`, 'Take the waiver out.')
}

/** Equal for what one waiver is for. */
function placeKey(code: string, path: string | null): string {
  return JSON.stringify([code, path])
}

/** A code that is not in the list comes from a check of another part of the folder; it may say itself what it allows. */
function isWaivable(code: string): boolean {
  return findingCodeEntry(code)?.waivable ?? true
}
