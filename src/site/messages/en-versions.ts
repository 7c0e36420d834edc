import type { FateMessages, LabelMessages, RangeMessages } from './messages.ts'

export const enRange: RangeMessages = {
  all: 'all versions',
  between: (from, before) => [from, ' – before ', before],
  through: (from, last) => [from, ' – ', last],
  since: (from) => [from, ' and later'],
  from: (from) => ['from ', from],
  fromFirst: 'from the first version',
  allBefore: (before) => ['all before ', before],
  allUpTo: (last) => ['all up to and including ', last],
  before: (before) => ['before ', before],
  upTo: (last) => ['up to and including ', last],
  upToNewest: 'up to the newest version',
  lowerNotRecorded: 'lower bound not recorded',
  upperNotRecorded: 'upper bound not recorded',
  notRecorded: 'versions not recorded',
  asRecorded: (words) => `as recorded “${words}”`,
}

export const enLabel: LabelMessages = {
  span: (first, last) => [first, ' – ', last],
  andOlder: (last) => [last, ' and older'],
  andNewer: (first) => [first, ' and newer'],
  maybeOlder: (last) => [last, ' and older, each up to its own fix'],
  maybeNewer: (first) => [first, ' and newer, each up to its own fix'],
  all: 'all versions',
  any: 'any version',
  service: 'service',
  older: 'older',
  newer: 'newer',
  rest: 'every other version',
}

export const enFate: FateMessages = {
  upgrade: (to) => ['upgrade to ', to],
  upgradeIn: (line, to, others) => [
    'in ',
    line,
    ' upgrade to ',
    to,
    others === 'move'
      ? '; older branches have no fix: move to it'
      : '; older branches without a fix of their own: move to it',
  ],
  onlyIn: (line, others) => [
    'older than ',
    line,
    others === 'move' ? ': move to it' : ', without a fix of its own: move to it',
  ],
  partial: 'which does not fix everything',
  moveTo: (to) => ['no fix here: move to ', to],
  moveToIt: 'no fix here, so move there',
  laterThan: (version) => ['upgrade to any release after ', version, ', of your branch if it has one'],
  freeFrom: (version) => ['releases from ', version, ' on are not affected'],
  fixOfBranch: 'upgrade to the fix of your branch, else move to a later branch that has one',
  fixPending: (expected) => (expected === null ? 'no fix yet, one is being made' : `fix expected on ${expected}`),
  nonePlanned: 'no fix is planned',
  noneAvailable: 'no fix is available',
  notRecorded: 'a fix is not stated',
  serviceFixed: (on) => `fixed in the service on ${on}: nothing to do`,
  serviceOpen: 'not yet fixed in the service: nothing to install',
  underInvestigation: 'under investigation',
  unclear: 'may be affected: the record is not clear',
  mayBeAffected: 'may be affected',
  mayStillBeAffected: 'may be affected even so',
  notAffected: 'not affected',
  fixed: 'fixed',
  noFixYet: 'not yet',
  noFix: 'none',
  fixNotStated: 'not stated',
}
