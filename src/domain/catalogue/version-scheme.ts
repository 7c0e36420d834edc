import type { Result } from '../../base/result.ts'

export const VERSION_SCHEME_IDS = [
  'semver',
  'dotted',
  'octopus-semver-build',
  'maven',
  'pypi',
  'nuget',
  'deb',
  'rpm',
] as const
export type VersionSchemeId = (typeof VERSION_SCHEME_IDS)[number]

export interface MalformedVersion {
  readonly kind: 'malformed_version'
  readonly scheme: VersionSchemeId
  readonly input: string
  /** What the scheme would have taken, in plain words with an example. */
  readonly expected: string
}

/**
 * How one family of products numbers its releases: what parses, and which of two versions comes first.
 *
 * `Parsed` is opaque to callers; it is made once and compared often.
 */
export interface VersionScheme<Parsed = unknown> {
  readonly id: VersionSchemeId
  /** Never throws, whatever the input; refuses what is not a version of this scheme. */
  parse(input: string): Result<Parsed, MalformedVersion>
  /** Negative when `a` comes before `b`, 0 when they are the same version, positive when after. */
  compare(a: Parsed, b: Parsed): number
  /**
   * The release numbers from the left, for telling the branch: `2024.3.12899` gives `['2024', '3', '12899']`.
   * Build metadata, pre-release marks and distribution suffixes are not part of it. Numbers have no leading zeros.
   */
  releaseParts(version: Parsed): readonly string[]
}
