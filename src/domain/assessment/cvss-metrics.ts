import type { CvssVersion } from './score.ts'

/** `threat` is the temporal group of 2.0 and 3.x; `supplemental` exists in 4.0 only and never moves a score. */
const CVSS_METRIC_GROUPS = ['base', 'threat', 'environmental', 'supplemental'] as const
export type CvssMetricGroup = (typeof CVSS_METRIC_GROUPS)[number]

/** One metric of one version of the standard. */
export interface CvssMetric {
  /** As in a vector, `AV`. */
  readonly metric: string
  readonly group: CvssMetricGroup
  /** Every value that the standard knows, as in a vector. Upper and lower case differ. */
  readonly values: readonly string[]
}

function group(name: CvssMetricGroup, metrics: Readonly<Record<string, string>>): readonly CvssMetric[] {
  return Object.entries(metrics).map(([metric, values]) => ({ metric, group: name, values: values.split(' ') }))
}

/** CVSS 3.0 and 3.1 specifications, section 6 (base, temporal and environmental vectors): the two differ in formulas only. */
const VERSION_3: readonly CvssMetric[] = [
  ...group('base', {
    AV: 'N A L P',
    AC: 'L H',
    PR: 'N L H',
    UI: 'N R',
    S: 'U C',
    C: 'H L N',
    I: 'H L N',
    A: 'H L N',
  }),
  ...group('threat', { E: 'X U P F H', RL: 'X O T W U', RC: 'X U R C' }),
  ...group('environmental', {
    CR: 'X L M H',
    IR: 'X L M H',
    AR: 'X L M H',
    MAV: 'X N A L P',
    MAC: 'X L H',
    MPR: 'X N L H',
    MUI: 'X N R',
    MS: 'X U C',
    MC: 'X H L N',
    MI: 'X H L N',
    MA: 'X H L N',
  }),
]

/** The metrics of each version, in the order in which that version writes them. */
export const CVSS_METRICS: Readonly<Record<CvssVersion, readonly CvssMetric[]>> = {
  /** A Complete Guide to CVSS 2.0, section 2.4. */
  '2.0': [
    ...group('base', { AV: 'L A N', AC: 'H M L', Au: 'M S N', C: 'N P C', I: 'N P C', A: 'N P C' }),
    ...group('threat', { E: 'U POC F H ND', RL: 'OF TF W U ND', RC: 'UC UR C ND' }),
    ...group('environmental', {
      CDP: 'N L LM MH H ND',
      TD: 'N L M H ND',
      CR: 'L M H ND',
      IR: 'L M H ND',
      AR: 'L M H ND',
    }),
  ],
  '3.0': VERSION_3,
  '3.1': VERSION_3,
  /** CVSS 4.0 specification, section 7, table 23. */
  '4.0': [
    ...group('base', {
      AV: 'N A L P',
      AC: 'L H',
      AT: 'N P',
      PR: 'N L H',
      UI: 'N P A',
      VC: 'H L N',
      VI: 'H L N',
      VA: 'H L N',
      SC: 'H L N',
      SI: 'H L N',
      SA: 'H L N',
    }),
    ...group('threat', { E: 'X A P U' }),
    ...group('environmental', {
      CR: 'X H M L',
      IR: 'X H M L',
      AR: 'X H M L',
      MAV: 'X N A L P',
      MAC: 'X L H',
      MAT: 'X N P',
      MPR: 'X N L H',
      MUI: 'X N P A',
      MVC: 'X H L N',
      MVI: 'X H L N',
      MVA: 'X H L N',
      MSC: 'X H L N',
      MSI: 'X S H L N',
      MSA: 'X S H L N',
    }),
    ...group('supplemental', {
      S: 'X N P',
      AU: 'X N Y',
      R: 'X A U I',
      V: 'X D C',
      RE: 'X L M H',
      U: 'X Clear Green Amber Red',
    }),
  ],
}

/** The values that say "not defined": such a metric counts as if it were not written. */
export function isNotDefined(version: CvssVersion, value: string): boolean {
  return value === (version === '2.0' ? 'ND' : 'X')
}
