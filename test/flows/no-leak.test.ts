import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { anExampleFolder, NOON, PRODUCTS_YAML, tocsin, VENDOR_YAML } from './tocsin.ts'

const DAY = 86_400_000

/** A word in every field that a draft can have, each different, so that a leak names its field. */
const CANARIES: string[] = []
function canary(field: string): string {
  const word = `zzcanary${field}`
  CANARIES.push(word)
  return word
}

const DRAFT_WITH_CANARIES = `---
kind: preliminary
title: ${canary('title')}
nextUpdate: 1900-01-09T09:09:09Z
releaseAt: 1900-01-08T08:08:08Z
vulnerabilities:
  - cve: CVE-1900-770010077
    otherIds: [{system: ${canary('system')}, value: ${canary('other')}}]
    title: ${canary('vulnerability')}
    description: ${canary('description')}
    thirdParty: {component: ${canary('component')}, upstreamFix: ${canary('upstream')}}
    cwes: [CWE-770199]
    scores:
      - {source: ${canary('source')}, vector: "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", score: 9.8, severity: ${canary('band')}}
    assessment: {level: critical, reason: ${canary('reason')}}
    exploitation: {status: exploited, asOf: 1900-01-01, source: ${canary('informant')}, note: ${canary('note')}}
    statements:
      - product: example-server
        status: known_affected
        versions: [{introduced: 2024.1.770155017, fixed: 2024.1.770255027}]
        platforms: [${canary('platform')}]
        configuration: ${canary('configuration')}
      - product: hidden-product
        status: known_not_affected
        versions: all
        impact: ${canary('impact')}
    recorded:
      - {product: example-server, source: ${canary('recordsource')}, rows: [{version: ${canary('row')}}], problem: ${canary('problem')}}
    remediations:
      - {kind: mitigation, text: ${canary('mitigation')}, cost: ${canary('cost')}, undo: ${canary('undo')}}
    credits: [{name: ${canary('finder')}, organization: ${canary('organization')}, role: finder}]
    references: [{url: "https://example.com/${canary('url')}", kind: other, title: ${canary('reference')}}]
comparison: [{aspect: ${canary('aspect')}, genuine: ${canary('genuine')}, fake: ${canary('fake')}}]
indicators: [{kind: domain, value: ${canary('indicator')}.example, note: ${canary('indicatornote')}}]
timeline: [{at: 1900-01-01, text: ${canary('timeline')}}]
credits: [{name: ${canary('credit')}, role: reporter}]
references: [{url: "https://example.com/${canary('link')}", kind: article}]
aliases: ["https://example.com/${canary('alias')}"]
sourceNotes: [${canary('sourcenote')}]
authors: [${canary('author')}]
waivers: [{code: title-long, reason: ${canary('waiver')}, by: ${canary('waiverby')}, at: 1900-01-01}]
---

## Summary

${canary('summary')}

## What to do

${canary('whattodo')}

## Required configuration

${canary('required')}

## Signs of attack

${canary('signs')}

## Details

${canary('details')}

## Questions and answers

${canary('faq')}
`

const PRODUCTS_WITH_CANARIES = PRODUCTS_YAML.replace(
  '      - 2024.1.200',
  `      - 2024.1.200
      - {version: 2024.1.770155017, state: planned, notesUrl: "https://example.com/${canary('plannednotes')}"}
      - {version: 2024.1.770255027, state: embargoed, downloadUrl: "https://example.com/${canary('download')}"}
      - {version: 2024.1.770355037, state: released, date: 1900-06-01}`,
)
  .replace(
    '      - {id: "2024.2", support: supported}',
    '      - {id: "2024.2", support: supported}\n      - {id: "207700770", support: supported}',
  )
  .concat(`      - {version: 207700770.1.1, state: embargoed}
  - id: hidden-product
    name: ${canary('product')}
    deployment: self_hosted
    versionScheme: dotted
    releases: [{version: 1.0, state: planned}]
`)

/** Numbers that only the draft and the hidden releases have. */
/** Long enough that no digest and no time of a file holds one by chance. */
const SECRETS = [
  'CWE-770199',
  '770155017',
  '770255027',
  '770355037',
  '770010077',
  'nightjar',
  '09:09:09',
  '08:08:08',
  '1900-06-01',
  '207700770',
  'hidden-product',
]

function allBytes(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const full = path.join(entry.parentPath, entry.name)
      return `${path.relative(folder, full)}\n${readFileSync(full, 'latin1')}`
    })
    .join('\n')
}

