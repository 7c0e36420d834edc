import type { ComponentChildren, VNode } from 'preact'

/** A section of the advisory page, with its own anchor. */
export interface Section {
  /** Stable: people link to it. */
  readonly id: string
  readonly title: string
  readonly body: ComponentChildren
  /** `now` stands out from all others. */
  readonly look?: 'now'
}

export function SectionView({ section }: { readonly section: Section }): VNode {
  return (
    <section id={section.id} class={section.look} aria-labelledby={`${section.id}-title`}>
      <h2 id={`${section.id}-title`}>
        {section.title}
        <a class="anchor" href={`#${section.id}`} aria-label={section.title}>
          #
        </a>
      </h2>
      {section.body}
    </section>
  )
}
