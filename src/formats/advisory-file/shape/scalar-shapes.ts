import type { Result } from '../../../base/result.ts'
import type { Problems } from '../file-problem.ts'
import { withoutBlankEnds } from '../text-ends.ts'
import { isNothing, type YamlNode } from '../yaml/yaml-node.ts'
import type { JsonSchema } from './json-schema.ts'
import type { Shape } from './shape.ts'
import { closestWord, oneOfWords, quoted } from './words.ts'

/** Text and what it becomes; the schema lets numbers through where a text may look like one, as the version 2024.10 does. */
const TEXT_OR_NUMBER: JsonSchema = { type: ['string', 'number'] }

/** One line of text that says something. Spaces at its ends belong to it; a line break at its end does not. */
export function line(): Shape<string> {
  return {
    schema: TEXT_OR_NUMBER,
    read(node, name, problems) {
      const value = readText(node, name, problems)
      if (value === undefined) return undefined
      const single = value.endsWith('\n') ? value.slice(0, -1) : value
      if (!single.includes('\n')) return single
      problems.add(node.at, `\`${name}\` has several lines`, 'one line')
      return undefined
    },
  }
}

/** Text of any number of lines. Blank lines at its ends do not belong to it, so `|`, `|-` and `|+` mean the same. */
export function text(): Shape<string> {
  return {
    schema: TEXT_OR_NUMBER,
    read(node, name, problems) {
      const value = readText(node, name, problems)
      return value === undefined ? undefined : withoutBlankEnds(value)
    },
  }
}

/** Text that a source wrote: kept to the last space, and it may be empty. */
export function recordedText(): Shape<string> {
  return {
    schema: { type: ['string', 'number', 'boolean', 'null'] },
    read: (node, name, problems) =>
      node.kind === 'text' ? node.value : refuseCollection(node, name, 'a text', problems),
  }
}

/** One word of a fixed list. */
export function oneOf<T extends string>(words: readonly T[]): Shape<T> {
  const isWord = (value: string): value is T => (words as readonly string[]).includes(value)
  return {
    schema: { type: 'string', enum: words },
    read(node, name, problems) {
      const value = readText(node, name, problems)
      if (value === undefined) return undefined
      if (isWord(value)) return value
      const meant = closestWord(value, words)
      const hint = meant === null ? '' : `; did you mean ${meant}?`
      problems.add(node.at, `\`${name}\` is ${quoted(value)}`, `one of ${oneOfWords(words)}${hint}`)
      return undefined
    },
  }
}

/** Text with a form of its own, read by the domain's parser. */
export function parsed<T>(
  parse: (input: string) => Result<T, { readonly expected: string }>,
  schema: Pick<JsonSchema, 'pattern' | 'type'> = {},
): Shape<T> {
  return {
    schema: { type: 'string', ...schema },
    read(node, name, problems) {
      const value = readText(node, name, problems)
      if (value === undefined) return undefined
      const result = parse(value)
      if (result.ok) return result.value
      problems.add(node.at, `\`${name}\` is ${quoted(value)}`, result.error.expected)
      return undefined
    },
  }
}

export function flag(): Shape<boolean> {
  return {
    schema: { type: 'boolean' },
    read(node, name, problems) {
      const value = readText(node, name, problems)
      if (value === undefined) return undefined
      if (value === 'true' || value === 'false') return value === 'true'
      problems.add(node.at, `\`${name}\` is ${quoted(value)}`, 'true or false')
      return undefined
    },
  }
}

export function wholeNumber(minimum: number, maximum: number): Shape<number> {
  return numberShape(/^(?:0|[1-9]\d{0,8})$/, `a whole number from ${minimum} to ${maximum}`, {
    type: 'integer',
    minimum,
    maximum,
  })
}

/** A CVSS base score or a threshold for one: 0 to 10 with one decimal. */
export function baseScore(): Shape<number> {
  return numberShape(/^(?:\d|10)(?:\.\d)?$/, 'a number from 0.0 to 10.0 with one decimal', {
    type: 'number',
    minimum: 0,
    maximum: 10,
  })
}

function numberShape(
  pattern: RegExp,
  expected: string,
  schema: JsonSchema & { readonly minimum: number; readonly maximum: number },
): Shape<number> {
  return {
    schema,
    read(node, name, problems) {
      const value = readText(node, name, problems)
      if (value === undefined) return undefined
      const number = Number(value)
      if (pattern.test(value) && number >= schema.minimum && number <= schema.maximum) return number
      problems.add(node.at, `\`${name}\` is ${quoted(value)}`, expected)
      return undefined
    },
  }
}

/** Text that says something; undefined after a problem. */
function readText(node: YamlNode, name: string, problems: Problems): string | undefined {
  if (node.kind !== 'text') return refuseCollection(node, name, 'a text or a number', problems)
  if (/\S/.test(node.value)) return node.value
  if (isNothing(node)) problems.add(node.at, `\`${name}\` has no value`, 'a value, or no such key')
  else problems.add(node.at, `\`${name}\` is blank`, 'a text that says something, or no such key')
  return undefined
}

function refuseCollection(node: YamlNode, name: string, expected: string, problems: Problems): undefined {
  const what = node.kind === 'list' ? 'a list' : 'a map of keys'
  problems.add(node.at, `\`${name}\` is ${what}`, `${expected} (in quotes if it has a colon, a # or brackets in it)`)
  return undefined
}
