import type { Instant } from '../src/base/instant.ts'
import {
  type CheckableProduct,
  type CheckFragment,
  checkFragments,
  checkVersion,
  openProduct,
  productCheckData,
} from '../src/check/index.ts'
import type { VulnerabilityAdvisory } from '../src/domain/advisory/advisory.ts'
import type { Extent } from '../src/domain/advisory/statement.ts'
import { sealOf } from '../src/domain/approval/seal.ts'
import type { Product } from '../src/domain/catalogue/product.ts'
import type { VersionRange } from '../src/domain/catalogue/version-range.ts'
import { appendRevision, EMPTY_LEDGER } from '../src/domain/publication/ledger.ts'
import type { PublishedRevision } from '../src/domain/publication/published-advisory.ts'
import { publishedAdvisoryOf } from '../src/domain/publication/revision-history.ts'
import { median } from './measured-run.ts'
import { numbersFrom, SYNTHETIC_VENDOR, syntheticAdvisory, syntheticProducts } from './synthetic-folder.ts'

/** How many advisories affect each version that is asked for, whatever the number of advisories. */
const MATCHES = 20
const LOOK_UPS = 20_000
/** And, where there are many advisories, as often as nearly all of them have come up. */
const WARM_UP = 2_000
const FIRST_LOOK_UPS = 2_000

/**
 * The time of one look-up among 1,000 to 100,000 advisories of one product, where equally many match. Each version is
 * asked for once. Told apart are look-ups like those of a fleet, in which advisories come up that earlier versions met
 * (what an advisory says of a range is made once), and those that meet each advisory for the first time.
 */
export function benchLookUp(sizes: readonly number[]): void {
  const medians: number[] = []
  const firstMedians: number[] = []
  for (const size of sizes) {
    const product = syntheticProducts()[0]
    if (product === undefined) throw new Error('There are products.')
    const fragments = fragmentsOf(product, size)
    const heapBefore = process.memoryUsage().heapUsed
    const started = performance.now()
    const opened = openProduct(productCheckData(product, fragments))
    const openedMs = performance.now() - started
    const below = numbersFrom(7)
    const builds = (count: number) => Array.from({ length: count }, () => below(size))
    timeLookUps(opened, builds(Math.max(WARM_UP, (size / MATCHES) * 5)))
    const fleet = timeLookUps(opened, builds(LOOK_UPS))
    const memory = Math.round((process.memoryUsage().heapUsed - heapBefore) / 1_048_576)
    const first = timeFirstLookUps(product, fragments)
    medians.push(median(fleet.micros))
    firstMedians.push(median(first))
    process.stdout.write(
      `look-up among ${size} advisories: ${median(fleet.micros).toFixed(1)} µs median, ${(fleet.matches / fleet.micros.length).toFixed(1)} match; each advisory met for the first time ${median(first).toFixed(1)} µs; opened in ${openedMs.toFixed(0)} ms, about ${memory} MB\n`,
    )
  }
  process.stdout.write(
    `ratio largest / smallest: ${ratioOf(medians)}, met for the first time ${ratioOf(firstMedians)} (at most 3 is asked; under 50 µs each)\n`,
  )
}

function ratioOf(medians: readonly number[]): string {
  const [smallest] = medians
  const largest = medians.at(-1)
  if (smallest === undefined || largest === undefined) throw new Error('Name at least one size.')
  return (largest / smallest).toFixed(2)
}

function timeLookUps(
  opened: CheckableProduct,
  builds: readonly number[],
): { readonly micros: readonly number[]; readonly matches: number } {
  const micros: number[] = []
  let matches = 0
  for (const build of builds) {
    const version = `2025.1.${build}`
    const before = performance.now()
    const answer = checkVersion(opened, version)
    const after = performance.now()
    micros.push((after - before) * 1000)
    matches += answer.advisories.length
  }
  return { micros, matches }
}

/** So far apart that no two versions meet the same advisory; opened anew as often as that needs. */
function timeFirstLookUps(product: Product, fragments: readonly CheckFragment[]): readonly number[] {
  const apart = Math.floor(fragments.length / (2 * MATCHES))
  if (apart === 0) throw new Error(`Name a size of at least ${2 * MATCHES}.`)
  const micros: number[] = []
  while (micros.length < FIRST_LOOK_UPS) {
    const opened = openProduct(productCheckData(product, fragments))
    const builds = Array.from({ length: apart }, (_, number) => (number + 1) * 2 * MATCHES - 1)
    micros.push(...timeLookUps(opened, builds).micros)
  }
  return micros
}

/** Advisory n affects builds n to n + MATCHES: every build is hit by as many advisories, however many there are. */
function fragmentsOf(product: Product, size: number): readonly CheckFragment[] {
  const { advisory, ...published } = publishedOne()
  const [first] = advisory.vulnerabilities
  const [statement] = first.statements
  if (statement === undefined) throw new Error('Something is said of a product.')
  const fragments: CheckFragment[] = []
  for (let number = 0; number < size; number++) {
    const range: VersionRange = {
      introduced: { kind: 'version', version: `2025.1.${number}` },
      end: { kind: 'fixed', version: `2025.1.${number + MATCHES}` },
    }
    const extent: Extent = { kind: 'ranges', ranges: [range] }
    fragments.push(
      ...checkFragments({
        ...published,
        advisory: {
          ...advisory,
          id: `SA2026-${String(number).padStart(6, '0')}` as typeof advisory.id,
          title: `${advisory.title} ${number}`,
          vulnerabilities: [{ ...first, statements: [{ ...statement, product: product.id, extent }] }],
        },
      }),
    )
  }
  return fragments
}

/** What the look-up reads of a revision is its advisory; sealing a hundred thousand would take minutes and show nothing. */
function publishedOne(): PublishedRevision & { readonly advisory: VulnerabilityAdvisory } {
  const advisory = syntheticAdvisory(0)
  const appended = appendRevision(EMPTY_LEDGER, {
    advisory,
    action: 'published',
    publishedAt: '2026-01-01T00:00:00Z' as Instant,
    precision: 'second',
    vendor: SYNTHETIC_VENDOR,
    catalogue: { products: syntheticProducts() },
    approvals: [],
    file: sealOf(advisory),
    before: null,
  })
  if (!appended.ok) throw new Error(appended.error.kind)
  const { latest } = publishedAdvisoryOf(appended.value.ledger, [appended.value.entry], () => advisory)
  return { ...latest, advisory }
}
