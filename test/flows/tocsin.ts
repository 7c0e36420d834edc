import { mkdirSync, mkdtempSync, realpathSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { main } from '../../src/cli/main.ts'

export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** A clock for the command line that only tests move. */
export const NOON = Date.UTC(1900, 0, 2, 12)

/** Runs the command line as a user would, in this process, without a terminal. */
export async function tocsin(
  cwd: string,
  args: readonly string[],
  given: {
    readonly now?: number
    readonly terminal?: boolean
    readonly env?: { readonly [name: string]: string }
  } = {},
): Promise<Ran> {
  let out = ''
  let err = ''
  const code = await main(args, {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    env: given.env ?? {},
    cwd,
    // Readers come later than writers: what a test publishes over some days has happened when it builds or checks.
    now: () => given.now ?? (args[0] === 'build' || args[0] === 'check' ? NOON + 30 * 86_400_000 : NOON),
    outIsTerminal: given.terminal ?? false,
    errIsTerminal: given.terminal ?? false,
  })
  return { code, out, err }
}

/** An empty folder below the system's temporary one, with these files. */
export function aFolderWith(files: { readonly [file: string]: string | Uint8Array }): string {
  const root = realpathSync(mkdtempSync(path.join(tmpdir(), 'tocsin-test-')))
  for (const [file, body] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), body)
  }
  return root
}

export const VENDOR_YAML = `name: Example Corp
namespace: https://example.com
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
lang: en
site:
  baseUrl: https://advisories.example.com
`

export const PRODUCTS_YAML = `products:
  - id: example-server
    name: Example Server
    deployment: self_hosted
    versionScheme: dotted
    branches:
      - {id: "2024.1", support: supported}
      - {id: "2024.2", support: supported}
    releases:
      - 2024.1.100
      - 2024.1.200
      - 2024.2.100
      - 2024.2.200
`

/** A draft that nothing stands against but the missing approval. */
export const DRAFT_MD = `---
kind: vulnerability
title: Stored script in a note runs in another session
vulnerabilities:
  - cve: CVE-1900-0001
    cwes: [CWE-79]
    scores:
      - source: vendor
        vector: CVSS:4.0/AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N
        score: 8.7
        severity: High
    assessment:
      level: high
      reason: A person with few rights takes over the session of another.
    exploitation: {status: none_known, asOf: 1900-01-01T00:00:00Z}
    statements:
      - product: example-server
        status: known_affected
        versions:
          - {introduced: 2024.1.100, fixed: 2024.1.200}
          - {introduced: 2024.2.100, fixed: 2024.2.200}
authors: [Ada]
---

## Summary

A stored script runs in the session of whoever opens the note.

## Details

Whoever may write a note can store a script in it.
`

export function anExampleFolder(files: { readonly [file: string]: string | Uint8Array } = {}): string {
  return aFolderWith({
    'vendor.yaml': VENDOR_YAML,
    'products.yaml': PRODUCTS_YAML,
    'advisories/blue-lantern.md': DRAFT_MD,
    ...files,
  })
}
