import type { VNode } from 'preact'
import { unreachable } from '../../base/unreachable.ts'
import type { LabelMessages, Phrase } from '../messages/messages.ts'
import type { BranchLabel } from '../story/branch-label.ts'
import { Version } from './version.tsx'

/** Which branches a line is about; nothing where the product has none. */
export function branchWords(label: BranchLabel, words: LabelMessages): Phrase<VNode> {
  switch (label.kind) {
    case 'branch':
      return [<Version of={label.branch} />]
    case 'span':
      return words.span(<Version of={label.first} />, <Version of={label.last} />)
    case 'and_older':
      return words.andOlder(<Version of={label.last} />)
    case 'and_newer':
      return words.andNewer(<Version of={label.first} />)
    case 'all':
      return [words.all]
    case 'service':
      return [words.service]
    case 'none':
      return []
    default:
      return unreachable(label)
  }
}
