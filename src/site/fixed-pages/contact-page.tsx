import type { VNode } from 'preact'
import { reportContacts, type VendorContact, type VendorKey } from '../../domain/catalogue/vendor.ts'
import { CONTACT_PATH, INDEX_PATH, POLICY_PATH, SECURITY_TXT_PATH } from '../../domain/publication/addresses.ts'
import { Outside } from '../parts/outside.tsx'
import type { Section } from '../parts/section.tsx'
import { VendorProse } from '../parts/vendor-prose.tsx'
import { hasContactPage } from '../site-context.ts'
import type { View } from '../view.ts'
import { FixedPage } from './fixed-page.tsx'

/** How to report a vulnerability, and how to tell a message of the vendor from one in its name. */
export function ContactPage({ view }: { readonly view: View }): VNode {
  const { vendor, messages, href } = view
  const words = messages.pages.contact
  const reports = reportContacts(vendor)
  const others = vendor.contacts.filter((contact) => !reports.includes(contact))
  const takesReports = reports.length > 0 || vendor.reporting !== null
  const sections: readonly Section[] = [
    ...(takesReports
      ? [{ id: 'report', title: words.report, look: 'now' as const, body: <Report reports={reports} view={view} /> }]
      : []),
    ...(vendor.keys.length === 0 ? [] : [{ id: 'keys', title: words.keys, body: <Keys view={view} /> }]),
    ...(others.length === 0 ? [] : [{ id: 'others', title: words.others, body: <Ways contacts={others} /> }]),
    { id: 'genuine', title: words.genuine(vendor.name), body: <Genuine view={view} /> },
  ]
  return (
    <FixedPage
      view={view}
      title={words.title}
      description={words.description(vendor.name)}
      path={CONTACT_PATH}
      current="contact"
      lede={
        <>
          {hasContactPage(vendor) ? words.lede(vendor.name) : words.nothing(vendor.name)}{' '}
          {vendor.disclosurePolicy === null ? null : <a href={href(POLICY_PATH)}>{words.toPolicy}</a>}
        </>
      }
      sections={sections}
    />
  )
}

function Report({ reports, view }: { readonly reports: readonly VendorContact[]; readonly view: View }): VNode {
  const { vendor, messages } = view
  const words = messages.pages.contact
  return (
    <>
      <Ways contacts={reports} />
      {vendor.reporting === null ? (
        <p>{words.reporting}</p>
      ) : (
        <VendorProse markdown={vendor.reporting} view={view} within={words.report} />
      )}
      {vendor.keys.length === 0 ? null : (
        <p>
          <a href="#keys">{words.encrypt}</a>
        </p>
      )}
    </>
  )
}

function Ways({ contacts }: { readonly contacts: readonly VendorContact[] }): VNode {
  return (
    <dl class="pairs">
      {contacts.map(({ label, url }) => (
        <div>
          <dt>{label}</dt>
          <dd>
            <Outside url={url}>{shownAddress(url)}</Outside>
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** As somebody would say it: the address of a mailbox, a web address without its scheme. */
function shownAddress(url: string): string {
  return url.replace(/^(?:mailto:|https:\/\/)/i, '').replace(/^([^/]+)\/$/, '$1')
}

function Keys({ view }: { readonly view: View }): VNode {
  const words = view.messages.pages.contact
  return (
    <>
      <p>{words.keysText}</p>
      <dl class="pairs">
        {view.vendor.keys.map(({ label, url, fingerprint }) => (
          <div>
            <dt>{label}</dt>
            <dd>
              <Outside url={url}>{shownAddress(url)}</Outside>
              {fingerprint === null ? null : (
                <span class="sub">
                  {words.fingerprint} <code class="fingerprint">{groupsOf(fingerprint)}</code>
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  )
}

/** In groups of four, as people compare them. */
function groupsOf(fingerprint: NonNullable<VendorKey['fingerprint']>): string {
  return fingerprint.replace(/.{4}(?=.)/g, '$& ')
}

function Genuine({ view }: { readonly view: View }): VNode {
  const { vendor, messages, url, href } = view
  const words = messages.pages.contact
  const said = vendor.genuineMessages
  return (
    <>
      <p>{words.genuineText(vendor.name)}</p>
      {said === null || said.text === null ? null : (
        <VendorProse markdown={said.text} view={view} within={words.genuine(vendor.name)} />
      )}
      <dl class="pairs">
        <div>
          <dt>{words.announcedAt}</dt>
          <dd>
            <ul class="plain">
              <li>
                <a href={url(INDEX_PATH)}>{words.thisSite}</a>{' '}
                <span class="muted long">{shownAddress(vendor.site.baseUrl)}</span>
              </li>
              {said?.announcedAt.map((place) => (
                <li>
                  <Outside url={place.url}>{place.label}</Outside>{' '}
                  <span class="muted long">{shownAddress(place.url)}</span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
        <Said words={words.senders} items={said?.senders ?? []} look="v" />
        <Said words={words.neverAskedFor(vendor.name)} items={said?.neverAskedFor ?? []} />
      </dl>
      <p>{words.inDoubt}</p>
      {vendor.securityTxt === null ? null : (
        <p class="muted">
          {words.forPrograms} <a href={href(SECURITY_TXT_PATH)}>security.txt</a>
        </p>
      )}
    </>
  )
}

function Said(props: { readonly words: string; readonly items: readonly string[]; readonly look?: 'v' }): VNode | null {
  if (props.items.length === 0) return null
  return (
    <div>
      <dt>{props.words}</dt>
      <dd>
        <ul class="plain">
          {props.items.map((item) => (
            <li class={props.look === 'v' ? 'long' : undefined}>{item}</li>
          ))}
        </ul>
      </dd>
    </div>
  )
}
