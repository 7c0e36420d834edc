import type { VersionText } from '../catalogue/product.ts'

/** Lower-case words of the names of the advisory's products: a version after one of them is theirs. */
export type ClaimWords = ReadonlySet<string>

/** A version that prose names as the limit of what is affected. */
export interface LimitClaim {
  readonly version: VersionText
  /** "Up to", "through", "and earlier"; false for "before", "earlier than". */
  readonly isIncluded: boolean
}

const FIX =
  /\b(?:(?:fixed|patched|repaired|resolved|corrected|remediated|addressed)\s+(?:in|by|with|as of|since)|fix(?:es)?\s+(?:is |are |was |were )?(?:available |released |included |shipped )?(?:in|with)|(?:upgrade|upgrading|update|updating|move|moving|migrate|migrating)\b[^!?;]{0,60}?\bto)\b/gi
const LIMIT_BEFORE = /\b(before|prior to|earlier than|older than|below|up to(?: and including)?|through|until)\s+/gi
const LIMIT_AFTER = /^,?\s*(?:and|or)\s+(?:earlier|older|below|all earlier|previous)\b/i
const INCLUDING = /^(?:up to|through|until)/i
/** Here another thought begins, whose versions are not the target any more. */
const OTHER_THOUGHT =
  /\b(?:affected|vulnerable|before|prior|earlier|older|instead|from|if|when|which|but|while|not|because|than|below|through|until|up to)\b/i
const VERSION = /(?<![\p{L}\p{N}.])v?(\d+(?:\.\d+)+(?:[-+][0-9A-Za-z][0-9A-Za-z.+-]*)?)(?!\.?[\p{L}\p{N}])/giu
/** Words that may stand between the claim and the version without giving it to somebody else. */
const NEUTRAL = new Set(
  'a an and any as at branch build by either first fix fixed for in latest least minimum newest of or patch release releases since than the to update upgrade version versions with'.split(
    ' ',
  ),
)

/** The versions that a sentence sends readers of the advisory's products to. */
export function fixClaims(sentence: string, owners: ClaimWords): readonly VersionText[] {
  return [...sentence.matchAll(FIX)].flatMap((match) => {
    const rest = following(sentence, match.index + match[0].length)
    const thought = rest.split(OTHER_THOUGHT)[0] ?? ''
    return ownVersions(thought, owners).map(({ version }) => version)
  })
}

/** The versions at which a sentence says that the affected ones end. */
export function limitClaims(sentence: string, owners: ClaimWords): readonly LimitClaim[] {
  const ahead = [...sentence.matchAll(LIMIT_BEFORE)].flatMap((match): readonly LimitClaim[] => {
    const rest = following(sentence, match.index + match[0].length)
    const [first] = ownVersions(rest, owners)
    // Only a version that follows at once, with at most the product's name between.
    if (first === undefined || rest.slice(0, first.index).split(/\s+/).length > 5) return []
    return [{ version: first.version, isIncluded: INCLUDING.test(match[1] ?? '') }]
  })
  const behind = ownVersions(sentence, owners)
    .filter(({ end }) => LIMIT_AFTER.test(following(sentence, end)))
    .map(({ version }) => ({ version, isIncluded: true }))
  return [...ahead, ...behind]
}

/** As far as a claim reaches: a list of versions, not a chapter without a full stop. */
const MAX_CLAIM_LENGTH = 400

function following(sentence: string, index: number): string {
  return sentence.slice(index, index + MAX_CLAIM_LENGTH)
}

interface OwnVersion {
  readonly version: VersionText
  readonly index: number
  readonly end: number
}

/**
 * The versions in a text that are the advisory's products' own: the word before is neutral, a product's name, or a
 * version that was one. "TLS 1.2" and "log4j 2.17.1" are somebody else's.
 */
function ownVersions(text: string, owners: ClaimWords): readonly OwnVersion[] {
  const found: OwnVersion[] = []
  let before = 0
  let isOwn = true
  for (const match of text.matchAll(VERSION)) {
    const words = text.slice(before, match.index).match(/[\p{L}\p{N}.#+_-]*[\p{L}\p{N}#+]/gu) ?? []
    const last = words.at(-1)?.toLowerCase()
    const isListed = before > 0 && words.every((word) => word === 'and' || word === 'or')
    if (!isListed) isOwn = last === undefined || NEUTRAL.has(last) || owners.has(last)
    before = match.index + match[0].length
    if (isOwn) found.push({ version: match[1] ?? '', index: match.index, end: before })
  }
  return found
}
