// NOTE: long because it is data: two whole advisories that between them use what the old records cannot show.
import type { GuidanceAdvisory, PreliminaryAdvisory } from '../../src/domain/advisory/advisory.ts'
import type { Statement } from '../../src/domain/advisory/statement.ts'
import type { Draft } from '../../src/domain/approval/draft.ts'
import { sealOf } from '../../src/domain/approval/seal.ts'
import type { Score } from '../../src/domain/assessment/score.ts'
import type { ProductId } from '../../src/domain/catalogue/product.ts'
import type { VersionRange } from '../../src/domain/catalogue/version-range.ts'
import { advisoryId, cveId, cweId, day, instant } from './parsed.ts'
import type { PlannedRevision } from './planned-revision.ts'

// Invented versions begin with 1900, so that no release that anybody runs is ever called affected by an invention.
const SERVER = 'octopus-server' as ProductId
const TENTACLE = 'octopus-tentacle' as ProductId
const AGENT = 'kubernetes-agent' as ProductId
const HALIBUT = 'halibut' as ProductId
const CLOUD = 'octopus-cloud' as ProductId

const NOTHING_OLD = {
  lang: 'en',
  origin: 'vendor',
  invented: true,
  references: [],
  related: [],
  aliases: [],
  images: [],
  recordedPublication: null,
  sourceNotes: [],
  withdrawal: null,
} as const

/** One guidance and one preliminary advisory, both made up; they are the newest of the demonstration. */
export function inventedRevisions(): readonly PlannedRevision[] {
  return [
    {
      draft: approved(GUIDANCE, '2026-11-12T08:40:00Z'),
      publishedAt: instant('2026-11-12T09:00:00Z'),
      precision: 'second',
    },
    {
      draft: approved(PRELIMINARY, '2026-11-12T15:10:00Z'),
      publishedAt: instant('2026-11-12T15:30:00Z'),
      precision: 'second',
    },
  ]
}

function approved(content: GuidanceAdvisory | PreliminaryAdvisory, at: string): Draft {
  return {
    content,
    authors: ['Example author'],
    approvals: [{ by: 'Example approver', at: instant(at), seal: sealOf(content) }],
    waivers: [],
  }
}

const GUIDANCE: GuidanceAdvisory = {
  ...NOTHING_OLD,
  kind: 'guidance',
  id: advisoryId('SA1900-01'),
  title: 'Invented example: fake licence renewals in the vendor’s name',
  prose: {
    summary:
      'This advisory is invented. In it, somebody sends mails that look like licence renewals from the vendor, and asks for card details or has a program installed.',
    whatToDo: [
      '- Do not follow the links, do not open the attachment, do not answer.',
      '- Renew a licence only from within the product, or by typing the vendor’s address yourself.',
      '- Where card details were entered, have the card blocked. Where the attachment was opened, take the machine off the network and change every password that was typed on it since.',
    ].join('\n'),
    recognise: null,
    requiredConfiguration: null,
    signsOfAttack:
      'Look for the indicators below in the logs of mail gateway, proxy and name server. A machine on which the attachment was opened asks for `updates.licence-renewal.example` every ten minutes.',
    details:
      'The mails arrive shortly before a licence really ends; where the senders know the dates from is not known. No product of the vendor and none of its systems is involved in sending them.',
    faq: [
      '### Is my installation at risk?',
      'Not by the mail itself. It is at risk where somebody ran the attachment on a machine that can reach it.',
      '### Will the vendor ever ask for card details by mail?',
      'No.',
    ].join('\n\n'),
  },
  comparison: [
    {
      aspect: 'Sender',
      genuine: 'an address at the vendor’s own domain',
      fake: 'an address at `licence-renewal.example`',
    },
    {
      aspect: 'Asks for',
      genuine: 'nothing: it points to the licence page of the product',
      fake: 'card details, or the installation of a “licence agent”',
    },
    {
      aspect: 'Tone',
      genuine: 'names your organisation and the licence’s last digits',
      fake: 'a deadline of 24 hours and a threat to switch the product off',
    },
    { aspect: 'Attachment', genuine: 'never', fake: '`licence-agent.zip`' },
  ],
  indicators: [
    { kind: 'domain', value: 'licence-renewal.example', note: 'Sender and landing page' },
    { kind: 'domain', value: 'updates.licence-renewal.example', note: 'Asked for by the installed program' },
    { kind: 'email', value: 'renewals@licence-renewal.example', note: null },
    { kind: 'url', value: 'https://licence-renewal.example/pay', note: 'Asks for card details' },
    { kind: 'ip', value: '192.0.2.17', note: 'Sends the mails' },
    { kind: 'file_name', value: 'licence-agent.zip', note: 'Attachment' },
    {
      kind: 'sha256',
      value: '5f1e0c3a9d7b44e2a6c8f0b1d2e3a4958677c6b5a49382716050f4e3d2c1b0a9',
      note: 'The program in the attachment',
    },
  ],
  timeline: [
    { at: day('2026-11-11'), text: 'First such mail reported by a customer' },
    { at: instant('2026-11-12T07:15:00Z'), text: 'Second report with the same attachment' },
  ],
  credits: [{ name: null, organization: 'Example Bank', role: 'reporter' }],
  releaseAt: null,
  exploitation: {
    kind: 'exploited',
    asOf: instant('2026-11-12T08:00:00Z'),
    source: null,
    note: 'Two customers have received such mails; none has reported damage.',
  },
}

const CRITICAL: Score = {
  source: 'vendor',
  version: '4.0',
  vector: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N',
  baseScore: 9.3,
  severity: 'Critical',
}

