import { err, ok, type Result } from '../../base/result.ts'
import { CVSS_METRICS, type CvssMetric } from './cvss-metrics.ts'
import { type CvssScores, scoresOfMetrics } from './cvss-scores.ts'
import { CVSS_VERSIONS, type CvssVersion } from './score.ts'

/** A vector that says everything its version of the standard asks for, and nothing else. */
export interface CvssVector {
  readonly version: CvssVersion
  /** As written. */
  readonly vector: string
  /** Metric → value as written, in the order written. */
  readonly metrics: Readonly<Record<string, string>>
  /** The score of the base metrics alone, 0.0–10.0, one decimal. */
  readonly baseScore: number
}

export interface MalformedCvss {
  readonly kind: 'malformed_cvss'
  readonly input: string
  /** One plain sentence: what is wrong with it. */
  readonly message: string
}

/** A 4.0 vector with every metric has 195 characters; what is much longer is no vector, and is not looked at. */
const MAX_LENGTH = 300

const METRICS_BY_NAME: Readonly<Record<CvssVersion, ReadonlyMap<string, CvssMetric>>> = {
  '2.0': byName('2.0'),
  '3.0': byName('3.0'),
  '3.1': byName('3.1'),
  '4.0': byName('4.0'),
}

/**
 * Reads a vector strictly: unknown metrics or values, a metric twice, a missing base metric are refused, and so is
 * another case. Without a `CVSS:` prefix it is read as 2.0, which has none. Metrics may come in any order in 2.0 and
 * 3.x; 4.0 fixes the order (specification section 7), and the CVE and OSV schemas hold vectors to it.
 */
export function parseCvssVector(text: string): Result<CvssVector, MalformedCvss> {
  if (text.length > MAX_LENGTH) return malformed(text, `It is longer than any CVSS vector (${MAX_LENGTH} characters).`)
  const prefix = /^CVSS:([^/]*)\//.exec(text)
  const version = CVSS_VERSIONS.find((known) => known === (prefix?.[1] ?? '2.0'))
  if (version === undefined || (prefix !== null && version === '2.0')) {
    return malformed(text, `It must begin with CVSS:3.0/, CVSS:3.1/ or CVSS:4.0/; only a 2.0 vector has no prefix.`)
  }
  const metrics = readMetrics(version, text.slice(prefix?.[0].length ?? 0))
  if (!metrics.ok) return malformed(text, metrics.error)
  const { base } = scoresOfMetrics(version, metrics.value)
  return ok({ version, vector: text, metrics: Object.fromEntries(metrics.value), baseScore: base })
}

/** All scores that the vector's metrics give. See {@link CvssScores}. */
export function scoresOf(vector: CvssVector): CvssScores {
  return scoresOfMetrics(vector.version, new Map(Object.entries(vector.metrics)))
}

/**
 * Whether a recorded score can come from this vector: from its base metrics or, as many authors record it, from all
 * of its metrics. Nothing is corrected by it: a third party's score stands as recorded, and a difference is a finding.
 */
export function scoreFits(vector: CvssVector, recordedScore: number): boolean {
  return recordedScore === vector.baseScore || recordedScore === scoresOf(vector).overall
}

function readMetrics(version: CvssVersion, text: string): Result<ReadonlyMap<string, string>, string> {
  const known = METRICS_BY_NAME[version]
  const order = CVSS_METRICS[version]
  const seen = new Map<string, string>()
  let position = -1
  for (const part of text.split('/')) {
    const [name = '', value, ...rest] = part.split(':')
    if (value === undefined || rest.length > 0) {
      return err(`"${part}" is not a metric and its value, like AV:N.`)
    }
    const metric = known.get(name)
    if (metric === undefined) return err(`"${name}" is not a metric of CVSS ${version}.${hintFor(version)}`)
    if (!metric.values.includes(value)) {
      return err(`${name} cannot be "${value}": CVSS ${version} knows ${metric.values.join(', ')}.`)
    }
    if (seen.has(name)) return err(`${name} is given twice.`)
    const next = order.indexOf(metric)
    if (version === '4.0' && next < position) {
      return err(`${name} must stand before ${order[position]?.metric}: CVSS 4.0 fixes the order of the metrics.`)
    }
    position = next
    seen.set(name, value)
  }
  const missing = order.filter(({ metric, group }) => group === 'base' && !seen.has(metric))
  if (missing.length > 0) return err(`It lacks ${missing.map(({ metric }) => metric).join(', ')}.`)
  return ok(seen)
}

function byName(version: CvssVersion): ReadonlyMap<string, CvssMetric> {
  return new Map(CVSS_METRICS[version].map((metric) => [metric.metric, metric]))
}

/** What is most likely meant when an unknown metric stands in a vector without a prefix. */
function hintFor(version: CvssVersion): string {
  return version === '2.0' ? ' A vector of a later version begins with its prefix, CVSS:3.1/ or CVSS:4.0/.' : ''
}

function malformed(input: string, message: string): { readonly ok: false; readonly error: MalformedCvss } {
  return err({ kind: 'malformed_cvss', input, message })
}
