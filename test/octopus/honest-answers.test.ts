import { describe, expect, test } from 'vitest'
import type { Verdict } from '../../src/check/index.ts'
import { answer, byVerdict } from './octopus-answers.ts'
import { catalogue } from './octopus-folder.ts'

/** What the domain makes of the shapes that go wrong in the records: one advisory's verdict on one version. */
async function verdictOf(id: string, product: string, version: string): Promise<Verdict> {
  const { advisories } = await answer(product, version)
  return advisories.find((candidate) => candidate.id === id)?.verdict ?? 'not_affected'
}

describe('what one advisory says of one version', () => {
  test.each<[id: string, product: string, version: string, verdict: Verdict, why: string]>([
    ['SA2021-01', 'octopus-server', '2020.4.228', 'affected', 'rows joined across "unspecified"'],
    ['SA2021-01', 'octopus-server', '2020.4.229', 'not_affected', 'fixed'],
    ['SA2021-01', 'octopus-server', '0.8', 'not_affected', '0.9 is recorded as a version, not as the beginning'],
    ['SA2021-03', 'octopus-server', '2026.3.15909', 'unknown', 'the version is "n/a"'],
    ['SA2021-08', 'halibut', '4.4.6', 'unknown', 'no lower bound'],
    ['SA2021-08', 'halibut', '4.4.7', 'not_affected', 'at the fix'],
    ['SA2021-12', 'octopus-server', '2021.3.5000', 'not_affected', 'the post says so'],
    ['SA2021-12', 'teamcity-plugin', '6.1.6', 'unknown', 'affected by the text of the post, not by its table'],
    ['SA2021-12', 'teamcity-plugin', '6.1.7', 'not_affected', 'the fix'],
    ['SA2021-13', 'java-sdk', '0.0.2', 'unknown', 'no lower bound'],
    ['SA2022-02', 'octopus-server', '2021.3.5000', 'unknown', 'no lower bound'],
    ['SA2022-02', 'octopus-server', '2021.2.8010', 'unknown', 'below both bounds'],
    [
      'SA2022-02',
      'octopus-server',
      '2021.2.8011',
      'not_affected',
      'the fix of its line outweighs half a range of another',
    ],
    ['SA2022-02', 'octopus-server', '2021.3.11057', 'not_affected', 'at the highest fix'],
    ['SA2022-03', 'octopus-server', '2022.1.2453', 'unknown', 'the version "<", no lower bound'],
    ['SA2022-03', 'octopus-server', '2022.1.2454', 'not_affected', 'at the fix'],
    ['SA2023-05', 'octopus-server', '2022.4.8319', 'not_affected', 'the fix of its line outweighs the unbounded row'],
    ['SA2023-05', 'octopus-server', '2023.1.4188', 'unknown', 'below the unbounded row, on its line'],
    ['SA2023-05', 'octopus-server', '2022.4.8318', 'affected', 'inside a range with both bounds'],
    ['SA2023-06', 'octopus-server', '2026.3.15909', 'unknown', 'the first row never ends'],
    ['SA2023-06', 'octopus-server', '2022.4.8331', 'affected', 'inside a range with both bounds'],
    ['SA2023-07', 'octopus-server', '2022.4.8318', 'affected', 'the repaired range'],
    ['SA2023-07', 'octopus-server', '2022.3.10930', 'not_affected', 'between the ranges as repaired'],
    ['SA2023-08', 'octopus-tentacle', '6.1.0', 'unknown', 'only versions of Server are recorded'],
    ['SA2023-12', 'octopus-server', '2023.1.11942', 'not_affected', 'the fix of its line outweighs the unbounded rows'],
    ['SA2023-12', 'octopus-server', '2023.2.1', 'unknown', 'no lower bound on its line'],
    ['SA2024-02', 'octopus-server', '2024.1.0', 'affected', 'two parts are the same version as three with a zero'],
    [
      'SA2024-04',
      'octopus-server',
      '2024.1.500',
      'unknown',
      'the record no longer speaks of Server, without a word why',
    ],
    ['SA2024-04', 'octopus-server', '2023.4.8338', 'unknown', 'affected by one former state, fixed by the other'],
    ['SA2024-07', 'octopus-server', '2024.1.500', 'affected', 'in both of the nested ranges'],
    ['SA2024-10', 'kubernetes-agent', '1.5.0', 'unknown', '"1.x" is no version'],
    ['SA2024-10', 'kubernetes-agent', '2.8.0', 'not_affected', 'at the highest fix'],
    ['SA2026-04', 'octopus-server', '2025.4.10523', 'affected', 'fixed by one row, affected by the next'],
    ['SA2026-04', 'octopus-server', '2025.4.10530', 'affected', 'the wider of two overlapping ranges'],
    ['SA2026-04', 'octopus-server', '2025.4.10545', 'not_affected', 'past both'],
  ])('%s, %s@%s: %s (%s)', async (id, product, version, verdict) => {
    expect(await verdictOf(id, product, version)).toBe(verdict)
  })
})

test('the newest Tentacle is unknown, and only because of the record with the versions of Server', async () => {
  const checked = await answer('octopus-tentacle', '9.2.4285')
  expect(checked.verdict).toBe('unknown')
  expect(byVerdict(checked, 'unknown')).toEqual(['SA2023-08'])
})

