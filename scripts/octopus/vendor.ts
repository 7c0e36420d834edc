import type { Instant } from '../../src/base/instant.ts'
import type { Vendor } from '../../src/domain/catalogue/vendor.ts'

/**
 * The vendor profile of the demonstration. It is from the facts in our words, but for what calls itself invented and for
 * the day on which its security.txt expires.
 */
export const OCTOPUS: Vendor = {
  name: 'Octopus Deploy',
  namespace: 'https://octopus.com',
  cnaShortName: 'Octopus',
  contacts: [
    {
      label: 'How to report a vulnerability to the vendor',
      url: 'https://octopus.com/security/disclosure',
      reports: false,
    },
    { label: 'The vendor’s security documentation', url: 'https://octopus.com/docs/security', reports: false },
  ],
  keys: [],
  reporting:
    'This demonstration takes no reports. Octopus Deploy takes them by mail; [its own page](https://octopus.com/security/disclosure) names the address and an OpenPGP key. Its documentation of 2024 promises an answer within one business day.',
  genuineMessages: {
    announcedAt: [{ label: 'The vendor’s own advisories', url: 'https://advisories.octopus.com' }],
    senders: [],
    neverAskedFor: ['your password or API key', 'a payment for a fix', 'a download from a file-sharing site'],
    text: 'Invented for this demonstration: the list of what is never asked for. The addresses are on public record.',
  },
  securityTxt: { expires: '2027-10-31T00:00:00Z' as Instant, languages: ['en'], alsoAt: [] },
  advisoryIdPattern: 'SA{year}-{number:2}',
  severityPolicy: {
    thresholds: [
      { level: 'critical', from: 9, repairDays: 14 },
      { level: 'high', from: 7, repairDays: 30 },
      { level: 'medium', from: 4, repairDays: 60 },
      { level: 'low', from: 0.1, repairDays: 90 },
    ],
  },
  approval: { required: 1, nobodyApprovesAlone: true },
  preliminaryMinProducts: 2,
  disclosurePolicy: `What follows is this demonstration’s summary of what Octopus Deploy says in public. The vendor’s own page, [octopus.com/security/disclosure](https://octopus.com/security/disclosure), is what counts.

- Reports go by mail to the vendor’s security address, which that page names together with an OpenPGP key. The vendor’s documentation of 2024 promises an answer within one business day.
- The vendor repairs first and tells afterwards. It tells earlier where the repair takes more than 24 hours and the risk is so high that switching the product off is the better choice.
- Who looks for flaws in good faith need not fear legal action. Research that nobody asked for is not rewarded; the documentation mentions bug bounty programmes.
- Severity is the vendor’s own calculation with CVSS and takes no account of how a customer has set up their installation.`,
  lang: 'en',
  look: { logo: null, accent: null, header: [], footer: [] },
  oldFeed: null,
  site: {
    baseUrl: 'https://octopus-advisories.example',
    notice:
      'A demonstration made from public records. Not published by Octopus Deploy, and no substitute for its own advisories.',
    robots: false,
    socialCards: true,
  },
}
