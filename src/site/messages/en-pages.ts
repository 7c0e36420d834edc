import type { PagesMessages } from './pages-messages.ts'

/** The pages that tell of no advisory. */
export const enPages: PagesMessages = {
  older: {
    title: 'Older records are different.',
    text: (vendor) =>
      `What this page says holds for advisories that ${vendor} writes under these rules. Records from before them, and those taken over from other sources, keep what was recorded then. Some have no level, no reason for it or no word on exploitation; they say “not stated” there, and nothing was filled in afterwards.`,
  },
  severity: {
    title: 'Severity',
    description: (vendor) =>
      `How ${vendor} rates vulnerabilities, how fast it means to repair them, and what the words of an advisory mean.`,
    lede: (vendor) =>
      `In its advisories ${vendor} gives each vulnerability a level, with the reason in writing. This page says what the levels and the other words of an advisory mean.`,
    toPolicy: 'How advisories come and change',
    levels: 'Levels',
    level: 'Level',
    score: 'CVSS score',
    repair: 'Repair within',
    within: (days) => (days === null ? 'not promised' : days === 1 ? '1 day' : `${days} days`),
    nothingToRepair: '–',
    typically: 'Typically',
    meaning: {
      critical: 'Somebody from outside can take over the product or its data, often without an account.',
      high: 'Serious harm that takes an account, a certain set-up, or the help of another person.',
      medium: 'Harm that is limited, or that takes much to bring about.',
      low: 'Little harm, under conditions that are rare.',
      none: 'No harm to security.',
    },
    repairText: (vendor) =>
      `The days are what ${vendor} means to keep now, and no guarantee; they do not tell how long older flaws took. An advisory can come before the fix where customers can protect themselves meanwhile.`,
    installation:
      'A level is about the flaw and not about your installation. What you expose, what you store and what protects it can make the flaw matter more to you, or less.',
    differs: (vendor) => `Why ${vendor}’s level and a score may differ`,
    differsText: (vendor) =>
      `A CVSS score is evidence for the level and not the same thing. Where they differ, the level is what ${vendor} stands for, and a new advisory gives the reason.`,
    reasons: [
      'A score counts the worst that a flaw can do. A level also weighs how the product is used.',
      'Others score the same flaw, and do not always agree. The page says whose each score is, and changes none.',
      'Versions of CVSS give the same flaw different scores.',
      'A flaw can weigh differently in two products. The page then gives both levels.',
    ],
    sameScale: (vendor) =>
      `CVSS itself has a word for every score. ${vendor}’s thresholds are the same: where the words differ, that is ${vendor}’s own judgement.`,
    ownScale: (vendor) => `CVSS itself has a word for every score, and ${vendor} has thresholds of its own:`,
    standard: 'CVSS itself',
    exploitation:
      'Every new advisory says whether its flaws are known to be used in attacks, and as of when; many older records do not. Look at this word before the level: what is being exploited cannot wait.',
    exploitationMeaning: {
      exploited: 'Attacks have been seen. Do what the advisory says now, whatever the level.',
      proof_of_concept: 'It has been shown how the flaw can be used. No attack is known.',
      none_known: 'At that date nobody was known to use the flaw. It does not mean that nobody does.',
      not_stated: 'An old source does not say. It may have been exploited or not.',
    },
    exploitationGuidance: (words) =>
      `Guidance is about threats and not about flaws. It says “${words.exploited}” where customers are being targeted, “${words.proof_of_concept}” where it has been shown that they can be, and “${words.none_known}” where neither is so.`,
    notStated:
      'A gap in a source, mostly an old one. It is shown as a gap, because a guess would look like knowledge. Whether a version is affected is then answered “unknown” and never “not affected”.',
    cvss: 'CVSS in words',
    cvssText:
      'A CVSS vector answers questions about a flaw: from where it is used, what that takes, and what it does. Advisories tell a vector in these words. The standard of FIRST decides what they mean.',
    cvssVersions: {
      four: 'CVSS 4.0',
      three: 'CVSS 3.0 and 3.1, where they differ',
    },
    metric: 'Question',
    value: 'Answer',
    means: 'In words',
  },
  policy: {
    title: 'Disclosure policy',
    description: (vendor) =>
      `How ${vendor} discloses vulnerabilities, which kinds of advisories there are, and what their revisions mean.`,
    lede: (vendor) => `How ${vendor} tells its customers about vulnerabilities, and what you can rely on afterwards.`,
    toSeverity: 'How they are rated',
    disclosure: (vendor) => `How ${vendor} discloses`,
    kinds: 'Three kinds of advisories',
    kindMeaning: (kinds) => [
      [
        kinds.preliminary,
        'A critical or high risk that is told before everything is known, so that you can protect yourself at once. It names the time of the next update, and becomes a vulnerability advisory under the same number.',
      ],
      [kinds.vulnerability, 'A specific flaw: what is affected, what fixes it, and its CVE id where there is one.'],
      [
        kinds.guidance,
        'A threat to customers that is no flaw of a product, such as false messages: how to recognise it, and what to do. It has no CVE id.',
      ],
    ],
    changes: 'What can happen to an advisory',
    changesText:
      'Nothing is changed in silence. Every state published here is a revision with a number and a date, and the page lists what each one changed. What an older record was before it came here is listed where a source has kept it.',
    changeMeaning: [
      ['Revision', 'A published state of an advisory. Older ones stay readable at their own address.'],
      [
        'Material change',
        'You may have to act anew: other versions are affected or fixed, the level or the exploitation has changed, there is other advice. Lists show it as updated, and feeds tell it again.',
      ],
      ['Clarifying or cosmetic change', 'The same, said better. The page has it, and nobody is told anew.'],
      [
        'Withdrawal',
        'The advisory no longer holds. Its page stays, says so first, gives the reason, and names what holds instead.',
      ],
      [
        'Redaction',
        'Words had to be removed, for a lawful reason. That reason and the date stand in their place, and the hash of the text before is kept.',
      ],
    ],
    promises: 'What stays as it is',
    promiseList: [
      'An advisory keeps its number and its address for ever. Links and bookmarks do not break.',
      'Each revision has a seal, the SHA-256 of its content, on its page and in its data. The same seal means the same content.',
      'A version is never called “not affected” because something was not recorded or could not be read.',
    ],
  },
  contact: {
    title: 'Contact',
    description: (vendor) =>
      `How to report a vulnerability to ${vendor}, and how to tell whether a message is really from ${vendor}.`,
    lede: (vendor) => `How to reach ${vendor} about security, and how to tell whether a message really is from there.`,
    nothing: (vendor) => `${vendor} does not say here how to report a vulnerability.`,
    toPolicy: 'How vulnerabilities are disclosed',
    report: 'Report a vulnerability',
    reporting: 'Say which product and version it is about, what you did, and what happened.',
    encrypt: 'Encrypt what others must not read',
    keys: 'Keys',
    keysText: 'Compare the fingerprint with one from another source before you rely on a key.',
    fingerprint: 'Fingerprint',
    others: 'More about security',
    genuine: (vendor) => `Is this message from ${vendor}?`,
    genuineText: (vendor) =>
      `Every security advisory of ${vendor} has a page on this site. When a message names one, do not follow its links: type the address of this site yourself and look for the number. If it is not there, do not act on the message before you have asked.`,
    announcedAt: 'Advisories are announced',
    thisSite: 'On this site',
    senders: 'Messages come from',
    neverAskedFor: (vendor) => `${vendor} never asks for`,
    inDoubt: 'A sender’s name and address can be forged. If in doubt, ask through one of the ways on this page.',
    forPrograms: 'How to report, for programs:',
  },
}
