import { type Sha256, sha256OfJson } from '../../base/sha256.ts'
import type { Advisory } from '../advisory/advisory.ts'

/** SHA-256 over the canonical JSON (RFC 8785) of an advisory's content. Approval names it; any edit breaks it. */
export type Seal = Sha256

export function sealOf(advisory: Advisory): Seal {
  const known = KNOWN.get(advisory)
  if (known !== undefined) return known
  const seal = sha256OfJson(advisory)
  KNOWN.set(advisory, seal)
  return seal
}

/** Content never changes once it was read, and several questions about one file ask for its seal. */
const KNOWN = new WeakMap<Advisory, Seal>()
