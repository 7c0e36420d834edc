import { expect } from 'vitest'
import type { VersionScheme } from '../../src/domain/catalogue/version-scheme.ts'

/**
 * Every version stands after all that are listed before it; versions that share a line are the same version.
 * All pairs are compared, both ways.
 */
export function expectAscending(scheme: VersionScheme, lines: readonly (string | readonly string[])[]): void {
  const versions = lines.flatMap((line, rank) =>
    [line].flat().map((text) => ({ text, rank, parsed: read(scheme, text) })),
  )
  for (const a of versions) {
    for (const b of versions) {
      const sign = Math.sign(scheme.compare(a.parsed, b.parsed))
      expect(sign, `${a.text} against ${b.text}`).toBe(Math.sign(a.rank - b.rank))
    }
  }
}

/** A version that a test knows to be one. */
export function read(scheme: VersionScheme, text: string): unknown {
  const parsed = scheme.parse(text)
  if (!parsed.ok) throw new Error(`${scheme.id} refuses ${text}`)
  return parsed.value
}
