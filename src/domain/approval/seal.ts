import { type Sha256, sha256OfJson } from '../../base/sha256.ts'
import type { Advisory } from '../advisory/advisory.ts'

/** SHA-256 over the canonical JSON (RFC 8785) of an advisory's content. Approval names it; any edit breaks it. */
export type Seal = Sha256

export function sealOf(advisory: Advisory): Seal {
  return sha256OfJson(advisory)
}