function expectNoLeak(text: string, where: string): void {
  const lower = text.toLowerCase()
  expect(
    [...CANARIES, ...SECRETS].filter((word) => lower.includes(word)),
    where,
  ).toEqual([])
}

test('nothing of a draft or a hidden release is in the site, the output or the errors of a build', async () => {
  const root = anExampleFolder({ 'products.yaml': PRODUCTS_WITH_CANARIES })
  expect(await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])).toMatchObject({ code: 0 })
  expect(await tocsin(root, ['publish', '--as-of', '1900-01-02T12:00:00Z'])).toMatchObject({ code: 0 })
  const { writeFileSync } = await import('node:fs')
  writeFileSync(path.join(root, 'advisories/nightjar.md'), DRAFT_WITH_CANARIES)

  // The draft is really there and really read: validate knows its words.
  const validated = await tocsin(root, ['validate', '--json'])
  expect(validated.out).toContain('nightjar')
  for (const word of ['title', 'component'])
    expect(readFileSync(path.join(root, 'advisories/nightjar.md'), 'utf8')).toContain(word)

  const asOf = ['--as-of', '1900-01-02T12:00:00Z']
  for (const terminal of [false, true]) {
    const built = await tocsin(root, ['build', '--out', 'public', ...asOf], { terminal })
    expect(built.code).toBe(0)
    expectNoLeak(built.out + built.err, 'output of build')
  }
  expect(existsSync(path.join(root, 'public/index.html'))).toBe(true)
  expectNoLeak(allBytes(path.join(root, 'public')), 'site')
  expectNoLeak(allBytes(path.join(root, '.tocsin')), 'cache')

  const redacted = await tocsin(root, ['validate', '--redact'])
  expectNoLeak((redacted.out + redacted.err).replaceAll(/\d+:\d+/g, ''), 'validate --redact')
  expectNoLeak(
    (await tocsin(root, ['validate', '--redact', '--json'])).out.replaceAll(/"line":\d+,"column":\d+/g, ''),
    'validate --redact --json',
  )

  for (const args of [['publish'], ['publish', '--json'], ['check', 'example-server@2024.1.770155017', '--json']]) {
    const ran = await tocsin(root, args)
    expectNoLeak((ran.out + ran.err).replaceAll('2024.1.770155017', ''), args.join(' '))
  }
})

test('an approved advisory that waits for its moment leaves no trace either', async () => {
  const root = anExampleFolder()
  await tocsin(root, ['approve', 'blue-lantern', '--as', 'Grace'])
  await tocsin(root, ['publish'])
  const { writeFileSync } = await import('node:fs')
  const second = readFileSync(path.join(root, 'advisories/SA1900-01.md'), 'utf8')
    .replace(/^id:.*\n/m, '')
    .replace(/approvals:[\s\S]*?(?=^\S|^---)/m, '')
    .replace('CVE-1900-0001', 'CVE-1900-770010077')
    .replace('A stored script runs', 'zzcanarysummary')
    .replace(/^title: .*$/m, 'title: zzcanarytitle')
    .replace(/^authors:/m, 'releaseAt: 1900-02-02T00:00:00Z\nauthors:')
  writeFileSync(path.join(root, 'advisories/nightjar.md'), second)
  expect(await tocsin(root, ['approve', 'nightjar', '--as', 'Grace'])).toMatchObject({ code: 0 })
  const published = await tocsin(root, ['publish'], { now: NOON + DAY })
  expect(published).toMatchObject({ code: 0, out: '' })
  const built = await tocsin(root, ['build', '--out', 'public'])
  expectNoLeak(published.err + built.out + built.err, 'output')
  const site = allBytes(path.join(root, 'public'))
  expectNoLeak(site, 'site')
  expect(site).not.toContain('SA1900-02')
  expect(allBytes(path.join(root, '.tocsin'))).not.toContain('SA1900-02')
})

test('a catalogue that cannot be read is told in a build without its words', async () => {
  const root = anExampleFolder({
    'products.yaml': `${PRODUCTS_YAML}      - {version: zzcanaryversion, state: embargoed}\n`,
    'vendor.yaml': VENDOR_YAML,
  })
  const built = await tocsin(root, ['build', '--out', 'public'])
  expect(built).toMatchObject({ code: 3, err: expect.stringMatching(/products\.yaml:\d+:\d+/) })
  expectNoLeak(built.out + built.err, 'build')
  const redacted = await tocsin(root, ['validate', '--redact'])
  expect(redacted.code).toBe(3)
  expectNoLeak(redacted.out + redacted.err, 'validate --redact')
  expect((await tocsin(root, ['validate'])).err).toContain('zzcanaryversion')
})
