import canonicalize from 'canonicalize'

/**
 * Canonical JSON: the same value always gives the same text, whatever the order of its keys (RFC 8785).
 * Members that are `undefined` do not exist in JSON and are left out.
 *
 * @throws Error for what JSON cannot say (NaN, infinity, a cycle): sealed content is parsed, so that is a bug.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('Only JSON values have a canonical form.')
  return text
}
