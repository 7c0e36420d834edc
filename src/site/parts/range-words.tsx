import type { VNode } from 'preact'
import { unreachable } from '../../base/unreachable.ts'
import type { LowerBound, UpperBound, VersionRange } from '../../domain/catalogue/version-range.ts'
import type { Phrase, RangeMessages } from '../messages/messages.ts'
import { version } from './version.tsx'

/** A range in words: a version, *from the beginning* and *not recorded* are told apart at either end. */
export function rangeWords(range: VersionRange, words: RangeMessages): VNode {
  const remarks = [
    ...remarkOn(range.introduced, words.lowerNotRecorded, words),
    ...remarkOn(range.end, words.upperNotRecorded, words),
  ]
  return (
    <>
      {phrase(range, words)}
      {remarks.length === 0 ? null : <span class="sub">{remarks.join('; ')}</span>}
    </>
  )
}

function remarkOn(bound: LowerBound | UpperBound, notRecorded: string, words: RangeMessages): readonly string[] {
  if (bound.kind !== 'not_recorded') return []
  return [bound.asRecorded === null ? notRecorded : `${notRecorded}, ${words.asRecorded(bound.asRecorded)}`]
}

function phrase({ introduced, end }: VersionRange, words: RangeMessages): Phrase<VNode> {
  const from = introduced.kind === 'version' ? version(introduced.version) : null
  const known = introduced.kind === 'beginning'
  switch (end.kind) {
    case 'fixed':
    case 'before': {
      const before = version(end.version)
      if (from !== null) return words.between(from, before)
      return known ? words.allBefore(before) : words.before(before)
    }
    case 'last_affected': {
      const last = version(end.version)
      if (from !== null) return words.through(from, last)
      return known ? words.allUpTo(last) : words.upTo(last)
    }
    case 'open':
      if (from !== null) return words.since(from)
      return [known ? words.all : words.upToNewest]
    case 'not_recorded':
      if (from !== null) return words.from(from)
      return [known ? words.fromFirst : words.notRecorded]
    default:
      return unreachable(end)
  }
}
