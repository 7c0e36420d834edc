import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parseArgs } from 'node:util'
import { printAdvisoryFile, printProductsFile, printVendorFile } from '../src/formats/advisory-file/index.ts'
import { printLedger } from '../src/storage/folder/ledger-file.ts'
import { adopt } from './octopus/adopt.ts'
import { catalogueOf } from './octopus/catalogue.ts'
import { readFacts } from './octopus/facts.ts'
import { publicationPlan } from './octopus/plan.ts'
import { OCTOPUS } from './octopus/vendor.ts'

/**
 * Makes the folder of the demonstration from the facts collected about Octopus Deploy's advisories:
 *
 *   node scripts/convert-octopus.ts --facts ../shared/octopus --out examples/octopus
 *
 * Run it again when the facts change; what it writes is committed.
 */
function main(): void {
  const { values } = parseArgs({ options: { facts: { type: 'string' }, out: { type: 'string' } } })
  if (values.facts === undefined || values.out === undefined) {
    process.stderr.write('Usage: node scripts/convert-octopus.ts --facts FOLDER --out FOLDER\n')
    process.exitCode = 3
    return
  }
  const facts = readFacts(values.facts)
  const catalogue = catalogueOf(facts)
  const plan = publicationPlan(facts)

  const { ledger, files } = adopt(plan, OCTOPUS, catalogue)

  write(values.out, 'vendor.yaml', printVendorFile(OCTOPUS))
  write(values.out, 'products.yaml', printProductsFile(catalogue))
  // Later revisions of an id come later in the plan, so the newest is what stays as the working file.
  for (const { draft } of plan) {
    write(values.out, `advisories/${draft.content.id}.md`, printAdvisoryFile(draft, { lang: OCTOPUS.lang }))
  }
  for (const [path, text] of files) write(values.out, path, text)
  write(values.out, 'ledger.json', printLedger(ledger))
}

function write(folder: string, path: string, text: string): void {
  const file = join(folder, path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}

main()
