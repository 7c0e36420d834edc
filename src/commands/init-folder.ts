import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { err, ok, type Result } from '../base/result.ts'
import { SITE_LANGUAGES } from '../domain/catalogue/site-languages.ts'
import { makeFolder } from '../storage/folder/make-folder.ts'
import { writeDurably } from '../storage/folder/write-durably.ts'
import { errorCode } from '../storage/system-error.ts'

export type NotInitialised =
  | { readonly kind: 'already_a_folder'; readonly file: string }
  /** The system's short name of why, where it gave one. */
  | { readonly kind: 'cannot_write'; readonly reason: string | null }

const VENDOR = `# Who publishes. Every key is explained in docs/advisory-file.md of the package tocsin; tocsin init --help says where.
name: Example Corp
namespace: https://example.com
# cna: example            # short name as a CVE Numbering Authority
contacts:
  - label: Report a vulnerability
    url: mailto:security@example.com
advisoryIds: "SA{year}-{number:2}"
severity:
  - {level: critical, from: 9.0, repairDays: 14}
  - {level: high, from: 7.0, repairDays: 30}
  - {level: medium, from: 4.0, repairDays: 60}
  - {level: low, from: 0.1, repairDays: 90}
approval:
  required: 1
  nobodyApprovesAlone: true
preliminaryMinProducts: 2
lang: en                  # of your texts and the site's own words: ${SITE_LANGUAGES.join(', ')}
site:
  baseUrl: https://advisories.example.com
  robots: true
# look:
#   logo: {file: brand/logo.svg}                  # in the place of your name
#   accent: {light: "#0b5cad", dark: "#80bfff"}   # of links
#   header: [{label: Example Corp, url: https://example.com}]
`

const PRODUCTS = `# What is shipped. A release that is \`planned\` or \`embargoed\` exists for nobody outside.
products:
  - id: example-server
    name: Example Server
    deployment: self_hosted
    versionScheme: semver
    branches:
      - {id: "1", support: supported}
    releases:
      - {version: 1.0.0, state: released}
`

const IGNORE = `# Written by tocsin while it works and builds; never part of the record.
.tocsin/
.*.tmp
`

/** Makes a folder with everything that an editor needs to begin. Never touches what is there. */
export async function initFolder(
  folder: string,
): Promise<Result<{ readonly files: readonly string[] }, NotInitialised>> {
  try {
    makeFolder(path.join(folder, 'advisories'))
    const present = await readdir(folder)
    const clash = ['vendor.yaml', 'products.yaml', 'ledger.json'].find((file) => present.includes(file))
    if (clash !== undefined) return err({ kind: 'already_a_folder', file: clash })
    const files = new Map([
      ['vendor.yaml', VENDOR],
      ['products.yaml', PRODUCTS],
    ])
    if (!present.includes('.gitignore')) files.set('.gitignore', IGNORE)
    for (const [file, text] of files) await writeDurably(path.join(folder, file), text)
    return ok({ files: [...files.keys()] })
  } catch (error) {
    return err({ kind: 'cannot_write', reason: errorCode(error) })
  }
}
