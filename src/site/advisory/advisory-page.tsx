import type { VNode } from 'preact'
import { advisoryJsonPath, advisoryPath } from '../../domain/publication/addresses.ts'
import type { SocialCard } from '../../domain/publication/social-card.ts'
import { plainText } from '../../markdown/index.ts'
import { Page } from '../document.tsx'
import { advisoryData } from '../json-ld.tsx'
import { Contents } from '../parts/contents.tsx'
import { TimesWords } from '../parts/moment.tsx'
import { langOf, Prose } from '../parts/prose.tsx'
import { SectionView } from '../parts/section.tsx'
import { cardPicture } from '../social-card.ts'
import { isOlder, type Telling } from '../story/telling.ts'
import type { View } from '../view.ts'
import { Banners } from './banners.tsx'
import { Facts } from './facts.tsx'
import { sectionsOf } from './page-sections.tsx'
import { PublicationLine } from './publication-line.tsx'

/** One revision of an advisory as a page. */
export function AdvisoryPage(props: {
  readonly telling: Telling
  readonly view: View
  readonly card: SocialCard | null
}): VNode {
  const { telling, view, card } = props
  const { advisory } = telling
  const older = isOlder(telling)
  const title = `${advisory.id}: ${advisory.title}`
  const sections = sectionsOf(telling, view)
  return (
    <Page
      view={view}
      title={older ? `${title} (${view.messages.advisory.revisionOf(telling.revision.revision)})` : title}
      description={advisory.prose.summary === null ? title : plainText(advisory.prose.summary)}
      canonical={advisoryPath(advisory.id)}
      json={older ? undefined : advisoryJsonPath(advisory.id)}
      listed={!older}
      article={card === null ? {} : { card: cardPicture(card, advisory.id, view) }}
      // What is invented is no news of the world.
      data={older || advisory.invented ? null : advisoryData(telling, view)}
      script={view.vendor.assets.scripts.times}
    >
      <article class="advisory">
        <Banners telling={telling} view={view} />
        <PublicationLine telling={telling} view={view} />
        <h1 lang={langOf(advisory, view)}>{advisory.title}</h1>
        <Facts telling={telling} view={view} />
        <div class="columns">
          <div class="column">
            {advisory.prose.summary === null ? null : (
              <div class="lede">
                <Prose
                  markdown={advisory.prose.summary}
                  advisory={advisory}
                  view={view}
                  headingLevel={2}
                  within={view.messages.advisory.sections.summary}
                />
              </div>
            )}
            {sections.map((section) => (
              <SectionView section={section} />
            ))}
          </div>
          <Contents sections={sections} view={view} />
        </div>
      </article>
      <TimesWords messages={view.messages} />
    </Page>
  )
}
