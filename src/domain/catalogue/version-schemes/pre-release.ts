import { numberKey, wordKey } from './sort-key.ts'

const PRE_RELEASE = '\u0001'
const RELEASE = '\u0002'
const NUMERIC = '\u0001'
const ALPHANUMERIC = '\u0002'

/**
 * Where a pre-release stands, by precedence of Semantic Versioning 2.0.0 §11: before its release; part by part between
 * dots; numeric parts by size and before the others, those by ASCII; what has more parts comes later.
 *
 * @param preRelease what follows the hyphen, undefined for the release itself.
 */
export function preReleaseKey(preRelease: string | undefined): string {
  if (preRelease === undefined) return RELEASE
  let key = PRE_RELEASE
  for (const part of preRelease.split('.')) {
    key += /^\d+$/.test(part) ? NUMERIC + numberKey(part) : ALPHANUMERIC + wordKey(part)
  }
  return key
}
