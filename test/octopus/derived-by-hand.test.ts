import { expect, test } from 'vitest'
import { answer, byVerdict } from './octopus-answers.ts'

/*
 * What `tocsin check octopus-server@2024.3.12000` must say, worked out from the recorded rows by a calculation that
 * shares nothing with this program (the rows as numbers, compared part by part, missing parts 0), and then by eye.
 *
 * 67 of the 75 records name Octopus Server. One is SA2024-04, until another advisory's content was written over it: its
 * former ranges would not hit (they end in 2024.1), but nothing says any more whether they are the right ones.
 *
 * Hit by a range with both bounds, lower ≤ 2024.3.12000 < upper (18):
 *
 *   SA2024-09        2024.3.0    – 2024.3.12766     SA2026-03        2023.0.0    – 2025.3.14731  (Windows)
 *   SA2025-01        2020.3.3    – 2024.3.13071     SA2026-04        2023.0.0    – 2025.4.10523
 *   SA2025-02        2020.6.4592 – 2024.3.13007     SA2026-09        2024.1.4131 – 2026.1.11725
 *   SA2025-03        2020.6.4592 – 2024.3.13097 (W) SA2026-10        2019.4.1    – 2026.1.11781
 *   SA2025-04        2024.3.164  – 2024.3.12985     SA2026-11        2023.2.945  – 2026.1.11768
 *   SA2025-05        2020.1.0    – 2024.3.13097     SA2026-12        2019.5.0    – 2026.2.12438
 *   SA2025-06        2.6.0       – 2024.3.13071 (W) CVE-2026-118426  3.0.0       – 2026.2.13487
 *   SA2026-01        2023.0.0    – 2025.3.14715     CVE-2026-96414   2022.1.3143 – 2026.2.13487
 *   SA2026-02        2023.0.0    – 2025.3.14761     CVE-2026-93487   2019.11.0   – 2026.2.13487
 *
 * Unknown (3):
 *
 *   SA2021-03        the only version is "n/a": nothing can be said of any version
 *   SA2023-06        its first row begins at 0.9 and has no end, so it may or may not reach 2024.3
 *   SA2024-04        what it said of Server was overwritten without a word
 *
 * The other half-recorded ones (SA2022-02, SA2022-03, SA2023-05, SA2023-12) lack lower bounds only, and all their upper
 * bounds lie at or below 2023.3.5049, so they are over at 2024.3: not affected.
 *
 * The smallest safe move. The last release of 2024.3 in the catalogue, 2024.3.13097, leaves SA2024-09 and SA2025-01 to
 * -06 behind. Eleven go on: SA2026-01 to -04, -09 to -12, and the three without a number. Of the later lines, in order:
 *
 *   2024.4.7091   the same eleven
 *   2025.3.14761  still SA2026-04, -09 to -12 and the three
 *   2025.4.10545  still SA2026-09 to -12 and the three (2025.4.10523 is called fixed by one row of SA2026-04 and
 *                 affected by its next)
 *   2026.1.11781  still SA2026-12 and the three: none of these has a fix on the line 2026.1
 *   2026.2.12438, .13344, .13408, .13441  the three and, before .13441, some of SA2026-09 to -11
 *   2026.2.13487  none: SA2026-09 ends at .13344, -10 at .13441, -11 at .13408, -12 at .12438, the three at .13487
 *
 * So 2026.2.13487 is the smallest release in the catalogue above 2024.3.12000 that no clearly recorded range holds.
 * SA2021-03, SA2023-06 and SA2024-04 stay unknown there, as they do for every later release, and have to be said beside it.
 */
const AFFECTING = [
  'CVE-2026-118426',
  'CVE-2026-93487',
  'CVE-2026-96414',
  'SA2024-09',
  'SA2025-01',
  'SA2025-02',
  'SA2025-03',
  'SA2025-04',
  'SA2025-05',
  'SA2025-06',
  'SA2026-01',
  'SA2026-02',
  'SA2026-03',
  'SA2026-04',
  'SA2026-09',
  'SA2026-10',
  'SA2026-11',
  'SA2026-12',
]

test('octopus-server@2024.3.12000: what its recorded ranges hit, what is half-recorded, and where to go', async () => {
  const checked = await answer('octopus-server', '2024.3.12000')
  expect(checked.verdict).toBe('affected')
  expect(byVerdict(checked, 'affected')).toEqual(AFFECTING)
  expect(byVerdict(checked, 'unknown')).toEqual(['SA2021-03', 'SA2023-06', 'SA2024-04'])
  expect(checked.upgrade).toMatchObject({
    version: '2026.2.13487',
    branch: '2026.2',
    sameBranch: false,
    unknown: ['SA2021-03', 'SA2023-06', 'SA2024-04'],
  })
})

test('the advised release itself is affected by nothing that is recorded clearly', async () => {
  const checked = await answer('octopus-server', '2026.2.13487')
  expect(byVerdict(checked, 'affected')).toEqual([])
  expect(byVerdict(checked, 'unknown')).toEqual(['SA2021-03', 'SA2023-06', 'SA2024-04'])
})

test('what holds on Windows only is shown as a condition, and does not turn the verdict', async () => {
  const { advisories } = await answer('octopus-server', '2024.3.12000')
  const conditional = advisories.filter(({ conditions }) => conditions.length > 0).map(({ id }) => id)
  expect(conditional.toSorted()).toEqual(['SA2025-03', 'SA2025-06', 'SA2026-03'])
})

test('the fix of each advisory: on the same line where there is one, else on the next that has it', async () => {
  const { advisories } = await answer('octopus-server', '2024.3.12000')
  const said = (id: string) => advisories.find((candidate) => candidate.id === id)
  expect(said('SA2024-09')).toMatchObject({ action: 'upgrade', fixedIn: ['2024.3.12766'] })
  expect(said('SA2025-05')).toMatchObject({ action: 'upgrade' })
  expect(said('SA2025-05')?.fixedIn[0]).toBe('2024.3.13097')
  expect(said('SA2026-12')).toMatchObject({ action: 'move_to', fixedIn: ['2026.2.12438', '2026.3.15816'] })
})
