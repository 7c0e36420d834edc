import {
  cvssBand,
  levelForScore,
  type SeverityLevel,
  type SeverityPolicy,
} from '../../domain/publication/public-record.ts'

/** A stretch of base scores over which neither the vendor's level nor the standard's own word changes. */
export interface ScaleStep {
  /** Tenths are whole numbers here: 0.1 has no exact binary form. */
  readonly fromTenths: number
  readonly toTenths: number
  readonly level: SeverityLevel
  /** The word of CVSS 3.0, 3.1 and 4.0, as one of our levels: the two scales have the same five names. */
  readonly standard: SeverityLevel
}

/** All base scores, 10.0 first. */
export function severityScale(policy: SeverityPolicy): readonly ScaleStep[] {
  const steps: ScaleStep[] = []
  for (let tenths = 100; tenths >= 0; tenths -= 1) {
    const level = levelForScore(policy, tenths / 10)
    const standard = standardLevel(tenths / 10)
    const last = steps.at(-1)
    if (last?.level === level && last.standard === standard) steps.splice(-1, 1, { ...last, fromTenths: tenths })
    else steps.push({ fromTenths: tenths, toTenths: tenths, level, standard })
  }
  return steps
}

/** Whether every score has the same word from the vendor as from the standard. */
export function followsStandard(policy: SeverityPolicy): boolean {
  return severityScale(policy).every(({ level, standard }) => level === standard)
}

/** `7.0 – 8.9`, or `0.0` where it is a single score. */
export function scoresOf({ fromTenths, toTenths }: Pick<ScaleStep, 'fromTenths' | 'toTenths'>): string {
  const from = (fromTenths / 10).toFixed(1)
  return fromTenths === toTenths ? from : `${from} – ${(toTenths / 10).toFixed(1)}`
}

function standardLevel(score: number): SeverityLevel {
  const band = cvssBand('4.0', score)
  if (band === null) throw new Error('Version 4.0 has a word for every score.')
  return band.toLowerCase() as SeverityLevel
}
