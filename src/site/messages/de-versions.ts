import type { FateMessages, LabelMessages, RangeMessages } from './messages.ts'

export const deRange: RangeMessages = {
  all: 'alle Versionen',
  between: (from, before) => [from, ' bis vor ', before],
  through: (from, last) => [from, ' bis ', last],
  since: (from) => [from, ' und neuer'],
  from: (from) => ['ab ', from],
  fromFirst: 'ab der ersten Version',
  allBefore: (before) => ['alle vor ', before],
  allUpTo: (last) => ['alle bis einschließlich ', last],
  before: (before) => ['vor ', before],
  upTo: (last) => ['bis einschließlich ', last],
  upToNewest: 'bis zur neuesten Version',
  lowerNotRecorded: 'untere Grenze nicht angegeben',
  upperNotRecorded: 'obere Grenze nicht angegeben',
  notRecorded: 'Versionen nicht angegeben',
  asRecorded: (words) => `in der Quelle „${words}“`,
}

export const deLabel: LabelMessages = {
  span: (first, last) => [first, ' bis ', last],
  andOlder: (last) => [last, ' und älter'],
  andNewer: (first) => [first, ' und neuer'],
  maybeOlder: (last) => [last, ' und älter, jeweils bis zur eigenen Korrektur'],
  maybeNewer: (first) => [first, ' und neuer, jeweils bis zur eigenen Korrektur'],
  all: 'alle Versionen',
  any: 'jede Version',
  service: 'Dienst',
  older: 'älter',
  newer: 'neuer',
  rest: 'jede andere Version',
}

export const deFate: FateMessages = {
  upgrade: (to) => ['auf ', to, ' aktualisieren'],
  upgradeIn: (line, to, others) => [
    'in ',
    line,
    ' auf ',
    to,
    others === 'move'
      ? ' aktualisieren; für ältere Zweige gibt es keine Korrektur: auf diese Version wechseln'
      : ' aktualisieren; aus älteren Zweigen ohne eigene Korrektur auf diese Version wechseln',
  ],
  onlyIn: (line, others) => [
    'älter als ',
    line,
    others === 'move' ? ': auf diese Version wechseln' : ', ohne eigene Korrektur: auf diese Version wechseln',
  ],
  partial: 'was nicht alles behebt',
  moveTo: (to) => ['hier keine Korrektur: auf ', to, ' wechseln'],
  moveToIt: 'hier keine Korrektur: auf diese Version wechseln',
  laterThan: (version) => [
    'auf eine beliebige Version nach ',
    version,
    ' aktualisieren, aus Ihrem Zweig, falls es dort eine gibt',
  ],
  freeFrom: (version) => ['Versionen ab ', version, ' sind nicht betroffen'],
  fixOfBranch:
    'auf die korrigierte Version Ihres Zweigs aktualisieren, sonst auf einen neueren Zweig wechseln, der eine hat',
  fixPending: (expected) =>
    expected === null ? 'noch keine Korrektur, sie ist in Arbeit' : `Korrektur für den ${expected} erwartet`,
  nonePlanned: 'keine Korrektur geplant',
  noneAvailable: 'keine Korrektur verfügbar',
  notRecorded: 'keine Korrektur angegeben',
  serviceFixed: (on) => `im Dienst behoben am ${on}: nichts zu tun`,
  serviceOpen: 'im Dienst noch nicht behoben: nichts zu installieren',
  underInvestigation: 'wird untersucht',
  unclear: 'möglicherweise betroffen: die Angaben sind nicht eindeutig',
  mayBeAffected: 'möglicherweise betroffen',
  mayStillBeAffected: 'auch dann möglicherweise betroffen',
  notAffected: 'nicht betroffen',
  fixed: 'behoben',
  noFixYet: 'noch nicht',
  noFix: 'keiner Version',
  fixNotStated: 'nicht angegeben',
}
