import type { VNode } from 'preact'
import { unreachable } from '../../base/unreachable.ts'
import type { BranchId } from '../../domain/catalogue/product.ts'
import type { LabelMessages, Phrase } from '../messages/messages.ts'
import type { BranchLabel } from '../story/branch-label.ts'
import { version } from './version.tsx'

/** A single number would pass for a count, so that branch is told as `8.x`. */
export function nameOfBranch(branch: string): string {
  return branch.includes('.') ? branch : `${branch}.x`
}

export function branchName(branch: BranchId): VNode {
  return version(nameOfBranch(branch))
}

/** Which branches a line is about; nothing where the product has none. */
export function branchWords(label: BranchLabel, words: LabelMessages): Phrase<VNode> {
  switch (label.kind) {
    case 'branch':
      return [branchName(label.branch)]
    case 'span':
      return words.span(branchName(label.first), branchName(label.last))
    case 'and_older':
      return words.andOlder(branchName(label.last))
    case 'and_newer':
      return words.andNewer(branchName(label.first))
    case 'maybe_older':
      return words.maybeOlder(branchName(label.last))
    case 'maybe_newer':
      return words.maybeNewer(branchName(label.first))
    case 'any':
      return [words.any]
    case 'all':
      return [words.all]
    case 'service':
      return [words.service]
    case 'older':
      return [words.older]
    case 'newer':
      return [words.newer]
    case 'rest':
      return [words.rest]
    case 'none':
      return []
    default:
      return unreachable(label)
  }
}
