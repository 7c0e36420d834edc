import type { Instant } from '../../base/instant.ts'
import type { Advisory } from '../advisory/advisory.ts'
import type { Waiver } from '../policy/waiver.ts'
import type { Seal } from './seal.ts'

/** Somebody agreed to the content that has this seal. */
export interface Approval {
  readonly by: string
  readonly at: Instant
  readonly seal: Seal
}

type WithoutId<A> = A extends unknown ? Omit<A, 'id'> : never

/**
 * What is being worked on: content and, apart from it, what only the desk knows. Before approval a draft may have no
 * id yet: ids are given late, and gaps are allowed, so that they betray nothing.
 */
export interface Draft {
  readonly content: Advisory | (WithoutId<Advisory> & { readonly id: null })
  readonly authors: readonly string[]
  readonly approvals: readonly Approval[]
  readonly waivers: readonly Waiver[]
}
