import { expect, test } from 'vitest'
import { isNonEmpty } from '../../src/base/non-empty.ts'
import {
  type Answer,
  checkFragments,
  checkVersion,
  openProduct,
  parseProductCheckData,
  productCheckData,
} from '../../src/check/index.ts'
import type { AdvisoryId } from '../../src/domain/advisory/identifiers.ts'
import type { BranchId, Product, ProductId } from '../../src/domain/catalogue/product.ts'
import { anAdvisory, anAffectedStatement, aRange, aVulnerability } from '../builders/advisory.ts'
import { aProduct, aRelease } from '../builders/catalogue.ts'
import { aRevision } from '../builders/published.ts'

/**
 * The ranges of Octopus Server in the CVE records of SA2024-09 and later, with two older ones that are recorded by
 * halves or not at all. Source: CVE list, https://github.com/CVEProject/cvelistV5.
 */
const RECORDED: readonly (readonly [id: string, ...ranges: (readonly [introduced: string, fixed: string])[]])[] = [
  ['SA2024-09', ['2024.1.0', '2024.1.13038'], ['2024.2.0', '2024.2.9482'], ['2024.3.0', '2024.3.12766']],
  ['SA2025-01', ['2020.3.3', '2024.3.13071'], ['2024.4.401', '2024.4.7065']],
  ['SA2025-02', ['2020.6.4592', '2024.3.13007'], ['2024.4.401', '2024.4.6995']],
  ['SA2025-03', ['2020.6.4592', '2024.3.13097'], ['2024.4.401', '2024.4.7091']],
  ['SA2025-04', ['2024.3.164', '2024.3.12985'], ['2024.4.401', '2024.4.6962']],
  ['SA2025-05', ['2020.1.0', '2024.3.13097'], ['2024.4.401', '2024.4.7091']],
  ['SA2025-06', ['2.6.0', '2024.3.13071'], ['2024.4.401', '2024.4.7065']],
  ['SA2026-01', ['2023.0.0', '2025.3.14715'], ['2025.4.0', '2025.4.10359']],
  ['SA2026-02', ['2023.0.0', '2025.3.14761'], ['2025.4.0', '2025.4.10409']],
  ['SA2026-03', ['2023.0.0', '2025.3.14731'], ['2025.4.0', '2025.4.10359'], ['2026.1.0', '2026.1.5571']],
  ['SA2026-04', ['2023.0.0', '2025.4.10523'], ['2025.4.0', '2025.4.10545'], ['2026.1.0', '2026.1.11313']],
  ['SA2026-09', ['2024.1.4131', '2026.1.11725'], ['2026.2.0', '2026.2.13344'], ['2026.3.0', '2026.3.11816']],
  ['SA2026-10', ['2019.4.1', '2026.1.11781'], ['2026.2.0', '2026.2.13441'], ['2026.3.0', '2026.3.15829']],
  ['SA2026-11', ['2023.2.945', '2026.1.11768'], ['2026.2.0', '2026.2.13408'], ['2026.3.0', '2026.3.15816']],
  ['SA2026-12', ['2019.5.0', '2026.2.12438'], ['2026.3.0', '2026.3.15816']],
  ['CVE-2026-118426', ['3.0.0', '2026.2.13487'], ['2026.3.0', '2026.3.15909']],
  ['CVE-2026-93487', ['2019.11.0', '2026.2.13487'], ['2026.3.0', '2026.3.15863']],
  ['CVE-2026-96414', ['2022.1.3143', '2026.2.13487'], ['2026.3.0', '2026.3.15875']],
  // Its record has no versions at all.
  ['SA2021-03'],
  // As the record stands: `0.9` without an end, and an end without a beginning.
  ['SA2023-06', ['0.9', ''], ['2022.3.348', '2022.3.10957'], ['2022.4.791', '2022.4.8332'], ['', '2023.1.6715']],
]

/** Every fix that is recorded was released. */
function server(): Product {
  const releases = RECORDED.flatMap(([, ...ranges]) => ranges.map(([, fixed]) => fixed)).filter((text) => text !== '')
  const branches = ['2022.3', '2022.4', '2023.1', '2024.3', '2024.4', '2025.3', '2025.4', '2026.1', '2026.2', '2026.3']
  return aProduct({
    id: 'octopus-server' as ProductId,
    name: 'Octopus Server',
    branches: branches.map((id) => ({ id: id as BranchId, support: { kind: 'not_stated' } })),
    releases: releases.map((version) => aRelease(version)),
  })
}

