import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/** The parts of the collected facts that the conversion uses; what each key means stands in the facts' own README. */
const rangeSchema = z.object({
  from: z.string().nullable(),
  lessThan: z.string().nullish(),
  lessThanOrEqual: z.string().optional(),
})

const affectedSchema = z.object({
  productId: z.string(),
  platforms: z.array(z.string()),
  ranges: z.array(rangeSchema),
  fixed: z.array(z.string()),
  versionsAsRecorded: z.array(z.record(z.string(), z.string())),
  recordShape: z.enum([
    'one-row-per-range',
    'split-rows-unspecified',
    'operator-and-value-swapped',
    'no-version-data',
    'no-cve-record-of-its-own',
  ]),
})

const entrySchema = z.object({
  advisoryId: z.string().nullable(),
  kind: z.enum(['vulnerability', 'third-party-dependency']),
  url: z.string().nullable(),
  urlAlternates: z.array(z.string()),
  datePublic: z.string().nullable(),
  cvePublishedDate: z.string().nullable(),
  cveCnaUpdatedDate: z.string().nullable(),
  cves: z.tuple([z.string()]),
  cwe: z.object({ cna: z.array(z.string()), adp: z.array(z.string()) }),
  cvss: z.array(
    z.object({
      source: z.string(),
      version: z.enum(['3.1', '4.0']),
      vector: z.string(),
      score: z.number(),
      severity: z.string(),
    }),
  ),
  severity: z.enum(['Critical', 'High', 'Medium', 'Low']).nullable(),
  affected: z.tuple([affectedSchema]),
  knownExploitation: z.object({ ssvcExploitation: z.string().nullable(), ssvcDate: z.string().nullable() }),
  credit: z.object({ present: z.boolean().nullable() }),
  githubIssueCandidates: z.array(z.string()),
  releaseNotesUrl: z.string().nullable(),
  relatedAdvisories: z.array(z.string()),
  sources: z.array(z.string()),
})

const productSchema = z.object({
  id: z.string(),
  name: z.string(),
  versionScheme: z
    .enum(['octopus-server-calver', 'same-as-octopus-server', 'octopus-semver-build', 'semver'])
    .nullable(),
  examples: z.array(z.string()),
  repo: z.string().nullable(),
})

export type FactsRange = z.infer<typeof rangeSchema>
export type FactsAffected = z.infer<typeof affectedSchema>
export type FactsEntry = z.infer<typeof entrySchema>
export type FactsProduct = z.infer<typeof productSchema>

export interface Facts {
  readonly entries: readonly FactsEntry[]
  readonly products: readonly FactsProduct[]
}

/** @param folder holds `advisories.json` and `products.json`. */
export function readFacts(folder: string): Facts {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, name), 'utf8'))
  return {
    entries: z.array(entrySchema).parse(read('advisories.json')),
    products: z.array(productSchema).parse(read('products.json')),
  }
}

/** Entries that have no advisory number are known by their CVE id. */
export function idOf(entry: FactsEntry): string {
  return entry.advisoryId ?? entry.cves[0]
}
