import type { FeedsMessages } from './feeds-messages.ts'

/** The feeds and their page. */
export const enFeeds: FeedsMessages = {
  title: 'Get notified of new advisories',
  menu: 'Get notified',
  description: (vendor) =>
    `Hear of new security advisories of ${vendor}: Atom, RSS and JSON feeds of all, of one product, one severity or one kind.`,
  lede: 'Every new advisory and every change that matters comes to you, in a program that you use already.',
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
  unratedOnlyInAll:
    'An advisory that has no rating yet, or never got one, is in none of these: only in the feeds of all advisories, of its product and of its kind.',
  byKind: 'One kind',
  addressOf: (format, feed) => `${format}: ${feed}`,
  soon: 'In ten seconds',
  soonText:
    'Copy this address, and paste it into your feed reader; Thunderbird and classic Outlook have one. In Slack, write “/feed subscribe” before it.',
  copy: 'Copy',
  script: {
    copied: 'Copied. Now paste it into your feed reader.',
    cannotCopy: 'The browser does not allow it: select the address and copy it.',
  },
  sameAs: 'The same as',
  ways: 'No feed reader?',
  waysText: 'This site itself sends no e-mail and asks for no account. These take a feed and tell you:',
  way: {
    slack: { name: 'Slack', how: 'With Slack’s app “RSS”, write in the channel that shall hear of it:' },
    microsoft: {
      name: 'Teams and Outlook',
      how: 'In Power Automate, make a flow that begins with “When a feed item is published” (connector RSS) and goes on with a message in a channel or an e-mail. The address of the feed:',
    },
    mail: {
      name: 'E-mail',
      how: 'A program of yours can send each entry as a mail. With rss2email, after “r2e new” with your address, and with “r2e run” as a regular task:',
    },
    reader: {
      name: 'Thunderbird',
      how: 'Add an account of the kind “Feed”, then subscribe in it to the address above. Browsers alone show a feed, but tell you nothing.',
    },
    script: {
      name: 'Script or ticket system',
      how: 'JSON Feed is read with the tools at hand. What is rated critical, the newest news first:',
    },
  },
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
