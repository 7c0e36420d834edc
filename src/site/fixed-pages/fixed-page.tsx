import type { ComponentChildren, VNode } from 'preact'
import type { PublicPath } from '../../domain/publication/addresses.ts'
import { Page } from '../document.tsx'
import { Contents } from '../parts/contents.tsx'
import { type Section, SectionView } from '../parts/section.tsx'
import type { View } from '../view.ts'

export interface FixedPageProps {
  readonly view: View
  readonly title: string
  readonly description: string
  readonly path: PublicPath
  readonly lede: ComponentChildren
  readonly sections: readonly Section[]
  readonly current?: 'contact'
  /** Where the page states rules that older records were not written by. */
  readonly hasRules?: boolean
}

/** A page that tells of no advisory: it depends on the vendor profile alone. */
export function FixedPage(props: FixedPageProps): VNode {
  const { view, title, description, path, lede, sections, current, hasRules = false } = props
  const { older } = view.messages.pages
  return (
    <Page
      view={view}
      title={title}
      description={description}
      canonical={path}
      {...(current === undefined ? {} : { current })}
    >
      <h1>{title}</h1>
      <div class="columns">
        <div class="column">
          <p class="lede">{lede}</p>
          {hasRules ? (
            <div class="banner" role="note">
              <p>
                <strong>{older.title}</strong> {older.text(view.vendor.name)}
              </p>
            </div>
          ) : null}
          {sections.map((section) => (
            <SectionView section={section} />
          ))}
        </div>
        <Contents sections={sections} view={view} />
      </div>
    </Page>
  )
}
