import { asciiUri } from '../../base/ascii-uri.ts'
import type { Instant } from '../../base/instant.ts'

/** What the file says; addresses are full ones. */
export interface SecurityTxtContent {
  /** Where to report, the preferred way first; at least one, `mailto:` or `https:`. */
  readonly contacts: readonly string[]
  readonly expires: Instant
  /** Where keys are served. */
  readonly encryption: readonly string[]
  /** BCP 47. */
  readonly languages: readonly string[]
  /** Where the disclosure policy stands; null where there is none. */
  readonly policy: string | null
  /** Every address at which the file is served. */
  readonly canonical: readonly string[]
  /** For people, above the fields; may have several lines. */
  readonly comment: string | null
}

/** `security.txt` as RFC 9116 has it, fields in the order in which that names them first in its section 2.5. */
export function securityTxt(content: SecurityTxtContent): string {
  const { contacts, expires, encryption, languages, policy, canonical, comment } = content
  const comments = comment === null ? [] : comment.split('\n').map((line) => `# ${line}`.trimEnd())
  const fields = [
    ...contacts.map((contact) => `Contact: ${asciiUri(contact)}`),
    `Expires: ${expires}`,
    ...encryption.map((address) => `Encryption: ${asciiUri(address)}`),
    ...(languages.length === 0 ? [] : [`Preferred-Languages: ${languages.join(', ')}`]),
    ...(policy === null ? [] : [`Policy: ${asciiUri(policy)}`]),
    ...canonical.map((address) => `Canonical: ${asciiUri(address)}`),
  ]
  return [...comments, ...fields, ''].join('\n')
}
