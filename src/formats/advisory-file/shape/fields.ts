import type { Problems } from '../file-problem.ts'
import { isNothing, type YamlEntry, type YamlMap, type YamlNode } from '../yaml/yaml-node.ts'
import type { JsonSchema } from './json-schema.ts'
import type { Shape } from './shape.ts'
import { closestWord, oneOfWords, quoted } from './words.ts'

/** A key of a map, what it holds, and what its absence means. */
export interface Field<T> {
  readonly shape: Shape<T>
  /** For people who write files: shown by editors. */
  readonly description: string
  /** Undefined: the key must be there. */
  readonly absent: T | undefined
  /** Whether `absent` is a value that somebody could have written. */
  readonly isDefault: boolean
}

export type Fields = Readonly<Record<string, Field<unknown>>>
/** What reading a map with these fields gives. */
export type Values<F extends Fields> = { readonly [Key in keyof F]: F[Key] extends Field<infer T> ? T : never }

export function required<T>(shape: Shape<T>, description: string): Field<T> {
  return { shape, description, absent: undefined, isDefault: false }
}

/** Null where the key is absent. */
export function optional<T>(shape: Shape<T>, description: string): Field<T | null> {
  return { shape, description, absent: null, isDefault: false }
}

export function optionalWith<T>(absent: T, shape: Shape<T>, description: string): Field<T> {
  return { shape, description, absent, isDefault: true }
}

/** Keys of which a map has at most one, exactly one, or at least one. */
export interface KeyRule {
  readonly kind: 'at_most_one' | 'exactly_one' | 'at_least_one'
  readonly keys: readonly string[]
}

const MISSING = Symbol('missing')

/** Fields made ready for reading: the keys are looked up, not searched, and every result has the same layout. */
export interface FieldReader {
  readonly fields: Fields
  readonly byKey: ReadonlyMap<string, Field<unknown>>
  readonly blank: Readonly<Record<string, unknown>>
  readonly rules: readonly KeyRule[]
  /** Keys that would be right elsewhere, with what to say of them. */
  readonly misplaced: ReadonlyMap<string, string>
}

export function fieldReader(
  fields: Fields,
  rules: readonly KeyRule[],
  misplaced: ReadonlyMap<string, string> = new Map(),
): FieldReader {
  return {
    fields,
    rules,
    misplaced,
    byKey: new Map(Object.entries(fields)),
    blank: Object.fromEntries(Object.keys(fields).map((key) => [key, MISSING])),
  }
}

/** Undefined after at least one problem; all entries are read before it gives up. */
export function readFields(
  reader: FieldReader,
  node: YamlMap,
  name: string,
  problems: Problems,
): Readonly<Record<string, unknown>> | undefined {
  const before = problems.count()
  const values = { ...reader.blank }
  const misspelled = new Set<string | null>()
  for (const entry of node.entries) {
    if (problems.isFull()) return undefined
    const field = reader.byKey.get(entry.key)
    if (field === undefined) misspelled.add(refuseKey(reader, entry, problems))
    else readEntry(field, entry, values, problems)
  }
  let isComplete = problems.count() === before
  for (const [key, field] of reader.byKey) {
    if (values[key] !== MISSING) continue
    values[key] = field.absent
    if (field.absent === undefined) {
      isComplete = false
      if (misspelled.has(key)) continue
      problems.add(node.at, `${quoted(name)} has no \`${key}\``, `\`${key}\`: ${sentenceStart(field.description)}`)
    }
  }
  for (const rule of reader.rules) isComplete = checkRule(rule, node, name, problems) && isComplete
  return isComplete ? values : undefined
}

function readEntry(field: Field<unknown>, entry: YamlEntry, values: Record<string, unknown>, problems: Problems): void {
  if (values[entry.key] === MISSING) values[entry.key] = field.shape.read(entry.value, entry.key, problems)
  else problems.add(entry.keyAt, `the key \`${entry.key}\` stands twice in one map`, 'each key once')
}

/** The key that was probably meant. */
function refuseKey(reader: FieldReader, entry: YamlEntry, problems: Problems): string | null {
  const place = reader.misplaced.get(entry.key)
  if (place !== undefined) {
    problems.add(entry.keyAt, `\`${entry.key}\` does not belong here`, place)
    return null
  }
  if (isNothing(entry.value) && /\s/.test(entry.key)) {
    problems.add(
      entry.keyAt,
      `${quoted(entry.key)} is read as a key`,
      'the text in double quotes, if a comma in it ended it',
    )
    return null
  }
  const known = [...reader.byKey.keys()]
  const meant = closestWord(entry.key, known)
  const expected = meant === null ? `one of ${oneOfWords(known)}` : `did you mean \`${meant}\`?`
  problems.add(entry.keyAt, `unknown key ${quoted(entry.key)}`, expected)
  return meant
}

function checkRule(rule: KeyRule, node: YamlMap, name: string, problems: Problems): boolean {
  const present = node.entries.filter((entry) => rule.keys.includes(entry.key))
  const [, second] = present
  if (second !== undefined && rule.kind !== 'at_least_one' && present[0]?.key !== second.key) {
    const keys = present.map((entry) => `\`${entry.key}\``)
    problems.add(second.keyAt, `${keys.join(' and ')} stand together`, `only one of ${oneOfWords(rule.keys)}`)
    return false
  }
  if (present.length > 0 || rule.kind === 'at_most_one') return true
  problems.add(
    node.at,
    `${quoted(name)} has neither ${rule.keys.map((key) => `\`${key}\``).join(' nor ')}`,
    `${oneOfWords(rule.keys)}`,
  )
  return false
}

/** The map behind a value that must be one. */
export function expectMap(node: YamlNode, name: string, problems: Problems): YamlMap | undefined {
  if (node.kind === 'map') return node
  const found = node.kind === 'list' ? 'is a list' : isNothing(node) ? 'has no value' : 'is a text'
  problems.add(node.at, `\`${name}\` ${found}`, 'keys with values: lines of `key: value`, or {key: value}')
  return undefined
}

/** Schema of a map with these keys and no others. */
export function fieldsSchema(fields: Fields, rules: readonly KeyRule[]): JsonSchema {
  const requiredKeys = Object.keys(fields).filter((key) => fields[key]?.absent === undefined)
  const constraints = rules.flatMap(ruleSchemas)
  return {
    type: 'object',
    properties: Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, fieldSchema(field)])),
    ...(requiredKeys.length > 0 && { required: requiredKeys }),
    additionalProperties: false,
    ...(constraints.length > 0 && { allOf: constraints }),
  }
}

function fieldSchema(field: Field<unknown>): JsonSchema {
  const { absent, description } = field
  const isPlain = typeof absent === 'string' || typeof absent === 'number' || typeof absent === 'boolean'
  return { ...field.shape.schema, description, ...(field.isDefault && isPlain && { default: absent }) }
}

function ruleSchemas(rule: KeyRule): readonly JsonSchema[] {
  const having = rule.keys.map((key): JsonSchema => ({ required: [key] }))
  if (rule.kind === 'at_least_one') return [{ anyOf: having }]
  if (rule.kind === 'exactly_one') return [{ oneOf: having }]
  return rule.keys.flatMap((key, index) =>
    rule.keys.slice(index + 1).map((other): JsonSchema => ({ not: { required: [key, other] } })),
  )
}

function sentenceStart(description: string): string {
  return description.split(/[.;]\s/)[0] ?? description
}
