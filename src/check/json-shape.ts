/** Where JSON is not what was expected. */
export interface ShapeProblem {
  /** `advisories.3.title`; empty for the whole. */
  readonly path: string
  readonly expected: string
}

/**
 * Tells whether JSON has the shape of a `T`: null when it has. For files that a browser fetches, where a schema
 * library would weigh more than the rest of the check. Keys that a shape does not name are let pass, so that a later
 * version may add some.
 */
export type Shape<T> = ((value: unknown, path: string) => ShapeProblem | null) & { readonly shapeOf?: T }

export const text: Shape<string> = (value, path) => (typeof value === 'string' ? null : { path, expected: 'text' })

export const wholeNumber: Shape<number> = (value, path) =>
  Number.isSafeInteger(value) ? null : { path, expected: 'a whole number' }

/** A string that only its parser can make: what we wrote ourselves was parsed when it was written. */
export function branded<T extends string>(): Shape<T> {
  return (value, path) => text(value, path)
}

export function literal<T extends string | true>(expected: T): Shape<T> {
  return (value, path) => (value === expected ? null : { path, expected: JSON.stringify(expected) })
}

export function oneOf<T extends string>(words: readonly T[]): Shape<T> {
  return (value, path) =>
    words.some((word) => word === value) ? null : { path, expected: `one of ${words.join(', ')}` }
}

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return (value, path) => (value === null ? null : shape(value, path))
}

export function list<T>(shape: Shape<T>): Shape<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) return { path, expected: 'a list' }
    for (let position = 0; position < value.length; position++) {
      const problem = shape(value[position], joined(path, String(position)))
      if (problem !== null) return problem
    }
    return null
  }
}

type KeyShapes<T> = { readonly [Key in keyof T]-?: Shape<Exclude<T[Key], undefined>> }
type OptionalKey<T> = { [Key in keyof T]-?: undefined extends { [K in Key]: T[Key] }[Key] ? Key : never }[keyof T]

/** @param optional the keys that may be absent. */
export function record<T extends object>(shapes: KeyShapes<T>, optional: readonly OptionalKey<T>[] = []): Shape<T> {
  const entries = Object.entries(shapes) as [string, Shape<unknown>][]
  const mayMiss = new Set<string>(optional as readonly string[])
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return { path, expected: 'an object' }
    for (const [key, shape] of entries) {
      const isThere = Object.hasOwn(value, key)
      if (!isThere && mayMiss.has(key)) continue
      const problem = shape(isThere ? (value as { [key: string]: unknown })[key] : undefined, joined(path, key))
      if (problem !== null) return problem
    }
    return null
  }
}

/** A union whose members are told by the word under `kind`. */
export function kinds<T extends { readonly kind: string }>(
  shapes: {
    readonly [Kind in T['kind']]: Shape<Extract<T, { kind: Kind }>>
  },
): Shape<T> {
  const byKind = new Map<unknown, Shape<unknown>>(Object.entries(shapes) as [string, Shape<unknown>][])
  return (value, path) => {
    if (typeof value !== 'object' || value === null) return { path, expected: 'an object' }
    const kind = 'kind' in value ? value.kind : undefined
    const shape = byKind.get(kind)
    return shape === undefined
      ? { path: joined(path, 'kind'), expected: `one of ${[...byKind.keys()].join(', ')}` }
      : shape(value, path)
  }
}

function joined(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`
}
