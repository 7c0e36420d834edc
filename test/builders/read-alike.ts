import { CORE_SCHEMA, load, YAML11_SCHEMA } from 'js-yaml'
import { expect } from 'vitest'
import { parse } from 'yaml'
import { readYaml } from '../../src/formats/advisory-file/yaml/read-yaml.ts'
import type { YamlNode } from '../../src/formats/advisory-file/yaml/yaml-node.ts'

const OTHER_READERS: readonly (readonly [name: string, read: (yaml: string) => unknown])[] = [
  ['js-yaml, YAML 1.2', (yaml) => load(yaml, { schema: CORE_SCHEMA })],
  ['js-yaml, YAML 1.1', (yaml) => load(yaml, { schema: YAML11_SCHEMA })],
  ['yaml, YAML 1.2', (yaml) => parse(yaml, { version: '1.2' })],
  ['yaml, YAML 1.1', (yaml) => parse(yaml, { version: '1.1' })],
]

/** Keys whose values are numbers, dates or truth values for everybody, and so are printed without quotes. */
const TYPED_KEYS =
  /\.(?:score|from|repairDays|required|preliminaryMinProducts|isolate|unusable|invented|robots|socialCards|nobodyApprovesAlone|at|asOf|day|expected|until|since|fixedOn|releaseAt|nextUpdate|date|expires|reports)$/

/** Where another reader sees another text than we do; null when nowhere. */
function difference(ours: YamlNode, theirs: unknown, path: string): string | null {
  if (ours.kind === 'text') return theirs === ours.value || isTyped(ours.value, theirs, path) ? null : path
  if (typeof theirs !== 'object' || theirs === null) return path
  const members = theirs as Readonly<Record<string, unknown>>
  const children: readonly (readonly [string, YamlNode])[] =
    ours.kind === 'list'
      ? ours.items.map((item, index) => [String(index), item])
      : ours.entries.map(({ key, value }) => [key, value])
  if (Object.keys(members).length !== children.length) return path
  for (const [key, child] of children) {
    const found = difference(child, members[key], `${path}.${key}`)
    if (found !== null) return found
  }
  return null
}

function isTyped(text: string, value: unknown, path: string): boolean {
  if (!TYPED_KEYS.test(path)) return false
  return value instanceof Date || String(value) === text
}

/** Fails, naming the field, where a reader of YAML other than ours finds another text in a file. */
export function expectReadAlike(yaml: string): void {
  const root = readYaml(yaml)
  if (!root.ok) throw new Error(`Unreadable:\n${yaml}`)
  for (const [name, read] of OTHER_READERS)
    expect(difference(root.value, read(yaml), ''), `${name}\n${yaml}`).toBeNull()
}
