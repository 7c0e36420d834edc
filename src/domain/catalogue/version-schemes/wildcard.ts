/**
 * Whether a part between dots is only an `x` or `*`, as in `1.x`: that names a whole line of releases. Schemes that
 * allow letters would sort it somewhere, and a customer would get an answer from it.
 */
export function hasWildcard(text: string): boolean {
  return /\.[xX*](?:$|[.-])/.test(text)
}
