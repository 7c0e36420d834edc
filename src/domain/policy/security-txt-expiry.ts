import { dayOf, type Instant } from '../../base/instant.ts'
import type { Vendor } from '../catalogue/vendor.ts'
import type { Finding } from './finding.ts'
import { findingOf } from './finding-codes.ts'

/** So long before it expires, a security.txt is worth a look: enough for a holiday and a release. */
const DAYS_AHEAD = 30
const DAY = 86_400_000

/** A finding on `securityTxt.expires` of the vendor profile, from 30 days before that instant on. */
export function securityTxtExpiry({ securityTxt }: Pick<Vendor, 'securityTxt'>, now: Instant): readonly Finding[] {
  if (securityTxt === null) return []
  const { expires } = securityTxt
  const left = Date.parse(expires) - Date.parse(now)
  if (left >= DAYS_AHEAD * DAY) return []
  const days = Math.floor(left / DAY)
  const message =
    left <= 0
      ? `security.txt expired on ${dayOf(expires)}: who finds a vulnerability is told not to rely on it, and may tell everybody instead of you.`
      : `security.txt expires on ${dayOf(expires)}, ${days < 1 ? 'within a day' : days === 1 ? 'in 1 day' : `in ${days} days`}.`
  const fix =
    'See whether the contacts and keys still hold, then set `expires` anew, at most a year ahead, and build the site.'
  return [findingOf('security-txt-expires', ['securityTxt', 'expires'], message, fix)]
}
