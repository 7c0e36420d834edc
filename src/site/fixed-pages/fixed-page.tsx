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
}

/** A page that tells of no advisory: it depends on the vendor profile alone. */
export function FixedPage({ view, title, description, path, lede, sections, current }: FixedPageProps): VNode {
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
          {sections.map((section) => (
            <SectionView section={section} />
          ))}
        </div>
        <Contents sections={sections} view={view} />
      </div>
    </Page>
  )
}
