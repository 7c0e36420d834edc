import { z } from 'zod'
import { err, ok, type Result } from '../../base/result.ts'
import { EMPTY_LEDGER, LEDGER_FORMAT, type Ledger, type LedgerEntry } from '../../domain/publication/ledger.ts'
import { findLedgerFaults } from '../../domain/publication/ledger-faults.ts'
import { REVISION_ACTIONS } from '../../domain/publication/published-advisory.ts'
import { CHANGE_CLASSES } from '../../domain/publication/semantic-change.ts'
import { type FileProblem, positionsIn } from '../../formats/advisory-file/index.ts'
import { jsonFault, offsetInJson } from './json-structure.ts'
import { type WholeLedger, withoutWhole } from './ledger-memory.ts'
import { systemSha256 } from './system-sha256.ts'

const hash = z.string().regex(/^sha256:[0-9a-f]{64}$/)
const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/)
const path = z.array(z.union([z.string(), z.number()]))

const Change = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('first') }),
  z.strictObject({
    kind: z.literal('compared'),
    class: z.enum(CHANGE_CLASSES),
    changes: z.array(z.strictObject({ code: z.string(), class: z.enum(CHANGE_CLASSES), text: z.string(), path })),
  }),
  z.strictObject({ kind: z.literal('not_comparable'), note: z.string().nullable() }),
])

const Entry = z.strictObject({
  advisory: z.string().regex(/^[A-Za-z0-9](?:[A-Za-z0-9-]{0,62}[A-Za-z0-9])?$/),
  revision: z.int().positive(),
  action: z.enum(REVISION_ACTIONS),
  publishedAt: instant,
  precision: z.enum(['second', 'day']),
  seal: hash,
  previous: hash.nullable(),
  hash,
  content: z.enum(['kept', 'not_kept']),
  file: hash.nullable(),
  note: z.string().nullable(),
  vendor: hash,
  products: z.array(hash),
  change: Change,
  approvals: z.array(z.strictObject({ by: z.string(), at: instant })),
  redactions: z.array(
    z.strictObject({
      at: instant,
      reason: z.string(),
      previousSeal: hash,
      previousFile: hash.nullable(),
      previousWords: hash,
    }),
  ),
  removal: z
    .strictObject({
      reason: z.string(),
      revisions: z.array(
        z.strictObject({ revision: z.int().positive(), seal: hash, file: hash.nullable(), words: hash }),
      ),
      traces: z.array(z.strictObject({ words: z.int().positive(), hash })).optional(),
    })
    .nullable(),
})

const VendorSlice = z.looseObject({ name: z.string(), namespace: z.string() })
const ProductSlice = z.looseObject({ id: z.string(), name: z.string() })

/** What it holds is looked at one by one, up to the first that is wrong: a list of faults could be as long as the file. */
const LedgerFile = z.strictObject({
  format: z.literal(LEDGER_FORMAT),
  vendors: z.record(z.string(), z.unknown()),
  products: z.record(z.string(), z.unknown()),
  entries: z.array(z.unknown()),
})

interface ShapeFault {
  readonly path: readonly PropertyKey[]
  readonly message: string
}

function firstShapeFault(json: unknown): ShapeFault | null {
  const file = LedgerFile.safeParse(json)
  if (!file.success) return faultAt([], file.error)
  const { vendors, products, entries } = file.data
  return (
    firstSliceFault('vendors', vendors, VendorSlice) ??
    firstSliceFault('products', products, ProductSlice) ??
    firstOf(entries, (entry, index) => faultIn(['entries', index], entry, Entry))
  )
}

function firstSliceFault(name: string, slices: Readonly<Record<string, unknown>>, shape: z.ZodType): ShapeFault | null {
  return firstOf(
    Object.entries(slices),
    ([key, slice]) => faultIn([name, key], key, hash) ?? faultIn([name, key], slice, shape),
  )
}

function firstOf<T>(list: readonly T[], faultOf: (one: T, index: number) => ShapeFault | null): ShapeFault | null {
  for (const [index, one] of list.entries()) {
    const fault = faultOf(one, index)
    if (fault !== null) return fault
  }
  return null
}

function faultIn(place: readonly PropertyKey[], value: unknown, shape: z.ZodType): ShapeFault | null {
  const parsed = shape.safeParse(value)
  return parsed.success ? null : faultAt(place, parsed.error)
}

