import { type CalendarDate, type Instant, parseCalendarDate, parseInstant } from '../../base/instant.ts'
import { err, ok, type Result } from '../../base/result.ts'
import { isSha256, type Sha256 } from '../../base/sha256.ts'
import {
  type AdvisoryId,
  type CveId,
  type CweId,
  parseAdvisoryId,
  parseCveId,
  parseCweId,
} from '../../domain/advisory/identifiers.ts'
import { parseBranchId, parseProductId } from '../../domain/catalogue/identifiers.ts'
import type { BranchId, ProductId } from '../../domain/catalogue/product.ts'
import { RESERVED_PRODUCT_IDS } from '../../domain/publication/addresses.ts'
import { parsed } from './shape/scalar-shapes.ts'
import { mapped, type Shape } from './shape/shape.ts'

// Values with a form of their own. Where the domain has a parser it decides; the patterns are what an editor can check.

const DAY_PATTERN = '\\d{4}-\\d{2}-\\d{2}'
const INSTANT_PATTERN = `${DAY_PATTERN}[Tt]\\d{2}:\\d{2}:\\d{2}(?:\\.0+)?(?:[Zz]|[+-]\\d{2}:\\d{2})`

export function instant(): Shape<Instant> {
  return parsed(parseInstant, { pattern: `^${INSTANT_PATTERN}$` })
}

export function day(): Shape<CalendarDate> {
  return parsed(parseCalendarDate, { pattern: `^${DAY_PATTERN}$` })
}

export function instantOrDay(): Shape<Instant | CalendarDate> {
  return parsed(
    (input): Result<Instant | CalendarDate, { readonly expected: string }> => {
      const result = input.length === 10 ? parseCalendarDate(input) : parseInstant(input)
      return result.ok ? result : err({ expected: 'a day like 2026-11-04, or an instant like 2026-11-04T02:10:00Z' })
    },
    { pattern: `^(?:${DAY_PATTERN}|${INSTANT_PATTERN})$` },
  )
}

export function advisoryId(): Shape<AdvisoryId> {
  return parsed(parseAdvisoryId, { type: ['string', 'number'], pattern: '^[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$' })
}

export function cveId(): Shape<CveId> {
  return parsed(parseCveId, { pattern: '^CVE-\\d{4}-\\d{4,19}$' })
}

export function cweId(): Shape<CweId> {
  return parsed(parseCweId, { pattern: '^CWE-[1-9]\\d{0,5}$' })
}

export function productId(): Shape<ProductId> {
  const reserved = RESERVED_PRODUCT_IDS.join('|')
  return parsed(parseProductId, {
    type: ['string', 'number'],
    pattern: `^(?!(?:${reserved})$)[a-z0-9]+(?:-[a-z0-9]+)*$`,
  })
}

export function branchId(): Shape<BranchId> {
  return parsed(parseBranchId, { type: ['string', 'number'], pattern: '^\\d+(?:\\.\\d+)*$' })
}

export function sha256(): Shape<Sha256> {
  return parsed(
    (input) => (isSha256(input) ? ok(input) : err({ expected: '"sha256:" and 64 lower-case hex digits' })),
    {
      pattern: '^sha256:[0-9a-f]{64}$',
    },
  )
}

/** BCP 47, as far as its form goes. */
export function language(): Shape<string> {
  return matching('^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$', 'a language tag like en or pt-BR')
}

// No user name before the host: an address of ours must not look like somebody else's.
const WEB_ADDRESS = '[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#@"<>\\\\^`{|}]+(?:[/?#][^\\s"<>\\\\^`{|}]*)?'

export function webAddress(): Shape<string> {
  return matching(`^${WEB_ADDRESS}$`, 'an address that begins with https:// (or http://) and has no spaces')
}

/** On the web, or for mail. */
export function contactAddress(): Shape<string> {
  return matching(
    `^(?:${WEB_ADDRESS}|mailto:[^\\s@"<>]+@[^\\s@"<>]+)$`,
    'an address that begins with https:// or mailto: and has no spaces',
  )
}

/** On the web, and safe from whoever sits between. */
export function secureAddress(): Shape<string> {
  return matching(
    `^https://[^\\s/?#@"<>\\\\^\`{|}]+(?:[/?#][^\\s"<>\\\\^\`{|}]*)?$`,
    'an address that begins with https:// and has no spaces',
  )
}

/** An OpenPGP fingerprint, of version 4 or 6; spaces are for the eye. */
export function fingerprint(): Shape<string> {
  return mapped(
    matching(
      '^(?:[0-9A-Fa-f] *){39}[0-9A-Fa-f](?:(?: *[0-9A-Fa-f]){24})?$',
      'an OpenPGP fingerprint: 40 or 64 hex digits, in groups or not',
    ),
    (digits) => digits.replaceAll(' ', '').toUpperCase(),
  )
}

/** In full, or from the root of the old site on: `/post/2021/sa2021-01/`. */
export function oldAddress(): Shape<string> {
  return matching(
    `^(?:${WEB_ADDRESS}|/[^\\s"<>\\\\^\`{|}]*)$`,
    'an address that begins with https:// (or http:// or /) and has no spaces',
  )
}

/** As {@link oldAddress}, but told by its path alone: that is what a server's map of old addresses can look at. */
export function feedAddress(): Shape<string> {
  const pattern = '^(?:[Hh][Tt][Tt][Pp][Ss]?://[^\\s/?#@"<>\\\\^`{|}]+)?/[^/\\s?#"<>\\\\^`{|}][^\\s?#"<>\\\\^`{|}]*$'
  const expression = new RegExp(pattern)
  const expected =
    'an address that begins with https:// (or http:// or /) and has a path, and neither spaces nor ? or #'
  return parsed((input) => (expression.test(input) && isServed(input) ? ok(input) : err({ expected })), { pattern })
}

/** Its escapes are whole, and mean neither a control character nor a second slash at the start of the path. */
function isServed(address: string): boolean {
  try {
    const path = decodeURIComponent(address.replace(/^https?:\/\/[^/]*/i, ''))
    return !path.startsWith('//') && ![...path].some((character) => character < ' ' || character === '\u007f')
  } catch {
    return false
  }
}

/** Below the advisory's own folder: no way out of it, on any system. */
export function imagePath(): Shape<string> {
  return matching(
    '^[A-Za-z0-9_][A-Za-z0-9._-]*(?:/[A-Za-z0-9_][A-Za-z0-9._-]*)*$',
    'a path below the advisory, like images/dialog.png, of letters, digits, dots, hyphens and underscores',
  )
}

/** A form that is one regular expression; lengths are bounded by the file's. */
export function matching(pattern: string, expected: string): Shape<string> {
  const expression = new RegExp(pattern)
  return parsed((input) => (expression.test(input) ? ok(input) : err({ expected })), { pattern })
}
