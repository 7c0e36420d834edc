import type { VersionText } from '../catalogue/product.ts'
import { type NamedVersion, namedVersions, type OwnerWords } from './named-versions.ts'

/** A version that prose names as the limit of what is affected. */
export interface LimitClaim {
  readonly version: VersionText
  /** "Up to", "through", "and earlier"; false for "before", "earlier than". */
  readonly isIncluded: boolean
}

/** A version that prose calls affected, or not affected. */
export interface StatusClaim {
  readonly version: VersionText
  readonly isAffected: boolean
}

const FIX =
  /\b(?:(?:fixed|patched|repaired|resolved|corrected|remediated|addressed)\s+(?:in|by|with|as of|since)|fix(?:es)?\s+(?:is |are |was |were )?(?:available |released |included |shipped )?(?:in|with)|(?:upgrade|upgrading|update|updating|move|moving|migrate|migrating)\b[^!?;]{0,60}?\bto)\b/gi
const LIMIT_BEFORE = /\b(before|prior to|earlier than|older than|below|up to(?: and including)?|through|until)\s+/gi
const LIMIT_AFTER = /^,?\s*(?:and|or)\s+(?:earlier|older|below|all earlier|previous)\b/i
const INCLUDING = /^(?:up to|through|until)/i
/** Here another thought begins, whose versions are not the target any more. */
const OTHER_THOUGHT =
  /\b(?:affected|vulnerable|before|prior|earlier|older|instead|from|if|when|which|but|while|not|because|than|below|through|until|up to)\b/i
/** The versions that a sentence sends readers of the advisory's products to. */
export function fixClaims(sentence: string, owners: OwnerWords): readonly VersionText[] {
  return [...sentence.matchAll(FIX)].flatMap((match) => {
    const rest = following(sentence, match.index + match[0].length)
    const thought = rest.split(OTHER_THOUGHT)[0] ?? ''
    return ownVersions(thought, owners).map(({ version }) => version)
  })
}

/** The versions at which a sentence says that the affected ones end. */
export function limitClaims(sentence: string, owners: OwnerWords): readonly LimitClaim[] {
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

/** The versions of which a sentence says in so many words that they are affected, or that they are not. */
export function statusClaims(sentence: string, owners: OwnerWords): readonly StatusClaim[] {
  if (!STATUS.test(sentence) || DEPENDING.test(sentence)) return []
  return listsOf(sentence, ownVersions(sentence, owners)).flatMap((list): readonly StatusClaim[] => {
    const [first, last] = [list[0], list.at(-1)]
    if (first === undefined || last === undefined) return []
    const lead = sentence.slice(Math.max(0, first.index - MAX_STATUS_LENGTH), first.index)
    const behind = STATUS_BEHIND.exec(sentence.slice(last.end, last.end + MAX_STATUS_LENGTH))
    if (behind !== null && areNeutral(lead.split(CLAUSE).at(-1) ?? '', owners)) {
      return list.map(({ version }) => ({ version, isAffected: behind[1] === undefined && behind[2] === undefined }))
    }
    const ahead = STATUS_AHEAD.exec(lead)
    if (ahead === null || !areNeutral(ahead[3] ?? '', owners)) return []
    return list.map(({ version }) => ({ version, isAffected: ahead[1] === undefined && ahead[2] === undefined }))
  })
}

const STATUS = /affect|vulnerable/i
/** "Without the plug-in, 2024.1.5 is not affected" depends on what cannot be told from here. */
const DEPENDING = /\b(?:if|when|unless|where|without|with|only|on|under|by|may|might|could|can|whether|until)\b/i
const CLAUSE = /[,:;(]|\bthat\b/i
/** "… is not affected", "… and later are unaffected"; a group where it is denied. */
const STATUS_BEHIND =
  /^(?:,?\s*(?:and|or)\s+(?:earlier|older|later|newer|above|below))?\s+(?:is|are|was|were|remains?)\s+(?:also |both |all |still |therefore |known to be )?(not |no longer |never )?(?:also |both )?(?:(un)?affected|vulnerable)\b/i
/** "affects …", "does not affect …", "affected versions: …"; group 1 or 2 where it is denied, 3: what stands between. */
const STATUS_AHEAD =
  /(?<![\p{L}-])(?:(not\s+|never\s+|\p{L}+n['’]t\s+))?(?:affects?\b|affecting\b|(?:(un)?affected|vulnerable)(?:\s+(?:versions?|releases?|builds?))?\s*(?::|are\b|is\b))\s*((?:(?!affect|vulnerable)[^!?;]){0,80})$/iu
const MAX_STATUS_LENGTH = 120
const SUBJECT_WORDS = new Set(
  'a all also and are both build builds either hence however in is or release releases so the therefore thus version versions'.split(
    ' ',
  ),
)

function areNeutral(words: string, owners: OwnerWords): boolean {
  const found = words.toLowerCase().match(/[\p{L}\p{N}.+#-]*[\p{L}\p{N}+#]/gu) ?? []
  return found.every((word) => SUBJECT_WORDS.has(word) || owners.has(word))
}

/** Versions that stand together, joined by commas, "and" or "or". */
function listsOf(sentence: string, versions: readonly NamedVersion[]): readonly (readonly NamedVersion[])[] {
  const lists: NamedVersion[][] = []
  for (const version of versions) {
    const list = lists.at(-1)
    const before = list?.at(-1)
    const isJoined =
      before !== undefined && /^\s*(?:,|(?:, ?)?\b(?:and|or)\b)\s*$/i.test(sentence.slice(before.end, version.index))
    if (list !== undefined && isJoined) list.push(version)
    else lists.push([version])
  }
  return lists
}

/** As far as a claim reaches: a list of versions, not a chapter without a full stop. */
const MAX_CLAIM_LENGTH = 400

function following(sentence: string, index: number): string {
  return sentence.slice(index, index + MAX_CLAIM_LENGTH)
}

/** The versions in a text that are the advisory's products' own. */
function ownVersions(text: string, owners: OwnerWords): readonly NamedVersion[] {
  return namedVersions(text, owners).filter(({ whose }) => whose === 'own')
}
