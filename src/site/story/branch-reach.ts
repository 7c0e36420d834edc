import { unreachable } from '../../base/unreachable.ts'
import type { BranchId, ProductId, VersionText } from '../../domain/catalogue/product.ts'
import type { BranchLabel } from './branch-label.ts'
import { isAction, type Step } from './steps.ts'

/** From which branch to which one an advisory affects a product, or may affect it, and the release that ends it. */
export interface BranchReach {
  /** Null: from the oldest. */
  readonly first: BranchId | null
  /** Null: to the newest, those included that came after the advisory. */
  readonly last: BranchId | null
  /** Null where something of it stays open. */
  readonly fix: VersionText | null
  /** False: nobody can say of these versions. */
  readonly isSure: boolean
}

/**
 * Reaches as text, a line each. A summary is kept and moved ten thousand times over, and a product page reads all of
 * them: as objects they take as long as all the rest of the index.
 */
export type PackedReaches = string

export function packReaches(steps: readonly Step[], product: ProductId): PackedReaches {
  return steps
    .filter((step) => step.product === product && isAction(step))
    .flatMap((step) => {
      const ends = endsOf(step.label)
      const sure = step.state === 'affected' ? 'sure' : ''
      return ends === null ? [] : [[ends.first ?? '', ends.last ?? '', fixOf(step) ?? '', sure].join('\t')]
    })
    .join('\n')
}

export function unpackReaches(packed: PackedReaches): readonly BranchReach[] {
  if (packed === '') return []
  return packed.split('\n').map((line) => {
    const [first = '', last = '', fix = '', sure = ''] = line.split('\t')
    return {
      first: first === '' ? null : (first as BranchId),
      last: last === '' ? null : (last as BranchId),
      fix: fix === '' ? null : fix,
      isSure: sure !== '',
    }
  })
}

function endsOf(label: BranchLabel): Pick<BranchReach, 'first' | 'last'> | null {
  switch (label.kind) {
    case 'branch':
      return { first: label.branch, last: label.branch }
    case 'span':
      return { first: label.first, last: label.last }
    case 'and_older':
    case 'maybe_older':
      return { first: null, last: label.last }
    case 'and_newer':
    case 'maybe_newer':
      return { first: label.first, last: null }
    case 'any':
    case 'all':
      return { first: null, last: null }
    case 'service':
    case 'older':
    case 'newer':
    case 'rest':
    case 'none':
      return null
    default:
      return unreachable(label)
  }
}

/** Settled steps have one release to go to at most; whatever stands beside it stays open. */
function fixOf({ fates }: Step): VersionText | null {
  const [fate] = fates
  if (fates.length !== 1 || (fate?.kind !== 'upgrade' && fate?.kind !== 'move_to')) return null
  return fate.kind === 'upgrade' && fate.partial ? null : fate.to
}
