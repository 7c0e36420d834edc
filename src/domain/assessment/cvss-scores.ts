import calculator from 'ae-cvss-calculator'
import { CVSS_METRICS, type CvssMetricGroup, isNotDefined } from './cvss-metrics.ts'
import type { CvssVersion } from './score.ts'

/** What a vector's metrics come to. All 0.0–10.0, one decimal, rounded as the vector's own version demands. */
export interface CvssScores {
  /** From the base metrics alone (CVSS-B in the terms of 4.0). */
  readonly base: number
  /** 3.x, where a temporal metric is defined; null elsewhere. */
  readonly temporal: number | null
  /** 3.x, where an environmental metric is defined; null elsewhere. */
  readonly environmental: number | null
  /**
   * From all metrics that the vector defines: environmental, else temporal, else base; in 4.0 the one score of
   * base, threat and environmental metrics together (CVSS-BTE). In 2.0 always the base score: old vectors are only
   * read, and the calculator's binary fractions miss 2.0's temporal and environmental scores by 0.1 here and there.
   */
  readonly overall: number
}

/** Vectors repeat, and one of 4.0 takes 0.1 ms to score: the last few hundred are kept. A score never changes. */
const REMEMBERED = 500
const remembered = new Map<string, CvssScores>()

/**
 * @param metrics complete: all base metrics, no unknown metric or value. Anything else is a bug of the caller.
 * @throws Error when the metrics are not complete.
 */
export function scoresOfMetrics(version: CvssVersion, metrics: ReadonlyMap<string, string>): CvssScores {
  const text = vectorText(version, metrics, ['base', 'threat', 'environmental'])
  const key = `${version} ${text}`
  const known = remembered.get(key)
  if (known !== undefined) return known
  const scores = calculate(version, text, vectorText(version, metrics, ['base']))
  if (remembered.size >= REMEMBERED) remembered.clear()
  remembered.set(key, scores)
  return scores
}

function calculate(version: CvssVersion, text: string, baseText: string): CvssScores {
  switch (version) {
    case '4.0': {
      const overall = new calculator.Cvss4P0(text).calculateOverallScore()
      const base = text === baseText ? overall : new calculator.Cvss4P0(baseText).calculateOverallScore()
      return { base: asScore(base), temporal: null, environmental: null, overall: asScore(overall) }
    }
    case '3.1':
    case '3.0': {
      const vector = version === '3.1' ? new calculator.Cvss3P1(text) : new calculator.Cvss3P0(text)
      const { base, temporal, environmental, overall } = vector.calculateScores()
      return {
        base: asScore(base),
        temporal: temporal === undefined ? null : asScore(temporal),
        environmental: environmental === undefined ? null : asScore(environmental),
        overall: asScore(overall),
      }
    }
    case '2.0': {
      const base = asScore(new calculator.Cvss2(baseText).calculateScores().base)
      return { base, temporal: null, environmental: null, overall: base }
    }
  }
}

/** The defined metrics of some groups in the standard's order, so that equal vectors are equal texts. */
function vectorText(
  version: CvssVersion,
  metrics: ReadonlyMap<string, string>,
  groups: readonly CvssMetricGroup[],
): string {
  const parts = CVSS_METRICS[version].flatMap(({ metric, group }) => {
    const value = metrics.get(metric)
    return value === undefined || !groups.includes(group) || isNotDefined(version, value) ? [] : [`${metric}:${value}`]
  })
  return version === '2.0' ? parts.join('/') : `CVSS:${version}/${parts.join('/')}`
}

/** Also turns a negative zero, which some formulas give, into zero. */
function asScore(score: number | undefined): number {
  if (score === undefined || !(score >= 0 && score <= 10)) throw new Error(`Not a CVSS score: ${score}`)
  return score + 0
}
