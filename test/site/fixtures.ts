import type { CalendarDate, Instant } from '../../src/base/instant.ts'
import { sha256Of } from '../../src/base/sha256.ts'
import type { Advisory } from '../../src/domain/advisory/advisory.ts'
import type { AdvisoryId, CveId, CweId } from '../../src/domain/advisory/identifiers.ts'
import type { Vulnerability } from '../../src/domain/advisory/vulnerability.ts'
import type { BranchId, Catalogue, Product, ProductId } from '../../src/domain/catalogue/product.ts'
import type { Vendor } from '../../src/domain/catalogue/vendor.ts'
import type { VersionRange } from '../../src/domain/catalogue/version-range.ts'
import { imagePath, socialCardPath } from '../../src/domain/publication/addresses.ts'
import type { PublishedAdvisory, PublishedRevision } from '../../src/domain/publication/published-advisory.ts'
import { productSliceOf } from '../../src/domain/publication/slices.ts'
import type { SocialCard } from '../../src/domain/publication/social-card.ts'
import type { LogoPictures } from '../../src/formats/picture/index.ts'
import {
  type IndexesInput,
  indexPages,
  NO_RELEASES,
  publicVendor,
  renderAdvisory,
  type SiteContext,
  type SiteFile,
  socialCardOf,
  stepsByProduct,
  summarize,
} from '../../src/site/index.ts'
import {
  aGuidance,
  anAdvisory,
  anAffectedStatement,
  aPreliminary,
  aRange,
  aVulnerability,
} from '../builders/advisory.ts'
import { aProduct, aRelease, aVendor } from '../builders/catalogue.ts'
import { aRevision } from '../builders/published.ts'
import { renderIndexes } from './render-indexes.ts'
import { SCRIPTS } from './scripts.ts'

/** A small vendor with all that a site must be able to tell. Everything in it is invented. */

const SERVER = 'example-server' as ProductId
const AGENT = 'example-agent' as ProductId
const CLOUD = 'example-cloud' as ProductId
const LIBRARY = 'example-library' as ProductId

function supported(id: string, until: string | null = null) {
  return { id: id as BranchId, support: { kind: 'supported' as const, until: until as CalendarDate | null } }
}

function ended(id: string, since: string) {
  return { id: id as BranchId, support: { kind: 'ended' as const, since: since as CalendarDate } }
}

export const PRODUCTS: readonly Product[] = [
  aProduct({
    id: SERVER,
    name: 'Example Server',
    branches: [
      ended('2025.3', '2026-06-30'),
      supported('2025.4', '2027-01-31'),
      supported('2026.1'),
      supported('2026.2'),
    ],
    releases: [
      aRelease('2025.3.9120'),
      aRelease('2025.4.10811', { date: '2026-11-03' as CalendarDate }),
      aRelease('2026.1.4011', { date: '2026-09-21' as CalendarDate }),
      aRelease('2026.2.9876', {
        date: '2026-11-03' as CalendarDate,
        notesUrl: 'https://example.com/releases/2026.2.9876',
      }),
    ],
    url: 'https://example.com/server',
  }),
  aProduct({
    id: AGENT,
    name: 'Example Agent',
    versionScheme: 'semver',
    branches: [supported('7'), supported('8')],
    releases: [aRelease('7.4.2'), aRelease('8.1.0')],
  }),
  aProduct({
    id: CLOUD,
    name: 'Example Cloud',
    deployment: 'service',
    versionScheme: null,
    branches: [],
    releases: [],
  }),
  aProduct({ id: LIBRARY, name: 'Example Library', versionScheme: 'nuget', branches: [], releases: [] }),
]

export const AS_OF = '2026-11-10T00:00:00Z' as Instant

export const CATALOGUE: Catalogue = { products: PRODUCTS }

