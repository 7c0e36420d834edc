import { keyedScheme } from './keyed-scheme.ts'
import { numberKey, wordKey } from './sort-key.ts'
import { hasWildcard } from './wildcard.ts'

/** What comes at one position, lowest first; the end of a version is the empty qualifier. */
const RANK = {
  alpha: '\u0001',
  beta: '\u0002',
  milestone: '\u0003',
  candidate: '\u0004',
  snapshot: '\u0005',
  release: '\u0006',
  servicePack: '\u0007',
  otherQualifier: '\u0008',
  hyphenNumber: '\u0009',
  dotNumber: '\u000a',
} as const

const QUALIFIERS: ReadonlyMap<string, string> = new Map([
  ['alpha', RANK.alpha],
  ['beta', RANK.beta],
  ['milestone', RANK.milestone],
  ['rc', RANK.candidate],
  ['cr', RANK.candidate],
  ['snapshot', RANK.snapshot],
  ['', RANK.release],
  ['ga', RANK.release],
  ['final', RANK.release],
  ['release', RANK.release],
  ['sp', RANK.servicePack],
])

/** Only right before a digit: 1.0a1 is an alpha, 1.0a is not. */
const SHORT_QUALIFIERS: ReadonlyMap<string, string> = new Map([
  ['a', RANK.alpha],
  ['b', RANK.beta],
  ['m', RANK.milestone],
])

interface Token {
  readonly key: string
  /** 0 and the words for a release: at the end, or before a hyphen, they say nothing. */
  readonly isNull: boolean
  readonly opensGroup: boolean
}

/**
 * Maven versions: numbers and qualifiers, split at dots, hyphens and wherever digits and letters meet (which counts as
 * a hyphen). Known qualifiers have their place around the release, others follow it by the alphabet, without regard to
 * case. At least one digit is asked for, which Maven does not: else every word would be a version.
 *
 * @see Maven POM Reference, "Version Order Specification"
 */
export const maven = keyedScheme(
  'maven',
  'a Maven version with at least one digit, like 2.17.1 or 3.0.0-beta-2',
  (text) => {
    if (!/^[A-Za-z0-9._+~-]+$/.test(text) || !/\d/.test(text) || hasWildcard(text)) return null
    const tokens: Token[] = []
    for (const { hyphen, word, beforeDigit } of split(text.toLowerCase())) {
      const isNumber = /^\d/.test(word)
      // `.qualifier` = `-qualifier`: a qualifier starts a group of its own whatever stands before it.
      if (!isNumber) dropNulls(tokens)
      else if (hyphen) dropNullsBeforeNumber(tokens)
      tokens.push(isNumber ? numberToken(word, hyphen, tokens.length === 0) : qualifierToken(word, beforeDigit))
    }
    dropNulls(tokens)
    return tokens.map(({ key }) => key).join('') + RANK.release
  },
)

interface Piece {
  readonly hyphen: boolean
  readonly word: string
  readonly beforeDigit: boolean
}

function* split(text: string): Generator<Piece> {
  let hyphen = false
  for (const between of text.split(/(?<=[.-])/)) {
    const separator = /[.-]$/.exec(between)?.[0] ?? ''
    const words = between.slice(0, between.length - separator.length).match(/\d+|\D+/g) ?? ['0']
    for (const [index, word] of words.entries()) {
      yield { hyphen: hyphen || index > 0, word, beforeDigit: index + 1 < words.length }
    }
    hyphen = separator === '-'
  }
}

function dropNulls(tokens: Token[]): void {
  while (tokens.at(-1)?.isNull === true) tokens.pop()
}

/**
 * The zero that opens a group stays before a number: 1-0-2 comes before 1-1. (By the letter of the specification it
 * would be 1-2; Maven itself keeps it.)
 */
function dropNullsBeforeNumber(tokens: Token[]): void {
  while (tokens.at(-1)?.isNull === true && tokens.at(-1)?.opensGroup === false) tokens.pop()
}

function numberToken(digits: string, hyphen: boolean, isFirst: boolean): Token {
  const key = numberKey(digits)
  return {
    key: (hyphen ? RANK.hyphenNumber : RANK.dotNumber) + key,
    isNull: key === numberKey(''),
    opensGroup: hyphen || isFirst,
  }
}

function qualifierToken(word: string, beforeDigit: boolean): Token {
  const rank = (beforeDigit ? SHORT_QUALIFIERS.get(word) : undefined) ?? QUALIFIERS.get(word)
  return { key: rank ?? RANK.otherQualifier + wordKey(word), isNull: rank === RANK.release, opensGroup: false }
}
