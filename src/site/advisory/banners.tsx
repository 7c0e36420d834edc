import type { VNode } from 'preact'
import { dayOf } from '../../base/instant.ts'
import { advisoryPath } from '../../domain/publication/addresses.ts'
import { AdvisoryLink } from '../parts/advisory-link.tsx'
import { OwnTimeOf } from '../parts/moment.tsx'
import { isCurrent, isOlder, type Telling } from '../story/telling.ts'
import type { View } from '../view.ts'

/** What a reader must know before anything else: that this does not hold, is not all, is not the newest, or not real. */
export function Banners({ telling, view }: { readonly telling: Telling; readonly view: View }): VNode {
  const { advisory, revision, published } = telling
  const { messages, href } = view
  const words = messages.advisory.banner
  // What was published first does not know that it was withdrawn later; its readers must.
  const withdrawal = published.latest.advisory.withdrawal
  return (
    <>
      {withdrawal === null ? null : (
        <div class="banner stop" role="note">
          <p>
            <strong>{words.withdrawn}</strong> {withdrawal.reason}
          </p>
          {withdrawal.replacedBy === null || !view.context.isPublished(withdrawal.replacedBy) ? null : (
            <p>
              {words.replacedBy} <AdvisoryLink id={withdrawal.replacedBy} view={view} />.
            </p>
          )}
        </div>
      )}
      {isOlder(telling) ? (
        <div class="banner stop" role="note">
          <p>
            <strong>{words.older(revision.revision)}</strong>{' '}
            <a href={href(advisoryPath(advisory.id))}>{words.current(published.latest.revision)}</a>
          </p>
        </div>
      ) : null}
      {revision.redactions.map((redaction) => (
        <div class="banner" role="note">
          <p>{words.redacted(messages.day(dayOf(redaction.at)), redaction.reason)}</p>
          <p class="hash">
            {words.redactedHash}: <code>{redaction.previousSeal}</code>
          </p>
        </div>
      ))}
      {advisory.kind === 'preliminary' ? (
        <div class="banner warn preliminary" role="note">
          <p>
            <strong>{words.preliminary}</strong>{' '}
            <span class="next">
              {words.nextUpdate(messages.instant(advisory.nextUpdate))} <OwnTimeOf of={advisory.nextUpdate} />
            </span>
          </p>
          {isCurrent(telling) ? (
            <time class="due" dateTime={advisory.nextUpdate}>
              <span class="countdown" />
            </time>
          ) : null}
        </div>
      ) : null}
      {advisory.invented ? (
        <div class="banner warn" role="note">
          <p>{messages.site.invented}</p>
        </div>
      ) : null}
    </>
  )
}
