import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Instant } from '../src/base/instant.ts'
import type { VulnerabilityAdvisory } from '../src/domain/advisory/advisory.ts'
import type { AdvisoryId, CveId, CweId } from '../src/domain/advisory/identifiers.ts'
import type { Statement } from '../src/domain/advisory/statement.ts'
import type { Vulnerability } from '../src/domain/advisory/vulnerability.ts'
import type { BranchId, Product, ProductId } from '../src/domain/catalogue/product.ts'
import type { Vendor } from '../src/domain/catalogue/vendor.ts'
import type { VersionRange } from '../src/domain/catalogue/version-range.ts'
import { appendRevision, EMPTY_LEDGER, type Ledger } from '../src/domain/publication/ledger.ts'
import { printProductsFile, printVendorFile } from '../src/formats/advisory-file/index.ts'
import { keptFile } from '../src/storage/folder/kept-names.ts'
import { keptText } from '../src/storage/folder/kept-revision.ts'
import { printLedger } from '../src/storage/folder/ledger-file.ts'

/** The same numbers on every machine: a linear congruential generator (Numerical Recipes' constants). */
export function numbersFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 4_294_967_296) * below)
  }
}

const PRODUCTS = 30
const YEARS = [2022, 2023, 2024, 2025] as const
const WORDS = `server session request token cache upload project tenant worker queue script certificate account
  password variable template package runbook deployment agent step channel release lifecycle permission role team
  reader writer handler parser stream buffer header cookie origin proxy tunnel endpoint listener`.split(/\s+/)

/** Advisories with 2 vulnerabilities, 3 products, 4 ranges and about 4 kB of Markdown each. */
export function syntheticAdvisory(number: number): VulnerabilityAdvisory {
  const below = numbersFrom(number + 1)
  const word = () => WORDS[below(WORDS.length)] ?? 'server'
  const sentence = () => `${Array.from({ length: 12 }, word).join(' ')}.`
  const first = below(PRODUCTS)
  const products = [0, 1, 2].map((step) => `product-${(first + step * 7) % PRODUCTS}` as ProductId)
  return {
    id: `SA2026-${String(number + 1).padStart(5, '0')}` as AdvisoryId,
    kind: 'vulnerability',
    title: `${word()} ${word()} lets a ${word()} ${word()} reach the ${word()}`,
    lang: 'en',
    origin: 'vendor',
    invented: true,
    prose: {
      summary: sentence(),
      whatToDo: null,
      recognise: null,
      requiredConfiguration: sentence(),
      signsOfAttack: null,
      details: details(sentence, word),
      faq: null,
    },
    vulnerabilities: [vulnerability(number, 0, products, below), vulnerability(number, 1, products, below)],
    comparison: [],
    indicators: [],
    timeline: [],
    credits: [],
    references: [],
    related: [],
    aliases: [],
    images: [],
    releaseAt: null,
    recordedPublication: null,
    sourceNotes: [],
    withdrawal: null,
  }
}

function details(sentence: () => string, word: () => string): string {
  const blocks: string[] = []
  let length = 0
  while (length < 3_700) {
    const block = [
      () => `${sentence()} ${sentence()} Some *${word()}* and **${word()}** with \`${word()}.${word()}\`.`,
      () => [sentence(), sentence(), sentence()].map((line) => `- ${line}`).join('\n'),
      () => `| ${word()} | ${word()} |\n| --- | --- |\n| ${word()} | ${sentence()} |\n| ${word()} | ${sentence()} |`,
      () => `\`\`\`\n${sentence()}\n${sentence()}\n\`\`\``,
      () => `### ${word()} and ${word()}`,
    ][blocks.length % 5]?.()
    blocks.push(block ?? '')
    length += (block ?? '').length + 2
  }
  return blocks.join('\n\n')
}

function vulnerability(
  number: number,
  index: number,
  products: readonly ProductId[],
  below: (limit: number) => number,
): Vulnerability {
  return {
    cve: { kind: 'assigned', id: `CVE-1900-${String(number * 2 + index + 10_000)}` as CveId },
    otherIds: [],
    title: `Flaw ${index + 1}`,
    description: null,
    ownership: { kind: 'own' },
    cwes: ['CWE-79' as CweId],
    scores: [
      {
        source: 'vendor',
        version: '4.0',
        vector: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
        baseScore: 8.7,
        severity: 'High',
      },
    ],
    assessment: { kind: 'stated', level: 'high', reason: 'A person with few rights reaches what others keep.' },
    exploitation: { kind: 'none_known', asOf: '2026-11-01T00:00:00Z' as Instant, source: null, note: null },
    statements: products.map(
      (product): Statement => ({
        product,
        status: 'known_affected',
        extent: { kind: 'ranges', ranges: ranges(below) },
        condition: null,
        assessment: null,
        scores: [],
        remediations: [],
      }),
    ),
    recorded: [],
    remediations: [],
    credits: [],
    references: [],
  }
}

