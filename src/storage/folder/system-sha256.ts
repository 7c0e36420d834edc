import { hash } from 'node:crypto'
import type { Sha256 } from '../../base/sha256.ts'

/** The system's own SHA-256 of bytes or of the UTF-8 bytes of a text: several times as fast as the one that also runs in browsers. */
export function systemSha256(data: string | Uint8Array): Sha256 {
  return `sha256:${hash('sha256', data, 'hex')}` as Sha256
}
