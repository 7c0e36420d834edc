import { parseCveId } from '../../advisory/identifiers.ts'
import { matchAdvisoryId, parseAdvisoryIdPattern } from '../advisory-id-pattern.ts'
import type { Finding } from '../finding.ts'
import { findingOf } from '../finding-codes.ts'
import type { DraftContent, ReadinessContext } from '../readiness-context.ts'

/** The id follows the vendor's pattern and is nobody else's. A draft without an id gets one at approval. */
export function advisoryIdentity(
  { id, origin }: DraftContent,
  { vendor, otherIds }: ReadinessContext,
): readonly Finding[] {
  if (id === null) return []
  const pattern = parseAdvisoryIdPattern(vendor.advisoryIdPattern)
  const follows = pattern.ok && matchAdvisoryId(pattern.value, id) !== null
  // What an old flaw without a number of its own was called in public is its CVE id.
  const isOldCveId = origin === 'public_record' && parseCveId(id).ok
  const patternFinding = findingOf(
    'id-pattern',
    ['id'],
    `The id ${id} does not follow the vendor's pattern ${vendor.advisoryIdPattern}.`,
    'Leave the id out: approval gives the next free one.',
  )
  const twin = otherIds?.find((other) => other.toLowerCase() === id.toLowerCase())
  const same = twin === id ? 'the id' : `the id ${twin}, which differs only in upper and lower case from`
  return [
    ...(follows || isOldCveId ? [] : [patternFinding]),
    ...(twin === undefined ? [] : [findingOf('id-taken', ['id'], `Another advisory has ${same} ${id}.`)]),
  ]
}
