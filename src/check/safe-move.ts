import type { AdvisoryId } from '../domain/advisory/identifiers.ts'
import { isOfLine } from '../domain/catalogue/version-line.ts'
import type { SafeMove, Verdict } from './answer.ts'
import type { CheckableProduct, ProductVersions } from './checkable-product.ts'
import { ownersAt } from './interval-index.ts'
import { judgeFragment } from './judge-fragment.ts'
import { ladderOf, nextStep, type ReleaseLadder, type ReleaseStep } from './release-ladder.ts'
import type { VersionPosition } from './version-position.ts'

/**
 * The smallest release above a version that nothing recorded clearly affects: in its own line if there is one, else of
 * all. From a version of which nobody can say, only a release helps of which nothing is unknown either.
 *
 * Never a way down: who goes back may lose data, and fixes of other flaws.
 */
export function safeMove(
  product: CheckableProduct,
  from: VersionPosition,
  verdict: Exclude<Verdict, 'not_affected'>,
): SafeMove | null {
  const { versions } = product
  // The customer of a service cannot choose its release.
  if (versions === null || product.deployment === 'service') return null
  const ladder = verdict === 'affected' ? versions.clear : sureLadder(product, versions)
  const step = nextStep(versions.scheme, ladder, from)
  if (step === null) return null
  const sameBranch = isOfLine(from.line, step.line)
  const unknown = unknownAt(product, versions, step)
  return {
    version: step.text,
    branch: step.line.branch,
    sameBranch,
    unknown,
    reason: reasonOf(from, step, sameBranch, verdict),
  }
}

function reasonOf(
  { line }: VersionPosition,
  step: ReleaseStep,
  sameBranch: boolean,
  verdict: Exclude<Verdict, 'not_affected'>,
): string {
  const clear =
    verdict === 'affected' ? 'that nothing recorded affects' : 'of which it is recorded that it is not affected'
  if (sameBranch) return `${step.text} is the next release of the same branch ${clear}.`
  const own = line.branch === null ? 'The same branch' : `Branch ${line.branch}`
  return `${own} has no later release ${clear}; ${step.text} is the next release of another branch.`
}

/** Why there is no move from a version that is affected or unknown. */
export function noMoveReason(
  product: CheckableProduct,
  from: VersionPosition | null,
  verdict: Exclude<Verdict, 'not_affected'>,
): string {
  const { versions } = product
  if (product.deployment === 'service') return 'The vendor runs this service and updates it itself.'
  if (versions === null || from === null) return 'Without a version that can be read nobody can say where to go.'
  if (nextStep(versions.scheme, versions.releases, from) === null) {
    return 'The catalogue lists no later release.'
  }
  return verdict === 'affected'
    ? 'Every later release in the catalogue is affected too.'
    : 'Of every later release in the catalogue something is affected or not recorded clearly too.'
}

/** Advisories of which nobody can say whether they affect a release. */
function unknownAt(product: CheckableProduct, versions: ProductVersions, step: ReleaseStep): readonly AdvisoryId[] {
  const known = versions.memory.unknownAt.get(step)
  if (known !== undefined) return known
  const unknown = ownersAt(versions.candidates, step.slot)
    .filter((owner) => judgeFragment(product, owner, step).verdict === 'unknown')
    .flatMap((owner) => product.fragments[owner]?.id ?? [])
    .sort()
  versions.memory.unknownAt.set(step, unknown)
  return unknown
}

/** The releases of which nothing is affected or unknown; found when first asked for, because it takes a while. */
function sureLadder(product: CheckableProduct, versions: ProductVersions): ReleaseLadder {
  const sure =
    versions.memory.sure ??
    ladderOf(
      versions.scheme,
      versions.clear.steps.filter((step) => unknownAt(product, versions, step).length === 0),
    )
  versions.memory.sure = sure
  return sure
}
