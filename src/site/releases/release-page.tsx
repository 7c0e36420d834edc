import type { VNode } from 'preact'
import { unreachable } from '../../base/unreachable.ts'
import { type AdvisoryAnswer, type Answer, afterHeadline } from '../../check/index.ts'
import type { Branch, Product, VersionText } from '../../domain/catalogue/product.ts'
import {
  checkQuestionPath,
  INDEX_PATH,
  productPath,
  releasePath,
  releasesPath,
} from '../../domain/publication/addresses.ts'
import { Page } from '../document.tsx'
import { nameOfBranch } from '../parts/branch-words.tsx'
import { filled } from '../parts/filled.ts'
import { Outside } from '../parts/outside.tsx'
import { unbroken } from '../parts/unbroken.tsx'
import { Version } from '../parts/version.tsx'
import type { View } from '../view.ts'
import { AnswerTable, TitleList } from './answer-rows.tsx'
import type { ReleaseAdvisories, ToldRelease } from './told-release.ts'

export interface ReleasePageProps {
  readonly product: Pick<Product, 'id' | 'name'>
  readonly branch: Branch | null
  readonly told: ToldRelease
  /** Its neighbours in the branch. */
  readonly previous: VersionText | null
  readonly next: VersionText | null
  readonly newest: VersionText
  readonly advisories: ReleaseAdvisories
  readonly view: View
}

/** A release: is it affected, what to do, and then why. All of it is the answer of the check. */
export function ReleasePage(props: ReleasePageProps): VNode {
  const { product, branch, told, advisories, view } = props
  const { messages, vendor, href } = view
  const words = messages.releases
  const { script } = messages.check
  const { answer, release } = told
  const name = `${product.name} ${release.version}`
  const shown = shownOf(answer)
  const affecting = shown.inFull.filter(({ verdict }) => verdict === 'affected')
  const unknown = shown.inFull.filter(({ verdict }) => verdict === 'unknown')
  return (
    <Page
      view={view}
      title={name}
      description={words.description(name, vendor.name)}
      canonical={releasePath(product.id, release.version)}
      feed={{ topic: product.id, title: messages.feeds.titleOf(messages.site.feedTitle(vendor.name), product.name) }}
    >
      <p class="line">
        <a href={`${href(INDEX_PATH)}#products`}>{messages.site.products}</a>
        <a href={href(productPath(product.id))}>{product.name}</a>
        <a href={href(releasesPath(product.id, branch?.id ?? null, 1))}>
          {branch === null ? words.all : nameOfBranch(branch.id)}
        </a>
      </p>
      <h1>
        {product.name} <Version of={release.version} />
      </h1>
      <Facts told={told} branch={branch} view={view} />
      <Ruling product={product} answer={answer} view={view} />
      {affecting.length === 0 ? null : (
        <section id="affecting" aria-labelledby="affecting-title">
          <h2 id="affecting-title">{script.group.affected}</h2>
          <AnswerTable rows={affecting} advisories={advisories} caption={script.group.affected} view={view} />
        </section>
      )}
      {unknown.length === 0 ? null : (
        <section id="unknown" aria-labelledby="unknown-title">
          <h2 id="unknown-title">{script.group.unknown}</h2>
          <p class="muted">{words.unknownMeans}</p>
          <AnswerTable rows={unknown} advisories={advisories} caption={script.group.unknown} view={view} />
        </section>
      )}
      {shown.byTitle.length === 0 ? null : (
        <section id="others" aria-labelledby="others-title">
          <h2 id="others-title">{words.others}</h2>
          <TitleList rows={shown.byTitle} advisories={advisories} view={view} />
          {shown.more === 0 ? null : (
            <p>
              <a href={href(checkQuestionPath(product.id, release.version))}>{words.more(shown.more)}</a>
            </p>
          )}
        </section>
      )}
      <Around {...props} />
    </Page>
  )
}