const PRELIMINARY: PreliminaryAdvisory = {
  ...NOTHING_OLD,
  kind: 'preliminary',
  id: advisoryId('SA1900-02'),
  title: 'Invented example: forged answers to the update check, fix in work',
  nextUpdate: instant('2026-11-13T15:30:00Z'),
  releaseAt: instant('2026-11-12T15:30:00Z'),
  prose: {
    summary:
      'This advisory is invented. In it, several products trust a forged answer to their update check and run what it brings; there is no fixed release yet.',
    whatToDo: [
      '1. Take Server off every network that you do not control.',
      '2. Switch off the update check of Tentacle and of the Kubernetes agent.',
      '3. Look for the signs of attack below.',
      '4. Come back at the time of the next update.',
    ].join('\n'),
    recognise: null,
    requiredConfiguration:
      'Only installations whose update check is on are affected. It is on unless it was switched off.',
    signsOfAttack:
      'The log of the update check names the host that answered. Any other than the vendor’s own is a sign; the indicators list the one that has been seen.',
    details: [
      'The update check accepts an answer without checking its signature. Whoever can answer in the vendor’s stead, from the network in between or by a forged name record, decides what is installed.',
      'Octopus Cloud makes no such check. Whether Halibut repeats the mistake is being looked into.',
    ].join('\n\n'),
    faq: '### Why is this told before there is a fix?\n\nBecause a way to use the flaw is public, and because there is something that can be done today.',
  },
  vulnerabilities: [
    {
      cve: { kind: 'assigned', id: cveId('CVE-1900-0001') },
      otherIds: [],
      title: null,
      description: null,
      ownership: { kind: 'own' },
      cwes: [cweId('CWE-347')],
      scores: [CRITICAL],
      assessment: {
        kind: 'stated',
        level: 'critical',
        reason: 'It takes no account and nobody’s help, and ends in code of the attacker’s choice on the machine.',
      },
      exploitation: {
        kind: 'proof_of_concept',
        asOf: instant('2026-11-12T15:00:00Z'),
        source: null,
        note: 'A working program was published on 2026-11-11. No attack is known.',
      },
      statements: [
        {
          ...affected(SERVER, { introduced: version('1900.1.0'), end: { kind: 'before', version: '1900.2.0' } }),
          condition: { platforms: ['Windows'], configuration: 'Only where the update check is on.' },
        },
        affected(TENTACLE, { introduced: version('1900.1.0'), end: { kind: 'open' } }),
        {
          ...affected(AGENT, { introduced: version('1900.0.0'), end: { kind: 'open' } }),
          assessment: {
            kind: 'stated',
            level: 'high',
            reason: 'What is installed runs in a pod with few rights, and the cluster can take it away again.',
          },
        },
        {
          product: HALIBUT,
          status: 'under_investigation',
          extent: { kind: 'ranges', ranges: [{ introduced: version('1900.0.0'), end: { kind: 'open' } }] },
          condition: null,
        },
        {
          product: CLOUD,
          status: 'known_not_affected',
          extent: { kind: 'service', exposure: null, fixedOn: null },
          condition: null,
          reason: {
            kind: 'justification',
            justification: 'vulnerable_code_not_present',
            impact: 'The service is updated by the vendor and makes no update check.',
          },
        },
      ],
      recorded: [],
      remediations: [
        {
          kind: 'mitigation',
          scope: { products: [SERVER], branches: [] },
          text: 'Take Server off every network that you do not control, or let it reach the internet through a proxy that refuses the update check.',
          cost: 'Targets beyond that network cannot be deployed to.',
          undo: 'Open the network again once a release with the fix is installed.',
          isolate: true,
        },
        {
          kind: 'mitigation',
          scope: { products: [TENTACLE, AGENT], branches: [] },
          text: 'Switch the update check off.',
          cost: 'New releases have to be looked for and installed by hand.',
          undo: 'Switch the update check on again.',
          isolate: false,
        },
        {
          kind: 'workaround',
          scope: { products: [AGENT], branches: [] },
          text: 'Pin the agent’s image by its digest, so that nothing else is ever started.',
          cost: 'Each later release has to be pinned anew.',
          undo: 'Take the digest out of the chart’s values.',
        },
        {
          kind: 'fix_pending',
          scope: { products: [SERVER, TENTACLE, AGENT], branches: [] },
          expected: day('2026-11-20'),
          text: 'All three are to be released on the same day.',
        },
      ],
      credits: [{ name: null, organization: 'Example Research', role: 'finder' }],
      references: [],
    },
  ],
  comparison: [],
  indicators: [
    { kind: 'domain', value: 'updates.example.net', note: 'Has answered update checks in the vendor’s stead' },
    {
      kind: 'log_line',
      value: 'update check: answered by updates.example.net',
      note: 'In the log of any of the products',
    },
  ],
  timeline: [
    { at: day('2026-11-10'), text: 'Reported to the vendor' },
    { at: day('2026-11-11'), text: 'A program that uses the flaw is published' },
    { at: instant('2026-11-12T15:00:00Z'), text: 'Reproduced in three products' },
  ],
  credits: [],
}

function version(text: string): VersionRange['introduced'] {
  return { kind: 'version', version: text }
}

function affected(product: ProductId, range: VersionRange): Extract<Statement, { status: 'known_affected' }> {
  return {
    product,
    status: 'known_affected',
    extent: { kind: 'ranges', ranges: [range] },
    condition: null,
    assessment: null,
    scores: [],
    remediations: [],
  }
}
