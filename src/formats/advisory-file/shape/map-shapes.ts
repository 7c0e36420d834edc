import type { Problems } from '../file-problem.ts'
import type { YamlMap } from '../yaml/yaml-node.ts'
import {
  expectMap,
  type Field,
  type FieldReader,
  type Fields,
  fieldReader,
  fieldsSchema,
  type KeyRule,
  readFields,
  type Values,
} from './fields.ts'
import type { JsonSchema } from './json-schema.ts'
import { oneOf } from './scalar-shapes.ts'
import type { Shape } from './shape.ts'
import { oneOfWords, quoted } from './words.ts'

/** A map with known keys. */
export function mapOf<F extends Fields>(fields: F, rules: readonly KeyRule[] = []): Shape<Values<F>> {
  const reader = fieldReader(fields, rules)
  return {
    schema: fieldsSchema(fields, rules),
    read(node, name, problems) {
      const map = expectMap(node, name, problems)
      // The fields' own types make the record what `Values` says; TypeScript cannot follow a loop over keys.
      return map && (readFields(reader, map, name, problems) as Values<F> | undefined)
    },
  }
}

/** The keys that a map has when its tag has one certain word, and what it then becomes. */
export interface VariantCase<T> {
  readonly own: Fields
  readonly rules: readonly KeyRule[]
  readonly build: (values: Readonly<Record<string, unknown>>) => T
}

/** A case of `variantOf` whose values are those of the shared and its own fields; take them by name, the tag is among them. */
export function caseWith<S extends Fields>(
  _shared: S,
): <O extends Fields, T>(
  own: O,
  build: (values: Values<S> & Values<O>) => T,
  rules?: readonly KeyRule[],
) => VariantCase<T> {
  return (own, build, rules = []) => ({
    own,
    rules,
    // What `variantOf` passes was read with exactly these fields.
    build: build as (values: Readonly<Record<string, unknown>>) => ReturnType<typeof build>,
  })
}

/**
 * A map in which one key decides which others belong, as `status` does in a statement.
 *
 * @param tag the key that decides.
 */
export function variantOf<Tag extends string, T>(
  tag: {
    readonly key: string
    readonly description: string
    readonly words: readonly Tag[]
    /** What an absent key means; without it the key must be there. */
    readonly absent?: Tag
  },
  shared: Fields,
  cases: Readonly<Record<Tag, VariantCase<T>>>,
  rules: readonly KeyRule[] = [],
): Shape<T> {
  const tagShape = oneOf(tag.words)
  const tagField: Field<Tag> = {
    shape: tagShape,
    description: tag.description,
    absent: tag.absent,
    isDefault: tag.absent !== undefined,
  }
  const readers = new Map(tag.words.map((word) => [word, readerFor(tag.key, tagField, shared, cases, word, rules)]))
  const tolerant = fieldReader(asOptional(allFields(tag.key, tagField, shared, cases)), [])
  return {
    schema: variantSchema(tag.key, tagField, tag.words, shared, cases, rules),
    read(node, name, problems) {
      const map = expectMap(node, name, problems)
      if (map === undefined) return undefined
      const word = tagWord(map, tag.key, tag.words, tag.absent ?? null)
      const reader = word === null ? undefined : readers.get(word)
      if (word === null || reader === undefined) {
        // Without the tag nobody knows which keys belong; what is wrong with any of them is told all the same.
        readFields(tolerant, map, name, problems)
        if (!map.entries.some((entry) => entry.key === tag.key)) refuseUntagged(map, name, tag.key, tag.words, problems)
        return undefined
      }
      const values = readFields(reader, map, name, problems)
      return values && cases[word].build(values)
    },
  }
}

function tagWord<Tag extends string>(map: YamlMap, key: string, words: readonly Tag[], absent: Tag | null): Tag | null {
  const entry = map.entries.find((one) => one.key === key)
  if (entry === undefined) return absent
  const { value } = entry
  return (value.kind === 'text' && words.find((word) => word === value.value)) || null
}

function refuseUntagged(map: YamlMap, name: string, key: string, words: readonly string[], problems: Problems): void {
  problems.add(map.at, `${quoted(name)} has no \`${key}\``, `\`${key}\`: one of ${oneOfWords(words)}`)
}

type Cases<Tag extends string> = Readonly<Record<Tag, VariantCase<unknown>>>

function readerFor<Tag extends string>(
  key: string,
  tagField: Field<unknown>,
  shared: Fields,
  cases: Cases<Tag>,
  word: Tag,
  rules: readonly KeyRule[],
): FieldReader {
  const fields = { [key]: tagField, ...shared, ...cases[word].own }
  const misplaced = new Map<string, string>()
  for (const other of Object.keys(allFields(key, tagField, shared, cases))) {
    if (!(other in fields)) misplaced.set(other, `only where \`${key}\` is ${oneOfWords(wordsWith(other, cases))}`)
  }
  return fieldReader(fields, [...rules, ...cases[word].rules], misplaced)
}

function wordsWith(field: string, cases: Cases<string>): readonly string[] {
  return Object.keys(cases).filter((word) => field in (cases[word]?.own ?? {}))
}

function allFields(key: string, tagField: Field<unknown>, shared: Fields, cases: Cases<string>): Fields {
  return Object.assign({ [key]: tagField }, shared, ...Object.values(cases).map(({ own }) => own))
}

function asOptional(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, { ...field, absent: null }]))
}

function variantSchema<Tag extends string>(
  key: string,
  tagField: Field<unknown>,
  words: readonly Tag[],
  shared: Fields,
  cases: Cases<Tag>,
  rules: readonly KeyRule[],
): JsonSchema {
  const all = allFields(key, tagField, shared, cases)
  const base = fieldsSchema({ ...asOptional(all), [key]: tagField, ...shared }, rules)
  const perWord = words.map((word): JsonSchema => {
    const { own, rules: ownRules } = cases[word]
    const foreign = Object.keys(all).filter((field) => field !== key && !(field in shared) && !(field in own))
    const { required, allOf } = fieldsSchema(own, ownRules)
    return {
      if: { properties: { [key]: { const: word } }, ...(tagField.absent !== word && { required: [key] }) },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: {
        ...(required && { required }),
        ...(foreign.length > 0 && { properties: Object.fromEntries(foreign.map((field) => [field, false])) }),
        ...(allOf && { allOf }),
      },
    }
  })
  return { ...base, allOf: [...(base.allOf ?? []), ...perWord] }
}
