import type { VNode } from 'preact'
import { POLICY_PATH, SEVERITY_PATH } from '../../domain/publication/addresses.ts'
import type { Section } from '../parts/section.tsx'
import { VendorProse } from '../parts/vendor-prose.tsx'
import type { View } from '../view.ts'
import { FixedPage } from './fixed-page.tsx'

/** How the vendor discloses, what kinds of advisories there are, and what can happen to one. */
export function PolicyPage({ view }: { readonly view: View }): VNode {
  const { vendor, messages, href } = view
  const words = messages.pages.policy
  const own = words.disclosure(vendor.name)
  const sections: readonly Section[] = [
    ...(vendor.disclosurePolicy === null
      ? []
      : [
          {
            id: 'disclosure',
            title: own,
            body: <VendorProse markdown={vendor.disclosurePolicy} view={view} within={own} />,
          },
        ]),
    { id: 'kinds', title: words.kinds, body: <Pairs pairs={words.kindMeaning(messages.kinds)} /> },
    {
      id: 'changes',
      title: words.changes,
      body: (
        <>
          <p>{words.changesText}</p>
          <Pairs pairs={words.changeMeaning} />
        </>
      ),
    },
    {
      id: 'promises',
      title: words.promises,
      body: (
        <ul>
          {words.promiseList.map((promise) => (
            <li>{promise}</li>
          ))}
        </ul>
      ),
    },
  ]
  return (
    <FixedPage
      view={view}
      title={words.title}
      description={words.description(vendor.name)}
      path={POLICY_PATH}
      lede={
        <>
          {words.lede(vendor.name)} <a href={href(SEVERITY_PATH)}>{words.toSeverity}</a>
        </>
      }
      sections={sections}
      hasRules
    />
  )
}

function Pairs({ pairs }: { readonly pairs: readonly (readonly [word: string, meaning: string])[] }): VNode {
  return (
    <dl class="pairs">
      {pairs.map(([word, meaning]) => (
        <div>
          <dt>{word}</dt>
          <dd>{meaning}</dd>
        </div>
      ))}
    </dl>
  )
}
