import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { catalogueOf } from '../../scripts/octopus/catalogue.ts'
import { readFacts } from '../../scripts/octopus/facts.ts'
import { publicationPlan } from '../../scripts/octopus/plan.ts'
import { OCTOPUS } from '../../scripts/octopus/vendor.ts'
import { printAdvisoryFile, printProductsFile, printVendorFile } from '../../src/formats/advisory-file/index.ts'

const FACTS = fileURLToPath(new URL('../../../shared/octopus/', import.meta.url))
const EXAMPLE = fileURLToPath(new URL('../../examples/octopus/', import.meta.url))

const hasFacts = existsSync(FACTS)
if (!hasFacts) console.log(`No facts at ${FACTS}: examples/octopus is not held against them.`)

// Skipped: the facts lie beside the project and are no part of it.
// The ledger is left out: it is append-only, and says what differed in the words of the day it was written.
test.skipIf(!hasFacts)('examples/octopus is what the converter makes of the facts', () => {
  const facts = readFacts(FACTS)
  const written = new Map([
    ['vendor.yaml', printVendorFile(OCTOPUS)],
    ['products.yaml', printProductsFile(catalogueOf(facts))],
  ])
  for (const { draft } of publicationPlan(facts)) {
    written.set(`advisories/${draft.content.id}.md`, printAdvisoryFile(draft, { lang: OCTOPUS.lang }))
  }
  expect(written.size).toBe(79)
  for (const [path, text] of written) expect(readFileSync(`${EXAMPLE}${path}`, 'utf8'), path).toBe(text)
})
