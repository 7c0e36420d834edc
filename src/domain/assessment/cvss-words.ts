import { unreachable } from '../../base/unreachable.ts'
import type { CvssVector } from './cvss.ts'
import { CVSS_METRICS } from './cvss-metrics.ts'
import { CVSS_WORDS_EN, type CvssWordTable, type ValueWords } from './cvss-words-en.ts'

/** One base metric in plain language. */
interface MetricInWords {
  /** As in the vector, `AV`. */
  readonly metric: string
  /** The metric's name in the standard, `Attack vector`. */
  readonly name: string
  /** As in the vector, `N`. */
  readonly value: string
  /** The value's name in the standard, `Network`. */
  readonly valueName: string
  /** What it means, one sentence. */
  readonly sentence: string
}

export interface VectorInWords {
  /** Two or three sentences: how the flaw is used, and what the attacker gains. */
  readonly summary: string
  /** The base metrics in the standard's order. */
  readonly metrics: readonly MetricInWords[]
}

/** How the flaw is used, in the order of speech and not of the standard. */
const MEANS_3 = ['AV', 'PR', 'UI', 'AC', 'S'] as const
const MEANS_4 = ['AV', 'PR', 'UI', 'AC', 'AT'] as const

/**
 * Says the base metrics of a vector in plain language.
 *
 * @param table the words; other languages bring their own.
 * @returns null for 2.0: its metrics (`Au`, `Partial`) do not mean what the later ones mean, and its vectors are only read.
 */
export function wordsOf(vector: CvssVector, table: CvssWordTable = CVSS_WORDS_EN): VectorInWords | null {
  switch (vector.version) {
    case '2.0':
      return null
    case '3.0':
    case '3.1':
      return {
        summary: [
          table.sentence(phrases(vector, table, '3', MEANS_3)),
          table.gains(phrases(vector, table, '3', ['C', 'I', 'A'])),
        ].join(' '),
        metrics: metricsInWords(vector, table, '3'),
      }
    case '4.0': {
      const beyond = phrases(vector, table, '4', ['SC', 'SI', 'SA'])
      return {
        summary: [
          table.sentence(phrases(vector, table, '4', MEANS_4)),
          table.gains(phrases(vector, table, '4', ['VC', 'VI', 'VA'])),
          ...(beyond.length > 0 ? [table.gainsBeyond(beyond)] : []),
        ].join(' '),
        metrics: metricsInWords(vector, table, '4'),
      }
    }
    default:
      return unreachable(vector.version)
  }
}

function metricsInWords(vector: CvssVector, table: CvssWordTable, generation: '3' | '4'): readonly MetricInWords[] {
  return CVSS_METRICS[vector.version]
    .filter(({ group }) => group === 'base')
    .map(({ metric }) => {
      const { name, value, words } = lookUp(vector, table, generation, metric)
      return { metric, name, value, valueName: words.name, sentence: words.sentence }
    })
}

/** What is worth saying in a summary; values without a phrase say nothing there. */
function phrases(
  vector: CvssVector,
  table: CvssWordTable,
  generation: '3' | '4',
  metrics: readonly string[],
): readonly string[] {
  return metrics.flatMap((metric) => lookUp(vector, table, generation, metric).words.phrase ?? [])
}

function lookUp(
  vector: CvssVector,
  table: CvssWordTable,
  generation: '3' | '4',
  metric: string,
): { readonly name: string; readonly value: string; readonly words: ValueWords } {
  const value = vector.metrics[metric] ?? ''
  const entry = table.metrics[generation][metric]
  const words = entry?.values[value]
  if (entry === undefined || words === undefined) throw new Error(`No words for ${metric}:${value}.`)
  return { name: entry.name, value, words }
}
