import { canonicalJson } from '../../../base/canonical-json.ts'
import { conditionKey } from '../../advisory/condition-key.ts'
import type { Condition, ProductStatus, Statement } from '../../advisory/statement.ts'
import type { Vulnerability } from '../../advisory/vulnerability.ts'
import type { ProductId } from '../../catalogue/product.ts'
import { changeOf } from '../change-codes.ts'
import type { DifferenceWords } from '../difference-words.ts'
import type { SemanticChange } from '../semantic-change.ts'
import { isSame, type Member, pairUp } from './list-difference.ts'
import { sameStatusDifferences } from './same-status-differences.ts'
import { textDifference } from './text-difference.ts'
import { conditionWords, type DifferenceTelling, extentsWords, extentWords, underCondition } from './words.ts'

type Path = SemanticChange['path']
type Members = readonly Member<Statement>[]

/** What is said of each product, whichever way it is cut into statements. */
export function statementDifferences(
  before: Vulnerability,
  after: Vulnerability,
  path: Path,
  telling: DifferenceTelling,
): readonly SemanticChange[] {
  const list = [...path, 'statements']
  if (isSame(before.statements, after.statements)) return []
  if (isSame(before.statements.map(canonicalJson).sort(), after.statements.map(canonicalJson).sort())) {
    return [changeOf('order_changed', list, telling.words.statements.reordered)]
  }
  const old = byProduct(before.statements)
  const now = byProduct(after.statements)
  const products = new Set([...old.keys(), ...now.keys()])
  return [...products].flatMap((product) =>
    productDifferences(product, old.get(product) ?? [], now.get(product) ?? [], list, telling),
  )
}

function productDifferences(
  product: ProductId,
  before: Members,
  after: Members,
  path: Path,
  telling: DifferenceTelling,
): readonly SemanticChange[] {
  const { words } = telling
  const name = telling.nameOf(product)
  const [oldest] = before
  const [newest] = after
  if (newest === undefined) {
    return oldest === undefined
      ? []
      : [
          changeOf(
            'product_removed',
            [...path, oldest.index],
            words.statements.productRemoved(name, membersWords(before, words)),
          ),
        ]
  }
  if (oldest === undefined) {
    return [
      changeOf(
        'product_added',
        [...path, newest.index],
        words.statements.productAdded(name, membersWords(after, words)),
      ),
    ]
  }
  const { pairs, removed, added } = pairUp(groupsOf(before), groupsOf(after), [
    ({ status, key }) => `${status} ${key}`,
    ({ key }) => key,
    ({ status }) => status,
  ])
  return [
    ...pairs.flatMap((pair) => groupDifferences(pair.before.item, pair.after.item, path, product, telling)),
    ...removed.map(({ item: { first, members } }) =>
      changeOf(
        'statement_removed',
        [...path, first],
        words.statements.noLongerStated(name, membersWords(members, words)),
      ),
    ),
    ...added.map(({ item: { first, members } }) =>
      changeOf('statement_added', [...path, first], words.statements.stated(name, membersWords(members, words))),
    ),
  ]
}

/** The statements of one product that have the same status under the same condition. */
interface StatementGroup {
  readonly status: ProductStatus
  readonly key: string
  readonly condition: Condition | null
  readonly members: Members
  /** Where the first of them stands. */
  readonly first: number
}

function groupsOf(members: Members): readonly StatementGroup[] {
  const groups = new Map<string, Member<Statement>[]>()
  for (const member of members) {
    const key = `${member.item.status} ${conditionKey(member.item.condition)}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [member])
    else group.push(member)
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group
    if (first === undefined) return []
    const { status, condition } = first.item
    return [{ status, key: conditionKey(condition), condition, members: group, first: first.index }]
  })
}

function groupDifferences(
  before: StatementGroup,
  after: StatementGroup,
  path: Path,
  product: ProductId,
  { nameOf, schemeOf, words }: DifferenceTelling,
): readonly SemanticChange[] {
  const name = underCondition(nameOf(product), after.condition)
  if (before.status !== after.status) {
    const text = words.statements.status(name, groupWords(before, words), groupWords(after, words))
    return [changeOf('status_changed', [...path, after.first, 'status'], text)]
  }
  const scheme = schemeOf(product)
  if (before.key === after.key) return sameStatusDifferences(before.members, after.members, path, name, scheme, words)
  // The new condition is told here, and is no difference any more below.
  const moved = before.members.map(({ item, index }) => ({ item: { ...item, condition: after.condition }, index }))
  return [
    conditionChange(before, after, [...path, after.first], nameOf(product), words),
    ...sameStatusDifferences(moved, after.members, path, name, scheme, words),
  ]
}

function conditionChange(
  before: StatementGroup,
  after: StatementGroup,
  path: Path,
  name: string,
  { statements: words }: DifferenceWords,
): SemanticChange {
  const configuration = [before, after].map((group) => group.condition?.configuration ?? null)
  const platforms = [before, after].map((group) =>
    conditionKey({ platforms: group.condition?.platforms ?? [], configuration: null }),
  )
  if (
    platforms[0] === platforms[1] &&
    textDifference(configuration[0] ?? null, configuration[1] ?? null) !== 'wording'
  ) {
    return changeOf('typography_changed', path, words.conditionTypography(name))
  }
  const [old, now] = [before, after].map((group) => conditionWords(group.condition) ?? words.noCondition)
  const text = words.condition(name, old ?? words.noCondition, now ?? words.noCondition)
  return changeOf('condition_changed', path, text)
}

function membersWords(members: Members, words: DifferenceWords): string {
  return members
    .map(({ item }) => {
      const condition =
        item.condition === null ? '' : `, ${conditionWords(item.condition) ?? words.statements.noCondition}`
      return `${words.statuses[item.status]}: ${extentWords(item.extent, words)}${condition}`
    })
    .join('; ')
}

function groupWords({ status, members }: StatementGroup, words: DifferenceWords): string {
  const extents = members.map(({ item }) => item.extent)
  return `${words.statuses[status]} (${extentsWords(extents, words)})`
}

function byProduct(statements: readonly Statement[]): ReadonlyMap<ProductId, Members> {
  const groups = new Map<ProductId, Member<Statement>[]>()
  for (const [index, item] of statements.entries()) {
    const group = groups.get(item.product)
    if (group === undefined) groups.set(item.product, [{ item, index }])
    else group.push({ item, index })
  }
  return groups
}
