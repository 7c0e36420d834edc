import type { Instant } from '../../src/base/instant.ts'
import { type Answer, checkVersion, type Verdict } from '../../src/check/index.ts'
import { openCheckSource } from '../../src/queries/check-source.ts'
import { OCTOPUS_FOLDER } from './octopus-folder.ts'

const source = openCheckSource(OCTOPUS_FOLDER, '.', '2100-01-01T00:00:00Z' as Instant)

/** What the demonstration's folder answers, as `tocsin check` would. */
export async function answer(product: string, version: string): Promise<Answer> {
  const opened = await source
  if (!opened.ok) throw new Error(JSON.stringify(opened.error, null, 2))
  const found = await opened.value.product(product)
  if (!found.ok || found.value === null) throw new Error(`${product} is not in the catalogue.`)
  return checkVersion(found.value, version)
}

/** The advisories that give this verdict, by id. */
export function byVerdict({ advisories }: Answer, verdict: Verdict): readonly string[] {
  return advisories
    .filter((said) => said.verdict === verdict)
    .map((said) => said.id)
    .toSorted()
}
