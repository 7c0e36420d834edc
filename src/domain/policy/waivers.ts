import type { CalendarDate } from '../../base/instant.ts'
import type { Draft } from '../approval/draft.ts'
import type { Vendor } from '../catalogue/vendor.ts'
import { personKey } from './approval-policy.ts'
import type { Finding } from './finding.ts'
import { findingCodeEntry, findingOf } from './finding-codes.ts'
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

/**
 * The waivers that count: by somebody who did not write the text, and, where it was approved already, not newer than
 * that. Otherwise an author could lift by himself what the approver saw as a blocker.
 *
 * @param approved the day of the approval; null while there is none.
 */
export function countedWaivers(
  { waivers, authors }: Pick<Draft, 'waivers' | 'authors'>,
  { approval }: Pick<Vendor, 'approval'>,
  approved: CalendarDate | null = null,
): readonly Waiver[] {
  const own = new Set(authors.map(personKey))
  return waivers.filter(
    ({ by, at }) => !(approval.nobodyApprovesAlone && own.has(personKey(by))) && (approved === null || at <= approved),
  )
}

/**
 * Takes accepted findings out. A waiver needs code, reason and name; it accepts the finding whose path, joined by
 * dots, is its own, or every finding of its code when it names no path.
 */
export function applyWaivers(findings: readonly Finding[], waivers: readonly Waiver[]): WeighedFindings {
  const open: Finding[] = []
  const waived: WaivedFinding[] = []
  const matched = new Set<Waiver>()
  const complete = Map.groupBy(
    waivers.filter((waiver) => missingIn(waiver).length === 0),
    (waiver) => placeKey(waiver.code, waiver.path),
  )
  for (const finding of findings) {
    const anywhere = complete.get(placeKey(finding.code, null)) ?? []
    const here = complete.get(placeKey(finding.code, finding.path.join('.'))) ?? []
    for (const waiver of [...anywhere, ...here]) matched.add(waiver)
    const waiver = here[0] ?? anywhere[0]
    if (waiver !== undefined && isWaivable(finding.code)) waived.push({ finding, waiver })
    else open.push(finding)
  }
  const aboutWaivers = waivers.flatMap((waiver, index) =>
    findingsAbout(waiver, ['waivers', index], matched.has(waiver)),
  )
  return { open: [...open, ...aboutWaivers], waived }
}

function findingsAbout(waiver: Waiver, path: Finding['path'], isMatched: boolean): readonly Finding[] {
  const missing = missingIn(waiver)
  if (missing.length > 0) {
    return [findingOf('waiver-incomplete', path, `The waiver lacks ${missing.join(', ')}, so it waives nothing.`)]
  }
  if (!isWaivable(waiver.code)) {
    return [findingOf('waiver-refused', path, `${waiver.code} cannot be waived.`, 'Remove its cause, and this waiver.')]
  }
  if (isMatched) return []
  if (findingCodeEntry(waiver.code) === null) {
    return [findingOf('waiver-unused', path, `No finding has the code "${waiver.code}".`, 'Correct the code.')]
  }
  const where = waiver.path === null ? 'in this advisory' : `at ${waiver.path}`
  return [findingOf('waiver-unused', path, `There is no ${waiver.code} ${where} to waive.`, 'Take the waiver out.')]
}

/** Equal for what one waiver is for. */
function placeKey(code: string, path: string | null): string {
  return JSON.stringify([code, path])
}

/** A code that is not in the list comes from a check of another part of the folder; it may say itself what it allows. */
function isWaivable(code: string): boolean {
  return findingCodeEntry(code)?.waivable ?? true
}

function missingIn(waiver: Waiver): readonly string[] {
  return (['code', 'reason', 'by'] as const).filter((key) => waiver[key].trim() === '')
}
