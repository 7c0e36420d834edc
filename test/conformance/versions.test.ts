import { readdirSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { positionInRange } from '../../src/domain/catalogue/range-position.ts'
import type { VersionScheme } from '../../src/domain/catalogue/version-scheme.ts'
import { versionScheme } from '../../src/domain/catalogue/version-schemes/index.ts'
import { readVers } from './vers-range.ts'
import {
  CORPUS_FILES,
  corpusPath,
  isPresent,
  NOT_OURS,
  nameOf,
  readCases,
  type VersionCase,
} from './version-corpora.ts'
import { EXCEPTIONS } from './versions-exceptions.ts'

// Skipped: where the project stands alone, without the corpora beside it; version-corpora.ts says so.
describe.runIf(isPresent)('order, equality and containment of versions', () => {
  test.each(CORPUS_FILES)('$name', ({ name, scheme, count }) => {
    const cases = readCases(name)
    const failing = new Set(cases.filter((given) => !holds(versionScheme(scheme), given)).map(nameOf))
    const listed = EXCEPTIONS.filter(({ file }) => file === name).flatMap((exceptions) => exceptions.cases)
    process.stdout.write(`${name} (${scheme}): ${cases.length} cases, ${listed.length} listed exceptions\n`)

    expect(cases.length).toBeGreaterThanOrEqual(count)
    expect([...failing].sort()).toEqual([...listed].sort())
  })

  test('every exception is of a file that was compared', () => {
    const names = CORPUS_FILES.map(({ name }) => name)
    for (const { file, reason } of EXCEPTIONS) {
      expect(names).toContain(file)
      expect(reason).not.toBe('')
    }
  })

  test('every file is either compared or said not to be ours', () => {
    const files = readdirSync(corpusPath(), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath}/${entry.name}`.slice(corpusPath().length + 1))
    const told = [...CORPUS_FILES.map(({ name }) => name), ...Object.keys(NOT_OURS)]
    for (const [name, reason] of Object.entries(NOT_OURS)) process.stdout.write(`${name}: not ours, ${reason}\n`)
    expect(files.sort()).toEqual(told.sort())
  })
})

/** False, too, when a version is refused. */
function holds(scheme: VersionScheme, given: VersionCase): boolean {
  return given.kind === 'comparison' ? holdsComparison(scheme, given) : holdsContainment(scheme, given)
}

function holdsComparison(scheme: VersionScheme, { a, sign, b }: Extract<VersionCase, { kind: 'comparison' }>): boolean {
  const first = scheme.parse(a)
  const second = scheme.parse(b)
  if (!first.ok || !second.ok) return false
  const [there, back] = [scheme.compare(first.value, second.value), scheme.compare(second.value, first.value)]
  switch (sign) {
    case '<':
      return there < 0 && back > 0
    case '=':
      return there === 0 && back === 0
    case '>':
      return there > 0 && back < 0
    case '≠':
      return there !== 0 && back !== 0
  }
}

function holdsContainment(
  scheme: VersionScheme,
  { vers, version, contained }: Extract<VersionCase, { kind: 'containment' }>,
): boolean {
  const range = readVers(vers, versionScheme)
  const parsed = scheme.parse(version)
  if (!parsed.ok || range.scheme !== scheme.id) return false
  const isExcluded = range.excluded.some((text) => {
    const out = scheme.parse(text)
    return out.ok && scheme.compare(out.value, parsed.value) === 0
  })
  const isInside = range.ranges.some((given) => positionInRange(scheme, given, parsed.value).kind === 'inside')
  return (isInside && !isExcluded) === contained
}