function rangeOf([introduced, fixed]: readonly [string, string]) {
  const whole = aRange(introduced, fixed)
  const missing = { kind: 'not_recorded', asRecorded: 'unspecified' } as const
  return { introduced: introduced === '' ? missing : whole.introduced, end: fixed === '' ? missing : whole.end }
}

function check(version: string): Answer {
  const product = server()
  const fragments = RECORDED.flatMap(([id, ...recorded]) => {
    const ranges = recorded.map(rangeOf)
    const vulnerability = aVulnerability({
      statements: isNonEmpty(ranges)
        ? [anAffectedStatement({ product: product.id, extent: { kind: 'ranges', ranges } })]
        : [],
      recorded: isNonEmpty(ranges)
        ? []
        : [{ product: product.id, source: 'CVE record', rows: [], problem: 'it has no versions', unusable: true }],
    })
    return checkFragments(aRevision(anAdvisory({ id: id as AdvisoryId, vulnerabilities: [vulnerability] })))
  })
  const data = parseProductCheckData(JSON.parse(JSON.stringify(productCheckData(product, fragments))))
  if (!data.ok) throw new Error(data.error.message)
  return checkVersion(openProduct(data.value), version)
}

function idsOf(answer: Answer, verdict: string): readonly string[] {
  return answer.advisories.filter((advisory) => advisory.verdict === verdict).map(({ id }) => id)
}

test('2024.3.12000 is hit by every recorded range that holds it, and by nobody knows what besides', () => {
  const answer = check('2024.3.12000')
  expect(answer.verdict).toBe('affected')
  expect(idsOf(answer, 'affected')).toEqual(
    RECORDED.map(([id]) => id)
      .filter((id) => !['SA2021-03', 'SA2023-06'].includes(id))
      .sort(),
  )
  expect(answer.advisories.slice(-2)).toMatchObject([
    { id: 'SA2021-03', verdict: 'unknown', reason: expect.stringContaining('does not say which versions') },
    {
      id: 'SA2023-06',
      verdict: 'unknown',
      reason:
        'SA2023-06 records no end: versions from 0.9 on may or may not be affected. Its source says "unspecified".',
    },
  ])
})

/*
 * By hand: 2024.3 has no way out, because SA2026-01 holds everything from 2023.0.0 to 2025.3.14715. Nor has any branch
 * up to 2026.1, because CVE-2026-118426 holds everything from 3.0.0 to 2026.2.13487. In 2026.2 the fixes are 12438
 * (SA2026-12), 13344 (SA2026-09), 13408 (SA2026-11), 13441 (SA2026-10) and 13487 (the three without a number): the
 * last of them has all.
 */
test('the smallest safe move from 2024.3.12000 is the one that was worked out by hand', () => {
  expect(check('2024.3.12000').upgrade).toEqual({
    version: '2026.2.13487',
    branch: '2026.2',
    sameBranch: false,
    unknown: ['SA2021-03', 'SA2023-06'],
    reason:
      'The nearest release that no advisory is known to affect; branch 2024.3 has no later one like that. Still open there: SA2021-03 and SA2023-06; no later release leaves less open.',
  })
})

test('each advisory says where its own fix is', () => {
  const { advisories } = check('2024.3.12000')
  const of = (id: string) => {
    const advisory = advisories.find((candidate) => candidate.id === id)
    return [advisory?.action, ...(advisory?.fixedIn ?? [])]
  }
  expect(of('SA2024-09')).toEqual(['upgrade', '2024.3.12766'])
  expect(of('SA2025-03')).toEqual(['upgrade', '2024.3.13097'])
  expect(of('SA2026-03')).toEqual(['move_to', '2025.3.14731', '2025.4.10359', '2026.1.5571'])
  // 2025.4.10523 is called fixed by one row and affected by another.
  expect(of('SA2026-04')).toEqual(['move_to', '2025.4.10545', '2026.1.11313'])
})

test('a version of the newest branch that has every fix is still not called safe', () => {
  const answer = check('2026.3.15909')
  expect(answer).toMatchObject({ verdict: 'unknown', knownRelease: true, upgrade: null })
  expect(idsOf(answer, 'unknown')).toEqual(['SA2021-03', 'SA2023-06'])
})
