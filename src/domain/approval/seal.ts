import { type Sha256, sha256OfJson } from '../../base/sha256.ts'
import type { Advisory } from '../advisory/advisory.ts'

/** SHA-256 over the canonical JSON (RFC 8785) of an advisory's sealed form. Approval names it; any edit breaks it. */
export type Seal = Sha256

/**
 * Fields that came after the first advisories were sealed. While such a list is empty the sealed form does not have it,
 * so that what was sealed before it came keeps its seal. A field that has come here never leaves, and no field follows
 * whose absence would not mean the same as nothing.
 */
export const LATER_FIELDS = ['comparison'] as const satisfies readonly (keyof Advisory)[]
type LaterField = (typeof LATER_FIELDS)[number]

type Sealed<Content> = Content extends Advisory ? Omit<Content, LaterField> & Partial<Pick<Content, LaterField>> : never

/** An advisory's content as it is sealed, and as machines get it. */
export type SealedAdvisory = Sealed<Advisory>

export function sealedForm(advisory: Advisory): SealedAdvisory {
  const empty = LATER_FIELDS.filter((field) => advisory[field].length === 0)
  if (empty.length === 0) return advisory
  const form: Partial<Record<LaterField, unknown>> & Omit<Advisory, LaterField> = { ...advisory }
  for (const field of empty) delete form[field]
  return form as SealedAdvisory
}

export function sealOf(advisory: Advisory): Seal {
  const known = KNOWN.get(advisory)
  if (known !== undefined) return known
  const seal = sha256OfJson(sealedForm(advisory))
  KNOWN.set(advisory, seal)
  return seal
}

/** Content never changes once it was read, and several questions about one file ask for its seal. */
const KNOWN = new WeakMap<Advisory, Seal>()