/** When, where to get it, and whether its branch is looked after; nothing where nothing of it is said. */
function Facts(props: {
  readonly told: ToldRelease
  readonly branch: Branch | null
  readonly view: View
}): VNode | null {
  const { told, branch, view } = props
  const { messages } = view
  const words = messages.releases
  const { date, downloadUrl, notesUrl } = told.release
  const support = branch === null ? null : supportWords(branch, view)
  const facts = [
    date === null ? null : <span>{words.released(messages.day(date))}</span>,
    support === null ? null : <span>{support}</span>,
    downloadUrl === null ? null : <Outside url={downloadUrl}>{words.download}</Outside>,
    notesUrl === null ? null : <Outside url={notesUrl}>{words.notes}</Outside>,
  ].filter((fact) => fact !== null)
  return facts.length === 0 ? null : <p class="line">{facts}</p>
}

function supportWords({ id, support }: Branch, { messages }: View): string | null {
  const words = messages.releases
  switch (support.kind) {
    case 'supported':
      return words.branchSupported(nameOfBranch(id), support.until === null ? null : messages.day(support.until))
    case 'ended':
      return words.branchEnded(nameOfBranch(id), support.since === null ? null : messages.day(support.since))
    case 'not_stated':
      return null
    default:
      return unreachable(support)
  }
}

/** What matters most, the smallest safe move, and what is not known, before anything else. */
function Ruling(props: {
  readonly product: ReleasePageProps['product']
  readonly answer: Answer
  readonly view: View
}): VNode {
  const { product, answer, view } = props
  const { script } = view.messages.check
  const { verdict, headline, upgrade, upgradeReason } = answer
  const more = afterHeadline(answer)
  return (
    <section class={`answer ruling ${verdict}`} aria-labelledby="verdict">
      <h2>
        <span class="verdict" id="verdict">
          {script.verdict[verdict]}
        </span>{' '}
        <span class="lead">{headline}</span>
      </h2>
      {upgrade === null ? null : (
        <>
          <p class="move">
            {filled(upgrade.sameBranch || upgrade.branch === null ? script.moveTo : script.moveToBranch, {
              version: (
                <a class="v" href={view.href(releasePath(product.id, upgrade.version))}>
                  {upgrade.version}
                </a>
              ),
              branch: upgrade.branch ?? '',
            })}
          </p>
          <p class="sub">{unbroken(upgrade.reason)}</p>
        </>
      )}
      {more === '' ? null : <p>{unbroken(more)}</p>}
      {upgradeReason === null ? null : <p>{upgradeReason}</p>}
      {answer.knownRelease !== false ? null : <p class="muted">{script.notListed}</p>}
    </section>
  )
}

function Around({ product, branch, told, previous, next, newest, view }: ReleasePageProps): VNode {
  const { href, messages } = view
  const words = messages.releases
  const { version } = told.release
  const ways = [
    [words.previous, previous],
    [words.next, next],
    [words.newest, newest === version || newest === next ? null : newest],
  ] as const
  return (
    <nav class="around" aria-label={words.around}>
      <ul>
        {ways.map(([what, other]) =>
          other === null ? null : (
            <li>
              {what}{' '}
              <a class="v" href={href(releasePath(product.id, other))}>
                {other}
              </a>
            </li>
          ),
        )}
        <li>
          <a href={href(releasesPath(product.id, branch?.id ?? null, 1))}>
            {branch === null ? words.all : words.allOf(nameOfBranch(branch.id))}
          </a>
        </li>
        <li>
          <a href={href(checkQuestionPath(product.id, version))}>{words.checkAnother}</a>
        </li>
      </ul>
    </nav>
  )
}

interface ShownAdvisories {
  readonly inFull: readonly AdvisoryAnswer[]
  readonly byTitle: readonly AdvisoryAnswer[]
  readonly more: number
}

/** A page has to stay below 500 kB, however many advisories affect the release and whatever they say. */
const LETTERS_IN_FULL = 120_000
const MOST_BY_TITLE = 1_000

function shownOf({ advisories }: Answer): ShownAdvisories {
  let letters = 0
  let count = 0
  for (const { title, reason, mitigations, notes, fixedIn } of advisories) {
    letters += ROW_LETTERS + title.length + reason.length
    for (const text of [...mitigations, ...notes, ...fixedIn]) letters += text.length
    if (letters > LETTERS_IN_FULL && count > 0) break
    count += 1
  }
  return {
    inFull: advisories.slice(0, count),
    byTitle: advisories.slice(count, count + MOST_BY_TITLE),
    more: Math.max(0, advisories.length - count - MOST_BY_TITLE),
  }
}

/** What the markup of a row takes besides. */
const ROW_LETTERS = 600