const MAX_MESSAGE = 200

function faultAt(place: readonly PropertyKey[], { issues: [issue] }: z.ZodError): ShapeFault {
  const message = issue?.message ?? 'unknown reason'
  return {
    path: [...place, ...(issue?.path ?? [])],
    message: message.length > MAX_MESSAGE ? `${message.slice(0, MAX_MESSAGE)}…` : message,
  }
}

const RESTORE = 'Restore ledger.json from version control: it is append-only and only written by tocsin.'
const MERGE =
  'Keep the lines of both sides, with a comma between two entries, and delete the marks. Where both sides have the same revision, keep the one that is public, and publish the other text anew.'
/** As version control leaves a file that two branches have changed. */
const CONFLICT = /^<{7}(?: |$)/m
/** The deepest place of a ledger, the path of a change, has half as many. */
const MAX_LEVELS = 16

/**
 * Reads `ledger.json`; an absent file (null) is an empty ledger. Every link and hash is checked.
 *
 * @param before what was found whole, if anything: where it still stands there, only the rest is checked.
 */
export function parseLedger(text: string | null, before: WholeLedger | null = null): Result<Ledger, FileProblem> {
  if (text === null) return ok(EMPTY_LEDGER)
  const known = before === null ? null : parseRest(text, before)
  return known === null ? parseWhole(text) : ok(known)
}

/** @returns null where anything is wrong, and the file has to be looked at from its beginning to say what. */
function parseRest(text: string, before: WholeLedger): Ledger | null {
  const parts = withoutWhole(text, before)
  if (parts === null) return null
  const rest = parseWhole(parts.rest, (ledger) => {
    const entries: readonly LedgerEntry[] = JSON.parse(parts.whole)
    return { ledger: { ...ledger, entries: [...entries, ...ledger.entries] }, whole: before.entries }
  })
  return rest.ok ? rest.value : null
}

/** @param complete adds what was taken out of the text because it is known to be whole. */
function parseWhole(text: string, complete = (ledger: Ledger) => ({ ledger, whole: 0 })): Result<Ledger, FileProblem> {
  const problem = (at: number, message: string) =>
    err({ ...positionsIn(text)(Math.min(at, text.length)), message, expected: RESTORE })
  const conflict = CONFLICT.exec(text)
  if (conflict !== null) {
    return err({ ...positionsIn(text)(conflict.index), message: 'here two branches were not merged', expected: MERGE })
  }
  // Asked first: what nests without end would take memory without end, and of a key that stands twice one would be lost.
  const structure = jsonFault(text, MAX_LEVELS)
  if (structure !== null) return problem(structure.at, structure.message)
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown reason'
    const [said = reason, at] = reason.split(/ (?:in JSON )?at position (\d+)/)
    return problem(at === undefined ? text.length : Number(at), `this is no JSON: ${said}`)
  }
  const shape = firstShapeFault(json)
  if (shape !== null) {
    const what = `${shape.path.join('.') || 'the file'} is not what tocsin wrote: ${shape.message}`
    return problem(offsetInJson(text, shape.path), what)
  }
  const { ledger, whole } = complete(json as Ledger)
  const fault = findLedgerFaults(ledger, systemSha256, whole)[0]
  if (fault === undefined) return ok(ledger)
  const { advisory, revision, message } = fault
  const index = ledger.entries.findIndex((entry) => entry.advisory === advisory && entry.revision === revision)
  return problem(offsetInJson(text, ['entries', index]), `revision ${revision} of ${advisory}: ${message}`)
}

/** One entry a line, so that a review in version control shows what was published and nothing else. */
export function printLedger(ledger: Ledger): string {
  return [
    '{',
    `  "format": ${JSON.stringify(ledger.format)},`,
    `  "vendors": ${record(ledger.vendors)},`,
    `  "products": ${record(ledger.products)},`,
    `  "entries": [${ledger.entries.map((entry) => `\n    ${JSON.stringify(entry)}`).join(',')}${ledger.entries.length > 0 ? '\n  ' : ''}]`,
    '}',
    '',
  ].join('\n')
}

function record(members: { readonly [key: string]: unknown }): string {
  const lines = Object.keys(members)
    .sort()
    .map((key) => `\n    ${JSON.stringify(key)}: ${JSON.stringify(members[key])}`)
  return lines.length === 0 ? '{}' : `{${lines.join(',')}\n  }`
}