export const VENDOR: Vendor = aVendor({
  contacts: [
    { label: 'Report a vulnerability', url: 'mailto:security@example.com', reports: false },
    { label: 'Bug bounty programme', url: 'https://example.com/bounty', reports: true },
    { label: 'Disclosure policy', url: 'https://example.com/security/disclosure', reports: false },
  ],
  keys: [
    {
      label: 'OpenPGP key for reports',
      url: 'https://example.com/openpgp/reports.asc',
      fingerprint: '0123456789ABCDEF0123456789ABCDEF01234567',
    },
    { label: 'S/MIME certificate', url: 'https://example.com/reports.pem', fingerprint: null },
  ],
  reporting: 'Tell us **what you did** and what happened. We answer within two working days.',
  genuineMessages: {
    announcedAt: [{ label: 'Our status page', url: 'https://status.example.com' }],
    senders: ['security@example.com', '@example on Mastodon'],
    neverAskedFor: ['your password', 'a payment for a fix'],
    text: 'Mail of ours is signed.',
  },
  securityTxt: {
    expires: '2027-06-30T00:00:00Z' as Instant,
    languages: ['en', 'de'],
    alsoAt: ['https://example.com/.well-known/security.txt'],
  },
  disclosurePolicy: `We repair first and tell then.

## When we tell earlier

- Where it is being exploited.
- Where a mitigation protects at once.`,
})

/** A vendor profile with nothing but what it must have. */
export const SAYS_NOTHING: Partial<Vendor> = {
  contacts: [],
  keys: [],
  reporting: null,
  genuineMessages: null,
  securityTxt: null,
  disclosurePolicy: null,
}

/** One grey pixel. */
const PICTURE_BYTES = Uint8Array.from(
  Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGOoBwAAgQCAolSLjwAAAABJRU5ErkJggg==', 'base64'),
)
const PICTURE = sha256Of(PICTURE_BYTES)

const DETAILS = `A person who may edit a runbook can store markup in its notes. It runs when another person opens the
runbook, **with the rights of that person**.

### How it works

1. The notes are stored as written.
2. The page of the runbook puts them into its own markup.
3. The browser of the next reader runs them.

| Where | Escaped before | Escaped now |
| --- | --- | --- |
| Notes of a runbook | no | yes |
| Notes of a project | yes | yes |

\`\`\`
GET /api/runbooks/1/notes?format=html&this-line-is-long-on-purpose=so-that-it-must-break-somewhere-on-a-narrow-screen
\`\`\`

<script>alert('shown as text')</script> [a link](https://example.com/notes) and ![a picture](images/notes.png).`

const FAQ = `### Does it concern Example Cloud?

It did. We fixed it there on 30 October 2026; you have nothing to do.

### Can I see whether it was used?

Look for the signs above.`

