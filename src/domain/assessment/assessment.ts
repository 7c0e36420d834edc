import type { SeverityLevel } from './severity-policy.ts'

/**
 * The vendor's own rating with its reason. `not_stated` exists for old sources only.
 * `reason` is null where an old source gives a level and no reason.
 */
export type Assessment =
  | { readonly kind: 'stated'; readonly level: SeverityLevel; readonly reason: string | null }
  | { readonly kind: 'not_stated' }
