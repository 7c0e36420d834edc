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

/** A heading below that of a section, with its own anchor. */
export function SubHeading({ id, children }: { readonly id: string; readonly children: string }): VNode {
  return (
    <h3 id={id}>
      {children}
      <Anchor id={id} title={children} />
    </h3>
  )
}

/** The address of a heading or a row, beside it. */
export function Anchor({ id, title }: { readonly id: string; readonly title: string }): VNode {
  return (
    <a class="anchor" href={`#${id}`} aria-label={title}>
      #
    </a>
  )
}

export function SectionView({ section }: { readonly section: Section }): VNode {
  return (
    <section id={section.id} class={section.look} aria-labelledby={`${section.id}-title`}>
      <h2 id={`${section.id}-title`}>
        {section.title}
        <Anchor id={section.id} title={section.title} />
      </h2>
      {section.body}
    </section>
  )
}
