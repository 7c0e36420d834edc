import type { FeedsMessages } from './feeds-messages.ts'

/** The feeds and their page. */
export const enFeeds: FeedsMessages = {
  title: 'Feeds',
  description: (vendor) =>
    `Hear of new security advisories of ${vendor}: Atom, RSS and JSON feeds of all, of one product, one severity or one kind.`,
  lede: 'Hear of every new advisory, and of every change that matters, without telling anybody who you are.',
  titleOf: (site, topic) => `${site}: ${topic}`,
  topics: {
    all: { name: 'All advisories', inTitle: 'all', tells: 'Every advisory, whatever it is about.' },
    critical: {
      name: 'Critical',
      inTitle: 'rated critical',
      tells: 'Advisories rated critical, for whoever has to be woken.',
    },
    high: { name: 'High', inTitle: 'rated high', tells: 'Advisories rated high, for whoever plans this week.' },
    medium: {
      name: 'Medium',
      inTitle: 'rated medium',
      tells: 'Advisories rated medium, for the next maintenance window.',
    },
    low: { name: 'Low', inTitle: 'rated low', tells: 'Advisories rated low, for whoever reads everything.' },
    none: { name: 'None', inTitle: 'rated none', tells: 'Advisories of what was found to be no risk.' },
    preliminary: {
      name: 'Preliminary',
      inTitle: 'preliminary',
      tells: 'Warnings before all is known, and what became of them, for whoever acts on the first word.',
    },
    vulnerability: {
      name: 'Vulnerability',
      inTitle: 'vulnerabilities',
      tells: 'Specific flaws and their fixes, for whoever plans upgrades.',
    },
    guidance: {
      name: 'Guidance',
      inTitle: 'guidance',
      tells: 'Attempts on customers, such as false messages in the vendor’s name, for whoever warns the staff.',
    },
  },
  tellsProduct: (product) => `Advisories that concern ${product}.`,
  formats: {
    atom: { name: 'Atom', short: 'Atom' },
    rss: { name: 'RSS 2.0', short: 'RSS' },
    json: { name: 'JSON Feed', short: 'JSON' },
  },
  choose: 'Only what concerns you',
  byProduct: 'One product',
  bySeverity: 'One severity',
  byKind: 'One kind',
  addressOf: (format, feed) => `${format}: ${feed}`,
  subscribe: 'How to subscribe',
  inReader: 'Feed reader or mail program',
  inReaderText:
    'Paste the address of this page, or of a product’s page: the program finds the feeds of everything here, and those of the product there.',
  inChat: 'Chat',
  inChatText: 'Most chats have an app that follows RSS. In Slack it is asked like this, in the channel:',
  inScript: 'Script or ticket system',
  inScriptText: 'JSON Feed is read with the tools at hand. What is rated critical, the newest news first:',
  updates: 'What an update means',
  updateRules: (entries) => [
    'An entry keeps its id for ever, also when its title or the address of this site changes. A reader never takes an old advisory for a new one.',
    'Its date moves only with a material change, such as to affected or fixed versions, the rating or the vendor’s score, exploitation, a remedy or signs of attack. Then look again. RSS has one date, which is that of the newest such change.',
    'Better words and corrected details leave the date alone. What each revision changed stands on the advisory’s page.',
    'A withdrawn advisory stays, and its title says so first.',
    'A feed that told of an advisory goes on telling of it, also when it is rated otherwise since, or found not to concern the product after all: who heard the alarm hears the end of it.',
    `Each feed holds the ${entries} advisories with the newest news, and is there before it has any.`,
  ],
  jsonFields: 'What the JSON Feed adds',
  jsonFieldsText: 'In each item, under _tocsin:',
  fields: {
    id: 'Identifier of the advisory.',
    revision: 'Number of its newest revision.',
    kind: 'preliminary, vulnerability or guidance.',
    severity: 'critical, high, medium, low or none; null where no rating is stated.',
    exploitation: 'none_known, proof_of_concept, exploited or not_stated.',
    cves: 'Its CVE ids.',
    products: 'Ids of its products, as in their addresses here.',
    withdrawn: 'Whether it was withdrawn.',
    record: 'Address of the whole advisory as JSON.',
  },
}
