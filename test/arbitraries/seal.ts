import fc from 'fast-check'
import { type Sha256, sha256Of } from '../../src/base/sha256.ts'

export function anySha256(): fc.Arbitrary<Sha256> {
  return fc.string({ maxLength: 4 }).map(sha256Of)
}
