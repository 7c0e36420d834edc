import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { Branded } from './brand.ts'
import { canonicalJson } from './canonical-json.ts'

/** `sha256:` and 64 lower-case hex digits. */
export type Sha256 = Branded<'Sha256'>

export function isSha256(text: string): text is Sha256 {
  return /^sha256:[0-9a-f]{64}$/.test(text)
}

/** SHA-256 (FIPS 180-4) of the UTF-8 bytes of a text, or of bytes. */
export function sha256Of(data: string | Uint8Array): Sha256 {
  return `sha256:${bytesToHex(sha256(typeof data === 'string' ? utf8ToBytes(data) : data))}` as Sha256
}

/** SHA-256 over the canonical JSON of a value. */
export function sha256OfJson(value: unknown): Sha256 {
  return sha256Of(canonicalJson(value))
}