function ranges(below: (limit: number) => number): readonly [VersionRange, ...VersionRange[]] {
  const one = (year: number): VersionRange => {
    const branch = `${year}.${1 + below(4)}`
    const introduced = below(9_000)
    return {
      introduced: { kind: 'version', version: `${branch}.${introduced}` },
      end: { kind: 'fixed', version: `${branch}.${introduced + 1 + below(900)}` },
    }
  }
  const [first, ...rest] = YEARS
  return [one(first), ...rest.map(one)]
}

export function syntheticProducts(): readonly Product[] {
  return Array.from({ length: PRODUCTS }, (_, index) => ({
    id: `product-${index}` as ProductId,
    name: `Product ${index}`,
    deployment: 'self_hosted',
    versionScheme: 'dotted',
    branches: YEARS.flatMap((year) => [1, 2, 3, 4].map((minor) => `${year}.${minor}` as BranchId)).map((id) => ({
      id,
      support: { kind: 'supported', until: null },
    })),
    releases: YEARS.flatMap((year) =>
      [1, 2, 3, 4].flatMap((minor) =>
        Array.from({ length: 19 }, (_, step) => ({
          version: `${year}.${minor}.${(step + 1) * 500}`,
          state: 'released' as const,
          date: null,
          downloadUrl: null,
          notesUrl: null,
        })),
      ),
    ),
    names: { cpe: null, purl: null, cveProduct: null, aliases: [] },
    url: null,
  }))
}

export const SYNTHETIC_VENDOR: Vendor = {
  name: 'Example Corp',
  namespace: 'https://example.com',
  cnaShortName: null,
  contacts: [{ label: 'Report a vulnerability', url: 'mailto:security@example.com', reports: false }],
  keys: [],
  reporting: null,
  genuineMessages: null,
  securityTxt: null,
  advisoryIdPattern: 'SA{year}-{number:5}',
  severityPolicy: {
    thresholds: [
      { level: 'critical', from: 9, repairDays: 14 },
      { level: 'high', from: 7, repairDays: 30 },
      { level: 'medium', from: 4, repairDays: 60 },
      { level: 'low', from: 0.1, repairDays: 90 },
    ],
  },
  approval: { required: 1, nobodyApprovesAlone: true },
  preliminaryMinProducts: 2,
  disclosurePolicy: null,
  lang: 'en',
  site: { baseUrl: 'https://advisories.example.com', notice: null, robots: true, socialCards: false },
  look: { logo: null, accent: null, header: [], footer: [] },
  oldFeed: null,
}

/**
 * Writes a folder with so many published advisories.
 *
 * @param socialCards false for what is compared with Hugo, which draws none either.
 */
export function writeSyntheticFolder(root: string, advisories: number, socialCards = false): void {
  mkdirSync(path.join(root, 'advisories'), { recursive: true })
  const catalogue = { products: syntheticProducts() }
  writeFileSync(
    path.join(root, 'vendor.yaml'),
    printVendorFile({ ...SYNTHETIC_VENDOR, site: { ...SYNTHETIC_VENDOR.site, socialCards } }),
  )
  writeFileSync(path.join(root, 'products.yaml'), printProductsFile(catalogue))
  let ledger: Ledger = EMPTY_LEDGER
  for (let number = 0; number < advisories; number++) {
    ledger = publishSynthetic(root, ledger, syntheticAdvisory(number), null, number)
  }
  writeFileSync(path.join(root, 'ledger.json'), printLedger(ledger))
}

/** Takes one advisory (or its next revision) into the ledger and writes its files. */
export function publishSynthetic(
  root: string,
  ledger: Ledger,
  advisory: VulnerabilityAdvisory,
  before: VulnerabilityAdvisory | null,
  order: number,
): Ledger {
  // Ten thousand come to about twenty years, as of a large vendor.
  const publishedAt =
    `${new Date(Date.UTC(2006, 0, 1) + order * 1_051 * 60_000).toISOString().slice(0, 19)}Z` as Instant
  const { text, file } = keptText(advisory)
  const appended = appendRevision(ledger, {
    advisory,
    action: 'published',
    publishedAt,
    precision: 'second',
    vendor: SYNTHETIC_VENDOR,
    catalogue: { products: syntheticProducts() },
    approvals: [],
    file,
    before,
  })
  if (!appended.ok) throw new Error(appended.error.kind)
  const kept = path.join(root, keptFile(appended.value.entry))
  mkdirSync(path.dirname(kept), { recursive: true })
  writeFileSync(kept, text)
  writeFileSync(path.join(root, 'advisories', `${advisory.id}.md`), text)
  return appended.value.ledger
}
