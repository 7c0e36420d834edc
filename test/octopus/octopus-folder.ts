import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Result } from '../../src/base/result.ts'
import type { VulnerabilityAdvisory } from '../../src/domain/advisory/advisory.ts'
import type { RecordedStatement, Statement } from '../../src/domain/advisory/statement.ts'
import type { Vulnerability } from '../../src/domain/advisory/vulnerability.ts'
import type { Draft } from '../../src/domain/approval/draft.ts'
import type { Catalogue, Product } from '../../src/domain/catalogue/product.ts'
import type { Vendor } from '../../src/domain/catalogue/vendor.ts'
import type { LowerBound, UpperBound, VersionRange } from '../../src/domain/catalogue/version-range.ts'
import { parseAdvisoryFile, parseProductsFile, parseVendorFile } from '../../src/formats/advisory-file/index.ts'

/** The committed demonstration: what its files hold, read as anybody else would read them. */
export const OCTOPUS_FOLDER = fileURLToPath(new URL('../../examples/octopus/', import.meta.url))

export function workingIds(): readonly string[] {
  return readdirSync(`${OCTOPUS_FOLDER}advisories`)
    .filter((name) => name.endsWith('.md'))
    .map((name) => name.slice(0, -'.md'.length))
    .toSorted()
}

export function workingDraft(id: string): Draft {
  return draftAt(`advisories/${id}.md`)
}

/** What a published revision holds. */
export function keptDraft(id: string, number: number): Draft {
  return draftAt(`advisories/${id}/r${number}.md`)
}

/** @throws Error when the file holds another kind of advisory. */
export function advisory(id: string): VulnerabilityAdvisory {
  return vulnerabilityAdvisoryIn(workingDraft(id))
}

/** A published revision, kept in full. */
export function revision(id: string, number: number): VulnerabilityAdvisory {
  return vulnerabilityAdvisoryIn(keptDraft(id, number))
}

export function catalogue(): Catalogue {
  return must(parseProductsFile(read('products.yaml')), 'products.yaml')
}

export function product(id: string): Product {
  const found = catalogue().products.find((candidate) => candidate.id === id)
  if (found === undefined) throw new Error(`${id} is not in the catalogue.`)
  return found
}

export function vendor(): Vendor {
  return must(parseVendorFile(read('vendor.yaml')), 'vendor.yaml')
}

export function onlyVulnerability({ vulnerabilities }: VulnerabilityAdvisory): Vulnerability {
  if (vulnerabilities.length !== 1) throw new Error('Old advisories hold one vulnerability each.')
  return vulnerabilities[0]
}

export function statements(id: string): readonly Statement[] {
  return onlyVulnerability(advisory(id)).statements
}

export function recorded(id: string): readonly RecordedStatement[] {
  return onlyVulnerability(advisory(id)).recorded
}

/** The affected ranges as one line each, `3.0 … <2023.4.8432`. */
export function affectedRanges(content: VulnerabilityAdvisory): readonly string[] {
  return onlyVulnerability(content).statements.flatMap((statement) =>
    statement.status === 'known_affected' && statement.extent.kind === 'ranges'
      ? statement.extent.ranges.map(rangeInWords)
      : [],
  )
}

function rangeInWords({ introduced, end }: VersionRange): string {
  return `${lowerBoundInWords(introduced)} … ${upperBoundInWords(end)}`
}

function lowerBoundInWords(bound: LowerBound): string {
  switch (bound.kind) {
    case 'version':
      return bound.version
    case 'beginning':
      return 'beginning'
    case 'not_recorded':
      return `not recorded (${bound.asRecorded})`
  }
}

function upperBoundInWords(bound: UpperBound): string {
  switch (bound.kind) {
    case 'fixed':
      return `fixed ${bound.version}`
    case 'last_affected':
      return `last ${bound.version}`
    case 'before':
      return `before ${bound.version}`
    case 'open':
      return 'open'
    case 'not_recorded':
      return `not recorded (${bound.asRecorded})`
  }
}

function vulnerabilityAdvisoryIn({ content }: Draft): VulnerabilityAdvisory {
  if (content.id === null || content.kind !== 'vulnerability') throw new Error('An old advisory was expected.')
  return content
}

function draftAt(path: string): Draft {
  return must(parseAdvisoryFile(read(path), { lang: 'en' }), path).draft
}

function read(path: string): string {
  return readFileSync(`${OCTOPUS_FOLDER}${path}`, 'utf8')
}

function must<T>(result: Result<T, unknown>, path: string): T {
  if (!result.ok) throw new Error(`${path}: ${JSON.stringify(result.error, null, 2)}`)
  return result.value
}
