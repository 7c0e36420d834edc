import type { Branded } from '../../base/brand.ts'
import { isReservedFileName } from '../../base/reserved-file-name.ts'
import { err, ok, type Result } from '../../base/result.ts'

/** The vendor's identifier of an advisory, `SA2024-04`; path-safe and unique without regard to case. */
export type AdvisoryId = Branded<'AdvisoryId'>
export type CveId = Branded<'CveId'>
export type CweId = Branded<'CweId'>

export interface MalformedIdentifier {
  readonly kind: 'malformed_identifier'
  readonly input: string
  readonly expected: string
}

const PATH_SAFE = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}[A-Za-z0-9])?$/

/** Letters, digits and hyphens, at most 64: it becomes a folder name and an address. */
export function parseAdvisoryId(input: string): Result<AdvisoryId, MalformedIdentifier> {
  return PATH_SAFE.test(input) && !isReservedFileName(input)
    ? ok(input as AdvisoryId)
    : err({ kind: 'malformed_identifier', input, expected: 'letters, digits and hyphens, like SA2024-04' })
}

/** "CVE-", a four-digit year, four to nineteen digits (CVE Record Format 5.1, `cveId`). */
export function parseCveId(input: string): Result<CveId, MalformedIdentifier> {
  return /^CVE-\d{4}-\d{4,19}$/.test(input)
    ? ok(input as CveId)
    : err({ kind: 'malformed_identifier', input, expected: 'a CVE id like CVE-1900-0001' })
}

/** "CWE-" and a number without leading zeros (CWE list; CSAF 2.0 §3.2.3.3.1). */
export function parseCweId(input: string): Result<CweId, MalformedIdentifier> {
  return /^CWE-[1-9]\d{0,5}$/.test(input)
    ? ok(input as CweId)
    : err({ kind: 'malformed_identifier', input, expected: 'a CWE id like CWE-79' })
}