/** Two vulnerabilities, four products, every kind of statement and remediation. */
function richVulnerabilities(): readonly [Vulnerability, Vulnerability] {
  return [
    aVulnerability({
      cve: { kind: 'assigned', id: 'CVE-1900-0012' as CveId },
      otherIds: [{ system: 'GHSA', value: 'GHSA-aaaa-bbbb-cccc' }],
      title: 'Stored script in the notes of a runbook',
      cwes: ['CWE-79' as CweId, 'CWE-116' as CweId],
      scores: [
        {
          source: 'vendor',
          version: '4.0',
          vector: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:L/UI:P/VC:H/VI:H/VA:N/SC:N/SI:N/SA:N',
          baseScore: 8.7,
          severity: 'High',
        },
        {
          source: 'nvd',
          version: '3.1',
          vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:N',
          baseScore: 9.1,
          severity: 'CRITICAL',
        },
      ],
      assessment: {
        kind: 'stated',
        level: 'high',
        reason:
          'A person with few rights takes over the session of another, but only when that person opens the runbook.',
      },
      exploitation: { kind: 'none_known', asOf: '2026-11-09T02:10:00Z' as Instant, source: null, note: null },
      statements: [
        anAffectedStatement({
          product: SERVER,
          extent: {
            kind: 'ranges',
            ranges: [
              { introduced: { kind: 'beginning' }, end: { kind: 'last_affected', version: '2025.3.9120' } },
              aRange('2025.4.3', '2025.4.10811'),
              { introduced: { kind: 'version', version: '2026.1.0' }, end: { kind: 'before', version: '2026.2.0' } },
              aRange('2026.2.0', '2026.2.9876'),
            ],
          },
          condition: { platforms: [], configuration: 'runbooks are on, which is the default' },
          remediations: [
            {
              kind: 'upgrade',
              scope: { products: [], branches: ['2026.1' as BranchId] },
              to: '2026.2.9876',
              text: null,
            },
            { kind: 'none_planned', scope: { products: [], branches: ['2025.3' as BranchId] }, text: null },
          ],
        }),
        {
          product: AGENT,
          status: 'known_not_affected',
          extent: { kind: 'all_versions' },
          condition: null,
          reason: { kind: 'justification', justification: 'component_not_present', impact: 'it has no runbooks' },
        },
        {
          product: CLOUD,
          status: 'fixed',
          extent: {
            kind: 'service',
            exposure: { from: '2026-10-01' as CalendarDate, until: '2026-10-30' as CalendarDate },
            fixedOn: '2026-10-30' as CalendarDate,
          },
          condition: null,
        },
      ],
      remediations: [
        {
          kind: 'mitigation',
          scope: { products: [SERVER], branches: [] },
          text: 'Take the permission “Runbook edit” from people whom you do not trust.',
          cost: 'They cannot change runbooks, and scheduled runs of theirs stop.',
          undo: 'Give the permission back after the upgrade.',
          isolate: false,
        },
        {
          kind: 'workaround',
          scope: { products: [SERVER], branches: ['2026.2' as BranchId] },
          text: 'Set Runbooks.Notes.Html to false in the server’s settings.',
          cost: null,
          undo: null,
        },
      ],
      credits: [{ name: 'Finder One', organization: 'Example Research', role: 'finder' }],
      references: [{ url: 'https://example.com/issues/1201', kind: 'issue', title: null }],
    }),
    aVulnerability({
      cve: { kind: 'none', reason: 'requested, not yet assigned' },
      title: 'Request smuggling in the bundled HTTP component',
      description:
        'A request that states two lengths is read differently by the component and by what stands before it.',
      ownership: { kind: 'third_party', component: 'libexample-http', upstreamFix: '4.2.1' },
      cwes: ['CWE-444' as CweId],
      scores: [],
      assessment: { kind: 'stated', level: 'medium', reason: 'Only behind a proxy that forwards such requests.' },
      exploitation: {
        kind: 'proof_of_concept',
        asOf: '2026-11-02' as CalendarDate,
        source: 'the component’s own advisory',
        note: 'The proof of concept does not work against our products as they are.',
      },
      statements: [
        anAffectedStatement({
          product: SERVER,
          extent: { kind: 'ranges', ranges: [aRange('2026.2.0', '2026.2.9800')] },
        }),
        anAffectedStatement({
          product: AGENT,
          extent: {
            kind: 'ranges',
            ranges: [
              aRange('7.0.0', '7.4.2'),
              { introduced: { kind: 'version', version: '8.0.0' }, end: { kind: 'open' } },
            ],
          },
          condition: { platforms: ['Linux', 'macOS'], configuration: null },
          assessment: { kind: 'stated', level: 'low', reason: 'it listens on the loopback address only' },
          remediations: [
            {
              kind: 'fix_pending',
              scope: { products: [], branches: ['8' as BranchId] },
              expected: '2026-12-01' as CalendarDate,
              text: null,
            },
          ],
        }),
        { product: LIBRARY, status: 'under_investigation', extent: { kind: 'all_versions' }, condition: null },
      ],
    }),
  ]
}

