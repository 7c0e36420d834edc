import type { VNode } from 'preact'
import { dayOf } from '../base/instant.ts'
import { advisoryPath, INDEX_PATH } from '../domain/publication/addresses.ts'
import { plainText } from '../markdown/index.ts'
import { firstRevision } from './story/history.ts'
import type { Telling } from './story/telling.ts'
import type { View } from './view.ts'

/** What search engines read of a page, in the words of schema.org. */
export type LinkedData = readonly object[]

/**
 * As data: no browser runs a script of this type, so a strict Content-Security-Policy has nothing against it. Whatever the
 * text holds, it cannot end the element.
 */
export function LinkedDataBlock({ data }: { readonly data: LinkedData }): VNode {
  const json = JSON.stringify({ '@context': 'https://schema.org', '@graph': data }).replaceAll('<', '\\u003c')
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: json }} />
}

/** An advisory is a technical article of the vendor about its products; schema.org knows nothing nearer. */
export function advisoryData(
  { advisory, revision, published, products, vulnerabilities }: Telling,
  view: View,
): LinkedData {
  const { messages, url } = view
  const page = url(advisoryPath(advisory.id))
  const first = firstRevision(published)
  const vendor = organization(revision.vendor)
  const { withdrawal, prose } = advisory
  const words = messages.advisory.facts
  const status = { preliminary: words.preliminary, vulnerability: words.final, guidance: words.guidance }[advisory.kind]
  return [
    {
      '@type': 'TechArticle',
      '@id': page,
      url: page,
      identifier: advisory.id,
      headline: advisory.title,
      ...(prose.summary === null ? {} : { description: plainText(prose.summary) }),
      inLanguage: advisory.lang,
      datePublished: first.precision === 'day' ? dayOf(first.publishedAt) : first.publishedAt,
      dateModified: revision.precision === 'day' ? dayOf(revision.publishedAt) : revision.publishedAt,
      creativeWorkStatus: withdrawal === null ? status : words.withdrawn,
      version: String(revision.revision),
      author: vendor,
      publisher: vendor,
      about: [...products.values()].map(({ slice }) => ({
        '@type': slice.deployment === 'service' ? 'Service' : 'SoftwareApplication',
        name: slice.name,
      })),
      keywords: vulnerabilities.flatMap(({ cve }) => (cve.kind === 'assigned' ? [cve.id] : [])),
    },
    {
      '@type': 'BreadcrumbList',
      itemListElement: [
        { '@type': 'ListItem', position: 1, name: messages.site.advisories, item: url(INDEX_PATH) },
        { '@type': 'ListItem', position: 2, name: advisory.id, item: page },
      ],
    },
  ]
}

export function siteData({ messages, vendor, url }: View): LinkedData {
  const page = url(INDEX_PATH)
  return [
    {
      '@type': 'WebSite',
      '@id': page,
      url: page,
      name: messages.site.feedTitle(vendor.name),
      inLanguage: messages.lang,
      publisher: organization(vendor),
    },
  ]
}

function organization({ name, namespace }: { readonly name: string; readonly namespace: string }): object {
  return { '@type': 'Organization', name, url: namespace }
}
