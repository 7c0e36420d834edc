import type { ProductId } from '../../domain/catalogue/product.ts'
import type {
  Advisory,
  Exploitation,
  Score,
  SeverityLevel,
  Vulnerability,
} from '../../domain/publication/public-record.ts'
import { SEVERITY_LEVELS } from '../../domain/publication/public-record.ts'
import { compareNumbers } from './branch-label.ts'
import { type Fate, isWayOut } from './fate.ts'
import { lineOfFix } from './fix-reach.ts'
import type { NumberedProducts } from './statement-rows.ts'
import type { Step } from './steps.ts'

export function vulnerabilitiesOf(advisory: Advisory): readonly Vulnerability[] {
  return advisory.kind === 'guidance' ? [] : advisory.vulnerabilities
}

/** The worst level that the vendor gives any of it, in any product; null where it gives none. */
export function headlineSeverity(vulnerabilities: readonly Vulnerability[]): SeverityLevel | null {
  const levels = vulnerabilities.flatMap((vulnerability) => levelsOf(vulnerability))
  return SEVERITY_LEVELS.find((level) => levels.includes(level)) ?? null
}

function levelsOf({ assessment, statements }: Vulnerability): readonly SeverityLevel[] {
  const own = statements.flatMap((statement) => (statement.status === 'known_affected' ? [statement.assessment] : []))
  return [assessment, ...own].flatMap((rating) => (rating?.kind === 'stated' ? [rating.level] : []))
}

/** The vendor's highest score; only where it gave none, somebody else's, which then must be told with its source. */
export function headlineScore(vulnerabilities: readonly Vulnerability[]): Score | null {
  const scores = vulnerabilities.flatMap((vulnerability) => [
    ...vulnerability.scores,
    ...vulnerability.statements.flatMap((statement) => (statement.status === 'known_affected' ? statement.scores : [])),
  ])
  const own = scores.filter(isVendorScore)
  const candidates = own.length > 0 ? own : scores
  let best: Score | null = null
  for (const score of candidates) {
    const newer = best !== null && score.version > best.version
    const same = best === null || score.version === best.version
    if (best === null || newer || (same && score.baseScore > best.baseScore)) best = score
  }
  return best
}

export function isVendorScore(score: Score): boolean {
  return score.source === 'vendor'
}

/** A reader must know the worst first; and that something is not stated weighs more than that something is not known. */
const BY_WEIGHT = ['exploited', 'proof_of_concept', 'not_stated', 'none_known'] as const

export function exploitationsOf(advisory: Advisory): readonly Exploitation[] {
  return advisory.kind === 'guidance'
    ? [advisory.exploitation]
    : advisory.vulnerabilities.map(({ exploitation }) => exploitation)
}

export function headlineExploitation(advisory: Advisory): Exploitation['kind'] {
  const kinds = exploitationsOf(advisory).map(({ kind }) => kind)
  return BY_WEIGHT.find((kind) => kinds.includes(kind)) ?? 'not_stated'
}

/**
 * Whether there is a way out: for everybody, for everybody but by leaving the branch (`moves`), for some, for nobody yet;
 * and that none is needed, or nothing said.
 */
export type FixState = 'all' | 'moves' | 'some' | 'none' | 'not_needed' | 'not_stated'

export function fixState(steps: readonly Step[]): FixState {
  const affected = steps.filter(({ state, fates }) => state === 'affected' || (state === 'unclear' && fates.length > 0))
  const unclear = steps.some(({ state, fates }) => state === 'unclear' && fates.length === 0)
  if (affected.length === 0) return unclear || steps.length === 0 ? 'not_stated' : 'not_needed'
  const said = affected.filter(({ fates }) =>
    fates.some((fate) => (fate.kind === 'free_from' ? fate.fix : fate).kind !== 'not_recorded'),
  )
  if (said.length === 0) return 'not_stated'
  const out = affected.filter(({ fates }) => fates.length > 0 && fates.every(isWayOut))
  if (out.length === 0) return 'none'
  if (unclear || out.length < affected.length) return 'some'
  return affected.some(({ fates }) => fates.some(isMove)) ? 'moves' : 'all'
}

function isMove(fate: Fate): boolean {
  return fate.kind === 'move_to' || fate.kind === 'fix_of_branch' || (fate.kind === 'upgrade' && fate.only !== null)
}

/** The branches that have a fix, oldest first; none where the fixes are of several products, or more than one can read. */
export function fixLines(steps: readonly Step[], products: NumberedProducts): readonly string[] {
  const lines = new Map<string, readonly number[]>()
  const concerned = new Set<ProductId>()
  for (const { product, state, fates } of steps) {
    const numbering = products.get(product)?.numbering
    const [fate] = fates
    if ((state !== 'affected' && state !== 'unclear') || numbering === undefined || fate === undefined) continue
    concerned.add(product)
    if (fate.kind === 'upgrade' || fate.kind === 'move_to') {
      const line = lineOfFix(numbering, fate.to)
      lines.set(line, line.split('.').map(Number))
    }
  }
  if (concerned.size !== 1 || lines.size > MANY_LINES) return []
  return [...lines].sort(([, a], [, b]) => compareNumbers(a, b)).map(([line]) => line)
}

const MANY_LINES = 3