function rich(difference: Partial<Parameters<typeof anAdvisory>[0]> = {}): Advisory {
  return anAdvisory({
    id: 'SA2026-12' as AdvisoryId,
    title: 'Stored script in a runbook’s notes runs in another user’s session',
    prose: {
      summary:
        'A script that is stored in the notes of a runbook runs in the session of **whoever opens it**, with all that this person may do.',
      whatToDo: 'Upgrade the server first: the agents follow by themselves within an hour.',
      recognise: null,
      requiredConfiguration:
        'Only servers on which runbooks are on (the default), and which **more than one person** uses.',
      signsOfAttack:
        'Look through the audit log for notes that were changed by people who do not usually edit runbooks.',
      details: DETAILS,
      faq: FAQ,
    },
    vulnerabilities: richVulnerabilities(),
    indicators: [
      { kind: 'log_line', value: 'Runbook notes updated: <svg/onload=', note: 'in the audit log' },
      { kind: 'domain', value: 'notes-collector.example', note: 'where stolen sessions were sent' },
      { kind: 'sha256', value: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', note: null },
    ],
    timeline: [
      { at: '2026-10-12' as CalendarDate, text: 'Reported to us' },
      { at: '2026-10-30' as CalendarDate, text: 'Fixed in Example Cloud' },
      { at: '2026-11-04T02:10:00Z' as Instant, text: 'Fixed releases and this advisory published' },
    ],
    references: [
      { url: 'https://example.com/releases/2026.2.9876', kind: 'release_notes', title: 'Release 2026.2.9876' },
    ],
    related: ['SA2021-03' as AdvisoryId, 'SA2026-13' as AdvisoryId],
    images: [{ file: 'images/notes.png', sha256: PICTURE }],
    ...difference,
  })
}

function published(advisory: Advisory, difference: Partial<PublishedRevision>): PublishedRevision {
  return aRevision(advisory, { products: PRODUCTS.map((product) => productSliceOf(product, AS_OF)), ...difference })
}

/** Three revisions, all kept; the newest says what changed. */
export function richAdvisory(): PublishedAdvisory {
  const first = published(rich({ title: 'Stored script in a runbook’s notes' }), {
    publishedAt: '2026-11-04T02:10:00Z' as Instant,
  })
  const second = published(rich({ title: 'Stored script in a runbook’s notes runs in another session' }), {
    revision: 2,
    publishedAt: '2026-11-05T09:00:00Z' as Instant,
    change: {
      kind: 'compared',
      class: 'cosmetic',
      changes: [{ code: 'title_changed', class: 'cosmetic', text: 'Title reworded.', path: ['title'] }],
    },
  })
  const third = published(rich(), {
    revision: 3,
    publishedAt: '2026-11-09T02:10:00Z' as Instant,
    change: {
      kind: 'compared',
      class: 'material',
      changes: [
        {
          code: 'affected_widened',
          class: 'material',
          text: 'Example Server: affected widened from 2025.4.40 to before 2025.4.10811 to 2025.4.3 to before 2025.4.10811.',
          path: [],
        },
        { code: 'faq_changed', class: 'clarifying', text: 'Questions and answers extended.', path: [] },
      ],
    },
  })
  return { latest: third, earlier: [first, second] }
}

/** Read from a public record that leaves most things unsaid. */
export function oldRecord(): PublishedAdvisory {
  const notRecorded: VersionRange = {
    introduced: { kind: 'not_recorded', asRecorded: '1.x' },
    end: { kind: 'fixed', version: '2025.3.9120' },
  }
  const advisory = anAdvisory({
    id: 'SA2021-03' as AdvisoryId,
    title: 'Encryption password written to the log of an import',
    origin: 'public_record',
    prose: {
      summary: 'The password that protects an export stood in clear text in the log of the import.',
      whatToDo: null,
      recognise: null,
      requiredConfiguration: null,
      signsOfAttack: null,
      details: null,
      faq: null,
    },
    recordedPublication: { day: '2021-05-14' as CalendarDate, basis: 'CVE record' },
    sourceNotes: ['The record was changed twice without saying how.'],
    references: [{ url: 'https://example.com/cve/CVE-1900-0003.json', kind: 'source', title: null }],
    vulnerabilities: [
      aVulnerability({
        cve: { kind: 'assigned', id: 'CVE-1900-0003' as CveId },
        cwes: [],
        scores: [{ source: 'nvd', version: '3.1', vector: null, baseScore: 7.5, severity: null }],
        assessment: { kind: 'not_stated' },
        exploitation: { kind: 'not_stated' },
        statements: [
          anAffectedStatement({ product: SERVER, extent: { kind: 'ranges', ranges: [notRecorded] } }),
          anAffectedStatement({ product: LIBRARY, extent: { kind: 'ranges', ranges: [aRange('1.0.0', '1.19.0')] } }),
        ],
        recorded: [
          {
            product: AGENT,
            source: 'CVE record',
            rows: [
              { version: '<', lessThan: 'unspecified', status: 'affected' },
              { version: 'unspecified', status: 'affected', versionType: 'custom' },
            ],
            problem: 'The version is the single character “<”: operator and value were swapped.',
            unusable: true,
          },
          {
            product: LIBRARY,
            source: 'CVE record',
            rows: [{ version: '1.0.0', lessThan: '1.19.0', status: 'affected' }],
            problem: null,
            unusable: false,
          },
        ],
      }),
    ],
  })
  return {
    latest: published(advisory, { publishedAt: '2021-05-14T00:00:00Z' as Instant, precision: 'day' }),
    earlier: [],
  }
}

export function preliminaryAdvisory(): PublishedAdvisory {
  const advisory = aPreliminary({
    id: 'SA2026-11' as AdvisoryId,
    title: 'Requests can be smuggled past sign-in on Server and Agent',
    nextUpdate: '2026-10-21T16:00:00Z' as Instant,
    prose: {
      summary: 'Somebody can reach pages that need a sign-in without one. **It is being used.**',
      whatToDo: 'Block port 10933 from networks that you do not trust. We will say more as soon as we know it.',
      recognise: null,
      requiredConfiguration: null,
      signsOfAttack: null,
      details: null,
      faq: null,
    },
    vulnerabilities: [
      aVulnerability({
        cve: { kind: 'none', reason: 'requested' },
        scores: [],
        assessment: { kind: 'stated', level: 'critical', reason: 'No rights are needed, and it is being used.' },
        exploitation: {
          kind: 'exploited',
          asOf: '2026-10-20T14:00:00Z' as Instant,
          source: null,
          note: 'Two customers were attacked.',
        },
        statements: [
          anAffectedStatement({
            product: SERVER,
            extent: { kind: 'all_versions' },
            remediations: [{ kind: 'fix_pending', scope: { products: [], branches: [] }, expected: null, text: null }],
          }),
          { product: AGENT, status: 'under_investigation', extent: { kind: 'all_versions' }, condition: null },
        ],
        remediations: [
          {
            kind: 'mitigation',
            scope: { products: [], branches: [] },
            text: 'Take servers that can be reached from the internet off it.',
            cost: 'Deployments from outside your network stop.',
            undo: 'Connect them again after the upgrade.',
            isolate: true,
          },
        ],
      }),
    ],
  })
  return { latest: published(advisory, { publishedAt: '2026-10-20T15:30:00Z' as Instant }), earlier: [] }
}

export function guidanceAdvisory(): PublishedAdvisory {
  const advisory = aGuidance({
    id: 'SA2025-09' as AdvisoryId,
    title: 'Fake licence-renewal e-mails: how to tell',
    invented: true,
    prose: {
      summary: 'Somebody sends licence renewals in our name and asks for card details.',
      whatToDo: 'Delete the message and tell us. If you have paid, call your bank.',
      recognise: 'Hold the message beside one of ours.\n\n![A fake message](images/fake.png)',
      requiredConfiguration: null,
      signsOfAttack: null,
      details: null,
      faq: null,
    },
    images: [{ file: 'images/fake.png', sha256: PICTURE }],
    comparison: [
      {
        aspect: 'Sender',
        genuine: '`licences@example.com`',
        fake: 'any other address, as `billing@example-renewals.example`',
      },
      { aspect: 'Asks for', genuine: 'nothing', fake: 'card details, on <https://example-renewals.example/pay>' },
    ],
    indicators: [
      { kind: 'domain', value: 'example-renewals.example', note: null },
      { kind: 'email', value: 'billing@example-renewals.example', note: null },
      { kind: 'url', value: 'https://example-renewals.example/pay?customer=12345', note: null },
    ],
    exploitation: { kind: 'exploited', asOf: '2025-12-02T08:00:00Z' as Instant, source: null, note: null },
  })
  return { latest: published(advisory, { publishedAt: '2025-12-02T08:00:00Z' as Instant }), earlier: [] }
}

/** Withdrawn in favour of another one; its first revision was not kept, its second is redacted. */
export function withdrawnAdvisory(): PublishedAdvisory {
  const before = anAdvisory({
    id: 'SA2025-03' as AdvisoryId,
    title: 'Path traversal on upload',
    vulnerabilities: [
      aVulnerability({
        cve: { kind: 'assigned', id: 'CVE-1900-0033' as CveId },
        statements: [
          anAffectedStatement({
            product: SERVER,
            extent: { kind: 'ranges', ranges: [aRange('2025.3.1', '2025.3.900')] },
          }),
        ],
      }),
    ],
  })
  const withdrawn = {
    ...before,
    withdrawal: { reason: 'It described the same flaw as another advisory.', replacedBy: 'SA2026-12' as AdvisoryId },
  }
  const second = published(before, {
    revision: 2,
    publishedAt: '2025-02-12T10:00:00Z' as Instant,
    change: { kind: 'not_comparable', note: 'A mirror shows other versions.' },
    redactions: [
      { at: '2025-02-20T10:00:00Z' as Instant, reason: 'It named a person.', previousSeal: sha256Of('before') },
    ],
  })
  const { advisory, vendor, products, change, content, ...facts } = published(before, {
    publishedAt: '2025-02-11T10:00:00Z' as Instant,
  })
  return {
    latest: published(withdrawn, {
      revision: 3,
      action: 'withdrawn',
      publishedAt: '2025-03-01T10:00:00Z' as Instant,
      change: { kind: 'compared', class: 'material', changes: [] },
    }),
    earlier: [{ ...facts, content: 'not_kept', note: 'Only its date is known.' }, second],
  }
}

export function allPublished(): readonly PublishedAdvisory[] {
  return [oldRecord(), withdrawnAdvisory(), guidanceAdvisory(), preliminaryAdvisory(), richAdvisory()]
}

export function siteContext(
  difference: Partial<Vendor> = {},
  advisories = allPublished(),
  logo: LogoPictures | null = null,
): SiteContext {
  const ids = new Set<string>(advisories.map(({ latest }) => latest.advisory.id))
  return {
    vendor: publicVendor({ ...VENDOR, ...difference }, SCRIPTS, logo),
    isPublished: (id) => ids.has(id),
    hasRelease: (id, version) =>
      PRODUCTS.some((product) => product.id === id && product.releases.some((release) => release.version === version)),
    image: (advisory, file) => {
      const image = advisory.images.find((candidate) => candidate.file === file)
      return image === undefined ? null : imagePath(image.sha256, image.file)
    },
  }
}

/** What the picture of an advisory says. */
export function cardOf(published: PublishedAdvisory, context: SiteContext): SocialCard | null {
  return socialCardOf(summarize(published), [...stepsByProduct(published).values()].flat(), context)
}

/** The pages of one advisory, as a build writes them. */
export function pagesOf(published: PublishedAdvisory, context: SiteContext): readonly SiteFile[] {
  return renderAdvisory(published, context, cardOf(published, context))
}

/** Every file of the whole site, with the machine copies and pictures that the build adds. */
export function wholeSite(
  difference: Partial<Vendor> = {},
  advisories: readonly PublishedAdvisory[] = allPublished(),
  indexes: Partial<Pick<IndexesInput, 'asOf' | 'catalogue' | 'logo'>> = {},
): readonly SiteFile[] {
  const context = siteContext(difference, advisories, indexes.logo ?? null)
  return [
    ...advisories.flatMap((advisory) => [
      ...pagesOf(advisory, context),
      ...(context.vendor.site.socialCards
        ? [{ path: socialCardPath(advisory.latest.advisory.id).slice(1), body: PICTURE_BYTES, stage: 'asset' as const }]
        : []),
      { path: `advisories/${advisory.latest.advisory.id}.json`, body: '{}', stage: 'page' as const },
      ...advisory.latest.advisory.images.map((image) => ({
        path: imagePath(image.sha256, image.file).slice(1),
        body: PICTURE_BYTES,
        stage: 'asset' as const,
      })),
    ]),
    ...renderIndexes({
      context,
      advisories,
      catalogue: CATALOGUE,
      asOf: AS_OF,
      ...indexes,
    }),
  ]
}

/** What stands at the addresses to which pages of advisories link, until it can be told what they hold. */
export function pagesMeanwhile(): readonly SiteFile[] {
  const none = (): never => {
    throw new Error('Nothing is listed yet.')
  }
  const files = indexPages({
    context: siteContext(),
    catalogue: CATALOGUE,
    asOf: AS_OF,
    scripts: SCRIPTS,
    logo: null,
    listings: [],
    summaryOf: none,
    stepsOf: none,
    releases: NO_RELEASES,
  })
  return files.flatMap(({ path, stage, meanwhile }) => (meanwhile === null ? [] : [{ path, stage, body: meanwhile() }]))
}