test('the Kubernetes agent below its fixes is unknown twice: the overwritten record says the same', async () => {
  const checked = await answer('kubernetes-agent', '1.5.0')
  expect(checked.verdict).toBe('unknown')
  expect(byVerdict(checked, 'unknown')).toEqual(['SA2024-04', 'SA2024-10'])
})

test('an unknown is explained in the words of the record', async () => {
  const { advisories } = await answer('kubernetes-agent', '1.5.0')
  expect(advisories.find(({ id }) => id === 'SA2024-10')?.reason).toContain('.x"')
})

test('no release in the catalogue is affected by an invented advisory, and an invented version is', async () => {
  for (const [product, version] of [
    ['octopus-server', '2026.3.15909'],
    ['octopus-tentacle', '9.2.4285'],
    ['kubernetes-agent', '3.13.1'],
    ['halibut', '8.1.1128'],
  ] as const) {
    expect(await verdictOf('SA1900-02', product, version)).toBe('not_affected')
  }
  const checked = await answer('octopus-tentacle', '1900.1.100')
  expect(checked.advisories.find(({ id }) => id === 'SA1900-02')).toMatchObject({
    verdict: 'affected',
    action: 'mitigate',
    nextUpdate: '2026-11-13T15:30:00Z',
    fixExpected: '2026-11-20',
    exploitation: { kind: 'proof_of_concept' },
  })
})

test('the cloud service is not called safe on the strength of an old post that gives no date', async () => {
  for (const version of ['', 'garbage']) {
    const { verdict, reason, advisories } = await answer('octopus-cloud', version)
    expect([verdict, advisories]).toEqual(['unknown', []])
    expect(reason).toContain(
      'SA1900-02 (invented) and SA2021-12 say that they do not affect Octopus Cloud, but give no date, and no other advisory is about this service: nobody can say from them how it stands now. It would be settled by a dated statement of the vendor: since when it was exposed, until when, or when it was fixed.',
    )
    expect(reason).not.toContain('this version')
  }
})

test('from an unknown version there is a move to where least is unknown, with the rest beside it, and none from there', async () => {
  const { verdict, advisories, upgrade } = await answer('octopus-server', '0.5')
  expect([verdict, advisories.length]).toEqual(['unknown', 7])
  expect(upgrade).toMatchObject({ version: '2026.2.13487', unknown: ['SA2021-03', 'SA2023-06', 'SA2024-04'] })
  const there = await answer('octopus-server', '2026.2.13487')
  expect([there.verdict, there.upgrade, there.upgradeReason]).toEqual([
    'unknown',
    null,
    'Every later release in the catalogue is affected or leaves as much open: there is nothing better to move to.',
  ])
})

test('whoever is sent on from where a release is sent was told so before', async () => {
  const sentOn = new Set<string>()
  let moves = 0
  for (const { id, deployment, releases } of catalogue().products) {
    if (deployment === 'service') continue
    for (const { version } of releases) {
      const { upgrade } = await answer(id, version)
      if (upgrade === null) continue
      const there = await answer(id, upgrade.version)
      expect([id, version, there.verdict]).not.toEqual([id, version, 'affected'])
      moves += 1
      if (there.upgrade === null) continue
      expect(upgrade.reason).toContain(`; ${there.upgrade.version} leaves less open.`)
      sentOn.add(`${id} ${upgrade.version} ${there.upgrade.version}`)
    }
  }
  expect(moves).toBeGreaterThan(100)
  // One advisory about the Tentacle says only up to where it may reach.
  expect([...sentOn]).toEqual(['octopus-tentacle 6.1.1116 6.1.1266'])
})

test('nobody is sent by SA2026-04 to the build that one of its ranges calls fixed and the next calls affected', async () => {
  for (const version of ['2024.3.12000', '2025.4.10522', '2025.4.10523', '2025.4.10530']) {
    const { advisories } = await answer('octopus-server', version)
    const said = advisories.find(({ id }) => id === 'SA2026-04')
    expect(said?.fixedIn).toContain('2025.4.10545')
    expect(said?.fixedIn).not.toContain('2025.4.10523')
    expect(said?.reason).not.toContain('before 2025.4.10523, where it is fixed')
  }
  const { advisories } = await answer('octopus-server', '2024.3.12000')
  expect(advisories.find(({ id }) => id === 'SA2026-04')?.reason).toBe(
    'Affected: 2023.0.0 to before 2025.4.10523, and 2025.4.10523 is affected too.',
  )
})

test('no reason and no fixedIn of any release names a fix that the same advisory affects', async () => {
  for (const { id: product, releases } of catalogue().products) {
    for (const { version } of releases) {
      for (const { id, reason, fixedIn } of (await answer(product, version)).advisories) {
        const named = [...reason.matchAll(/before (\S+), where it is fixed/g)].map(([, text = '']) => text)
        for (const fix of [...fixedIn, ...named]) {
          expect([id, fix, await verdictOf(id, product, fix)]).not.toEqual([id, fix, 'affected'])
        }
      }
    }
  }
})

test('a version that cannot be read leaves open every advisory that names versions', async () => {
  const { verdict, advisories } = await answer('octopus-server', 'latest')
  expect(verdict).toBe('unknown')
  // All that name Server but SA2021-12, which clears every version.
  expect(advisories.length).toBeGreaterThan(60)
  expect(advisories.map(({ id }) => id)).not.toContain('SA2021-12')
})
