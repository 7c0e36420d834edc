/** A `security.txt` as a program reads it: field names in lower case, values in their order. */
export type ReadSecurityTxt = ReadonlyMap<string, readonly string[]>

/**
 * Reads the grammar of RFC 9116 (section 4) and holds the file to what its section 2.5 requires.
 *
 * @throws Error with the line that breaks a rule.
 */
export function readSecurityTxt(file: string): ReadSecurityTxt {
  if (!file.endsWith('\n')) throw new Error('The last line has no end')
  const fields = new Map<string, string[]>()
  for (const line of file.slice(0, -1).split('\n')) {
    if (/^#[\t\x20-\x7e\u0080-\u{10ffff}]*$/u.test(line) || line === '') continue
    const [, name = '', value = ''] = /^([!-9;-~]+): (\S.*)$/.exec(line) ?? []
    if (name === '') throw new Error(`No field and no comment: ${line}`)
    const key = name.toLowerCase()
    if (URI_FIELDS.includes(key) && !isSafeUri(value)) throw new Error(`No URI that may stand here: ${line}`)
    fields.set(key, [...(fields.get(key) ?? []), value])
  }
  if (!fields.has('contact')) throw new Error('There is no Contact')
  const [expires, another] = fields.get('expires') ?? []
  if (expires === undefined || another !== undefined) throw new Error('Expires stands there exactly once')
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/.test(expires)) {
    throw new Error(`Not of RFC 3339: ${expires}`)
  }
  if ((fields.get('preferred-languages') ?? []).length > 1) throw new Error('Preferred-Languages stands there twice')
  return fields
}

const URI_FIELDS = ['contact', 'encryption', 'policy', 'canonical', 'acknowledgments', 'hiring']

/** Of RFC 3986, with a scheme; web addresses are https. */
function isSafeUri(value: string): boolean {
  return /^[a-z][a-z0-9+.-]*:(?:[\w.~:/?#[\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+$/i.test(value) && !/^http:/i.test(value)
}
