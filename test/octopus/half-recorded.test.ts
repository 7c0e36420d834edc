import { describe, expect, test } from 'vitest'
import { isOfLine, lineOf } from '../../src/domain/catalogue/version-line.ts'
import { versionScheme } from '../../src/domain/catalogue/version-schemes/index.ts'
import { readinessFindings } from '../../src/domain/index.ts'
import { answer } from './octopus-answers.ts'
import { catalogue, product, vendor, workingDraft } from './octopus-folder.ts'

/*
 * What `tocsin validate` says of half-recorded ranges, read as a person reads it, against what `tocsin check` answers for
 * every release of the catalogue and for the builds at, below and above every version that the findings name.
 */

/** One finding, as its reader understands it. */
interface Told {
  readonly side: 'lower' | 'higher'
  readonly bound: string
  readonly saysMore: boolean
  readonly fixes: readonly string[]
}

function told(id: string, name: string): readonly Told[] {
  const context = { vendor: vendor(), catalogue: catalogue(), isPublished: () => true }
  return readinessFindings(workingDraft(id), context)
    .filter(({ code, message }) => code === 'range-half-recorded' && message.startsWith(name))
    .map(({ message }) => {
      const read =
        /, (?:(?:before|up to) (?<end>\S+) \(start|(?<start>\S+) and later \(end) not recorded\): .* so (?<side>lower|higher) versions are answered "unknown"(?<more> where nothing else is said of them)?(?:; but from (?<fixes>.*) on, (?:each )?in its own branch, the recorded fix counts instead)?\.$/.exec(
          message,
        )
      if (read?.groups === undefined) throw new Error(`A reader does not know what this means: ${message}`)
      const { end, start, side, more, fixes = '' } = read.groups
      return {
        side: side === 'lower' ? 'lower' : 'higher',
        bound: end ?? start ?? '',
        saysMore: more !== undefined,
        fixes: fixes.split(/, | and /).filter((text) => text !== ''),
      }
    })
}

describe.each([
  ['SA2022-02', 'octopus-server'],
  ['SA2022-03', 'octopus-server'],
  ['SA2023-05', 'octopus-server'],
  ['SA2023-06', 'octopus-server'],
  ['SA2023-12', 'octopus-server'],
  ['SA2021-08', 'halibut'],
  ['SA2024-04', 'kubernetes-agent'],
  ['SA2024-10', 'kubernetes-agent'],
])('%s', (id, productId) => {
  const { name, versionScheme: schemeId, branches, releases } = product(productId)
  if (schemeId === null) throw new Error('Products of this test are numbered.')
  const scheme = versionScheme(schemeId)
  const findings = told(id, name)

  function read(text: string): unknown {
    const parsed = scheme.parse(text)
    if (!parsed.ok) throw new Error(`${text} is no version of ${name}.`)
    return parsed.value
  }

  function leavesOpen({ side, bound, fixes }: Told, version: unknown): boolean {
    const order = scheme.compare(version, read(bound))
    if (side === 'lower' ? order >= 0 : order < 0) return false
    const line = (of: unknown) => lineOf(scheme, branches, of)
    return !fixes.some((fix) => scheme.compare(version, read(fix)) >= 0 && isOfLine(line(version), line(read(fix))))
  }

  test('the findings say of each version what the check answers', async () => {
    expect(findings.length).toBeGreaterThan(0)
    const near = findings
      .flatMap(({ bound, fixes }) => [bound, ...fixes])
      .flatMap((text) => {
        const parts = text.split('.').map(Number)
        const around = (at: number, steps: readonly number[]) =>
          steps.map((step) => parts.map((part, index) => Math.max(0, index === at ? part + step : part)).join('.'))
        return [...around(1, [-1, 1]), ...around(2, [-1, 0, 1, 1000])]
      })
    let unknown = 0
    for (const version of new Set([...releases.map((release) => release.version), ...near])) {
      const open = findings.filter((finding) => leavesOpen(finding, read(version)))
      const { advisories } = await answer(productId, version)
      const verdict = advisories.find((advisory) => advisory.id === id)?.verdict ?? 'not_affected'
      const isSaidElsewhere = open.length === 0 || open.every(({ saysMore }) => saysMore)
      if (verdict === 'unknown') unknown++
      if (verdict === 'affected') expect(isSaidElsewhere, version).toBe(true)
      else expect(`${version} ${verdict}`).toBe(`${version} ${open.length > 0 ? 'unknown' : 'not_affected'}`)
    }
    expect(unknown).toBeGreaterThan(0)
  })
})

test('a fix of its own branch is named where half a range of another branch would hold it', () => {
  expect(told('SA2022-02', 'Octopus Server').map(({ fixes }) => fixes)).toEqual([[], ['2021.2.8011']])
  expect(told('SA2022-03', 'Octopus Server').map(({ fixes }) => fixes)).toEqual([[], ['2021.3.12725']])
  expect(told('SA2023-05', 'Octopus Server').map(({ fixes }) => fixes)).toEqual([
    ['2022.2.8552', '2022.3.10750', '2022.4.8319'],
  ])
  expect(told('SA2023-06', 'Octopus Server').map(({ fixes }) => fixes)).toEqual([
    ['2022.3.10957', '2022.4.8332', '2023.1.6715'],
    ['2022.3.10957', '2022.4.8332'],
  ])
})
