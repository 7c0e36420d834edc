import { RANGE_WORDS_EN } from '../domain/catalogue/range-words.ts'
import type { ReasonWords } from './reason-words.ts'

/** The fixed words of an answer in English: those of the command line in any case. */
export const REASON_WORDS_EN: ReasonWords = {
  range: RANGE_WORDS_EN,
  expected: null,
  and: ' and ',
  or: ' or ',
  subject: { version: 'this version', service: 'this service' },
  answer: {
    notGiven: 'No version of {name} was given.',
    noScheme: 'It is not recorded how the versions of {name} are numbered, so none of them can be answered.',
    malformed: '"{input}" is not a version of {name}; expected: {expected}.',
    needingVersion: {
      one: '{n} advisory about it cannot be answered without one.',
      other: '{n} advisories about it cannot be answered without one.',
    },
    affectedBy: { one: 'Affected by {n} advisory.', other: 'Affected by {n} advisories.' },
    notKnown: {
      one: 'Of {n} advisory it is not known whether {subject} is affected.',
      other: 'Of {n} advisories it is not known whether {subject} is affected.',
    },
    withdrawn: '{id} was withdrawn on {day}',
    replaced: '{id} was withdrawn on {day} and is replaced by {other}',
    moreWithdrawn: '{told}; so were {n} more',
    nonePublished: 'No advisory about {name} is published.',
    noneHolds: 'No advisory about {name} holds.',
    noneAffects: {
      one: 'The one advisory about {name} does not affect {subject}.',
      other: 'None of the {n} advisories about {name} affects {subject}.',
    },
    undated: {
      one: '{ids} says that it does not affect {name}, but gives no date, and no other advisory is about this service: nobody can say from it how it stands now.',
      other:
        '{ids} say that they do not affect {name}, but give no date, and no other advisory is about this service: nobody can say from them how it stands now.',
    },
    undatedRemedy:
      'It would be settled by a dated statement of the vendor: since when it was exposed, until when, or when it was fixed.',
    more: '{n} more',
    leftAside: '"{version}" was left aside: {name} is a service, which the vendor keeps up to date.',
    serviceFixed: {
      one: 'Fixed by the vendor on {day} ({id}).',
      other: 'Every advisory about it is settled; last fixed by the vendor on {day} ({id}).',
    },
    noProduct: 'No product is known by the name "{name}".',
    unreadableLine: 'Line {line} cannot be read: {problem}.',
  },
  advisory: {
    serviceAffected: 'Affected, and the vendor has not said that this service is fixed{under}.',
    serviceAffectedSince: 'Affected since {day}, and the vendor has not said that this service is fixed{under}.',
    affected: 'Affected: {ranges}{under}.',
    fixAffected: '{range}, and {version} is affected too',
    whereFixed: '{range}, where it is fixed',
    contradictsFix: 'The record contradicts itself: it also says that {version} is fixed.',
    contradictsClearance: 'The record contradicts itself: it also says that {subject} is not affected.',
    halfRecorded: '{id} records {gaps} may or may not be affected{under}.',
    andGap: ', and ',
    noEndFrom: 'no end: versions from {version} on',
    noEnd: 'no end: any version',
    noStartBefore: 'no lower bound: versions before {version}',
    noStartUpTo: 'no lower bound: versions up to {version}',
    noStart: 'no lower bound: any version',
    neither: 'neither a lower bound nor an end: any version',
    sourceSays: 'Its source says {texts}.',
    quoted: '"{text}"',
    unusableRange: '{id} has a range that cannot be used, so nobody can say whether {subject} is affected. {why}',
    unusable: 'A range cannot be used as it is recorded.',
    investigation: '{id}: the vendor is still finding out whether {subject} is affected{under}.',
    unusableRecord: '{id} does not say which versions are affected ({source})',
    versionNeeded: '{id} names versions, so only a version can be answered.',
    onlyOn: 'only on {platforms}',
  },
  remedy: {
    cost: 'Cost: {text}',
    undo: 'To undo: {text}',
    fixComing: 'A fix is on its way.',
    fixExpected: 'A fix is expected on {day}.',
    nonePlanned: 'No fix is planned.',
    noneAvailable: 'No fix is available.',
  },
  move: {
    sameBranch: {
      clear: '{version} is the next release of the same branch that nothing recorded affects.',
      known: '{version} is the next release of the same branch of which it is recorded that it is not affected.',
      leastUnknown:
        '{version} is the next release of the same branch that nothing recorded affects and of which least is unknown.',
    },
    otherBranch: {
      clear:
        'Branch {branch} has no later release that nothing recorded affects; {version} is the next release of another branch.',
      known:
        'Branch {branch} has no later release of which it is recorded that it is not affected; {version} is the next release of another branch.',
      leastUnknown:
        'Branch {branch} has no later release that nothing recorded affects and of which least is unknown; {version} is the next release of another branch.',
    },
    otherThanOwn: {
      clear:
        'The same branch has no later release that nothing recorded affects; {version} is the next release of another branch.',
      known:
        'The same branch has no later release of which it is recorded that it is not affected; {version} is the next release of another branch.',
      leastUnknown:
        'The same branch has no later release that nothing recorded affects and of which least is unknown; {version} is the next release of another branch.',
    },
    service: 'The vendor runs this service and updates it itself.',
    noVersion: 'Without a version that can be read nobody can say where to go.',
    noLater: 'The catalogue lists no later release.',
    allAffected: 'Every later release in the catalogue is affected too.',
    noneBetter: 'Of every later release in the catalogue something is affected, or as much is not recorded clearly.',
    noProduct: 'Without a product and a version nobody can say where to go.',
  },
  inventory: {
    empty: 'The file is empty.',
    notText: 'This is not text.',
    jsonArray: 'This is a JSON array.',
    noLines: 'There are no lines below the header.',
    tooMany: 'There are more than {n} lines.',
    noColumn: 'The header has no column {columns}.',
    andColumn: ' and ',
    columnTwice: 'The header has the column "{column}" twice.',
    expected: 'CSV with the header product,version, or JSON lines; at most {n} lines',
    expectedText: 'a CSV or JSON lines file in UTF-8; save a spreadsheet as CSV first',
    expectedObjects: 'one JSON object on each line',
    line: {
      notJson: 'this is not JSON',
      notObject: 'this is not a JSON object',
      productNotText: '"product" is missing or is not text',
      versionIsNumber: '"version" is a number; write it in quotes',
      versionNotText: '"version" is not text',
      namelessCells:
        'it has {n} cells, and the header names {columns} columns; quote a cell that holds the separator, or name its column',
      spanning: 'a quote is opened on line {from} and closed on line {to}, so nothing between can be read',
      noProduct: 'no product is named',
      quoteNeverClosed: 'a quote is opened and never closed',
      quoteWronglyClosed: 'a quote is opened and not closed as it should be',
      textAfterQuote: 'there is text after a closing quote',
    },
  },
}
