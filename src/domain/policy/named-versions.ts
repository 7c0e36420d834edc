import type { Product, VersionText } from '../catalogue/product.ts'

/** A word of a sentence that is written like a version. */
export interface NamedVersion {
  readonly version: VersionText
  /** Where it begins and ends in the sentence. */
  readonly index: number
  readonly end: number
  /** The end of what the sentence says before it. */
  readonly lead: string
  /**
   * `own`: it follows a word of the names of the advisory's products, or one that leaves it to whoever the sentence
   * speaks of ("before 2.3", "version 2.3"); `other`: it follows a name ("TLS 1.2", "log4j 2.17"); `unsaid`: another word.
   */
  readonly whose: 'own' | 'other' | 'unsaid'
}

/** Lower-case words of the names of the advisory's products: a version after one of them is theirs. */
export type OwnerWords = ReadonlySet<string>

const VERSION = /(?<![\p{L}\p{N}.])v?(\d+(?:\.\d+)+(?:[-+][0-9A-Za-z][0-9A-Za-z.+-]*)?)(?!\.?[\p{L}\p{N}])/giu
/** Parts of paths, addresses, file names, images and versions of other schemes (`1:2.3`, `2.3~rc1`) are not the word. */
const GLUED_BEFORE = /[/\\@:=~_#$-]$/
const GLUED_AFTER = /^(?:[/\\~_%°]|:\S)/
/** Numbers that only look so: an IPv4 address, a day. */
const ADDRESS = /^(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)$/
const DAY =
  /^(?:(?:19|20)\d\d\.(?:0[1-9]|1[0-2])\.(?:0[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:19|20)\d\d)$/
/** A score, or a chapter: two numbers, the first at most 10. */
const SMALL_NUMBER = /^(?:\d|10)\.\d+$/
const MAX_LEAD_LENGTH = 100

/** What is written like a version, but for addresses, days and parts of longer words. */
export function namedVersions(sentence: string, owners: OwnerWords): readonly NamedVersion[] {
  const found: NamedVersion[] = []
  for (const { 0: word, 1: version = '', index } of sentence.matchAll(VERSION)) {
    const end = index + word.length
    const lead = sentence.slice(Math.max(0, index - MAX_LEAD_LENGTH), index)
    const isGlued = GLUED_BEFORE.test(lead) || GLUED_AFTER.test(sentence.slice(end, end + 2))
    if (isGlued || ADDRESS.test(version) || DAY.test(version)) continue
    const before = found.at(-1)
    const isListed = before !== undefined && /^[\s,]*(?:(?:and|or)\s+)?$/.test(sentence.slice(before.end, index))
    found.push({ version, index, end, lead, whose: isListed ? before.whose : whoseAfter(lead, owners) })
  }
  return found
}

function whoseAfter(lead: string, owners: OwnerWords): NamedVersion['whose'] {
  const last = LAST_WORD.exec(lead)?.[1]
  if (last === undefined || PLAIN_WORDS.has(last.toLowerCase()) || owners.has(last.toLowerCase())) return 'own'
  return /^\p{Ll}+$/u.test(last) ? 'unsaid' : 'other'
}

/** Whether it may as well be a score or the number of a chapter. */
export function isSmallNumber(version: VersionText): boolean {
  return SMALL_NUMBER.test(version)
}

const LAST_WORD = /([\p{L}\p{N}.#+_'’-]*[\p{L}\p{N}#+])[^\p{L}\p{N}]*$/u

/** Words after which a version is that of whoever the sentence speaks of. */
const PLAIN_WORDS = new Set(
  `a affect affected affecting affects after all also an and any are as at before below between both branch build but by either
  except first fix fixed for from had has have if in include included includes including install installed installing
  instead introduced is it latest least like minimum new newer newest no not now of older on once only or our patch
  patched previous prior release released releases reproduced run running runs seen ship shipped ships since still
  tested than that the these this those through to unaffected until update updated upgrade upgraded upgrading use used
  using v version versions vulnerable was were when where while whose with your`.split(/\s+/),
)

/** Whether the version stands right after one of a product's names, and the name is not the end of a longer one. */
export function isNamed(lead: string, { name, names }: Product): boolean {
  const before = lead.replace(/[\s(]*(?:\b(?:version|versions|release|releases|build|v)\b)?[\s(:]*$/i, '').toLowerCase()
  return [name, ...names.aliases, names.cveProduct ?? ''].some((one) => {
    const wanted = one.toLowerCase()
    if (wanted === '' || !before.endsWith(wanted)) return false
    const ahead = lead.slice(0, before.length - wanted.length)
    // "SQL Server" is not our "Server".
    return !/[\p{L}\p{N}]$/u.test(ahead) && !/\p{Lu}[\p{L}\p{N}]*[\s-]+$/u.test(ahead.replace(/^.*[.!?]\s/, ''))
  })
}
