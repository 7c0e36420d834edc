import type { Instant } from '../src/base/instant.ts'
import { type CheckFragment, checkFragments, checkVersion, openProduct, productCheckData } from '../src/check/index.ts'
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

/** The time of one look-up among 1,000 to 100,000 advisories of one product, where equally many match. */
export function benchLookUp(sizes: readonly number[]): void {
  const medians: number[] = []
  for (const size of sizes) {
    const product = syntheticProducts()[0]
    if (product === undefined) throw new Error('There are products.')
    const heapBefore = process.memoryUsage().heapUsed
    const data = productCheckData(product, fragmentsOf(product, size))
    const started = performance.now()
    const opened = openProduct(data)
    const openedMs = performance.now() - started
    const below = numbersFrom(7)
    const times: number[] = []
    let matches = 0
    for (let round = 0; round < LOOK_UPS + 2_000; round++) {
      // Each version is asked for once: nothing can be remembered from the last time.
      const version = `2025.1.${below(size)}`
      const before = performance.now()
      const answer = checkVersion(opened, version)
      const after = performance.now()
      if (round < 2_000) continue
      times.push((after - before) * 1000)
      matches += answer.advisories.length
    }
    const middle = median(times)
    medians.push(middle)
    const memory = Math.round((process.memoryUsage().heapUsed - heapBefore) / 1_048_576)
    process.stdout.write(
      `look-up among ${size} advisories: ${middle.toFixed(1)} µs median, ${(matches / LOOK_UPS).toFixed(1)} match; opened in ${openedMs.toFixed(0)} ms, about ${memory} MB\n`,
    )
  }
  const [smallest] = medians
  const largest = medians.at(-1)
  if (smallest === undefined || largest === undefined) throw new Error('Name at least one size.')
  process.stdout.write(
    `ratio largest / smallest: ${(largest / smallest).toFixed(2)} (at most 3 is asked; under 50 µs each)\n`,
  )
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
