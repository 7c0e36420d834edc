import type { ReleasesMessages } from './releases-messages.ts'

export const deReleases: ReleasesMessages = {
  description: (release, vendor) =>
    `Welche Sicherheitshinweise von ${vendor} ${release} betreffen, was nicht bekannt ist und was zu tun ist.`,
  released: (day) => `Veröffentlicht am ${day}`,
  branchSupported: (branch, until) => `${branch} wird${until === null ? '' : ` bis ${until}`} unterstützt`,
  branchEnded: (branch, since) => `Unterstützung von ${branch} ${since === null ? 'beendet' : `am ${since} beendet`}`,
  download: 'Herunterladen',
  notes: 'Versionshinweise',
  unknownMeans:
    'Nach den vorliegenden Angaben kann niemand sagen, ob diese Hinweise sie betreffen. Sie zählen weder als betreffend noch als Entwarnung.',
  fixedIn: 'Behoben in',
  noneRecorded: 'nicht angegeben',
  others: 'Weitere, nur mit Titel',
  more: (count) => `und ${count} weitere, die die Prüfung nennt`,
  around: 'Andere Versionen',
  previous: 'Vorherige',
  next: 'Nächste',
  newest: 'Neueste des Zweigs',
  checkAnother: 'Eine andere Version prüfen',
  allOf: (branch) => `Alle Versionen von ${branch}`,
  all: 'Alle Versionen',

  listTitle: (product, branch) => `Versionen von ${product}${branch === null ? '' : ` ${branch}`}`,
  listDescription: (title, vendor) => `${title}: welcher Sicherheitshinweis von ${vendor} welche Version betrifft.`,
  branchesDescription: (product, vendor) =>
    `Die Zweige von ${product} von ${vendor}: wie lange jeder unterstützt wird, seine Versionen und die neueste sichere.`,
  count: 'Versionen',
  byBranch: 'Nach Zweigen',
  noBranch: 'Andere Versionen',
  grid: 'Versionen und Sicherheitshinweise',
  release: 'Version',
  answer: 'Antwort',
  legend:
    'Neueste zuerst. Ein Schweregrad: Der Hinweis betrifft die Version. „Unklar“: Niemand kann es sagen. Ein Strich: nicht betroffen.',
  legendInShort:
    'Die neuesten zuerst. Welche Sicherheitshinweise es sind und was zu tun ist, sagt die Seite jedes Release.',
  by: (count) => (count === 1 ? 'von 1 Hinweis' : `von ${count} Hinweisen`),
  unclearHere: (count) => `${count} unklar`,
  clear: '–',
  unclear: 'Unklar',
  affected: 'Betroffen',
  span: (first, last) => [first, ' – ', last],
  releases: (count) => (count === 1 ? '1 Version' : `${count} Versionen`),
  olderColumns: (count) =>
    count === 1
      ? 'Ein älterer Hinweis steht nicht in der Tabelle; er steht auf der Seite jeder Version.'
      : `${count} ältere Hinweise stehen nicht in der Tabelle; sie stehen auf der Seite jeder Version.`,
  olderReleases: 'Ältere Versionen',
  newerReleases: 'Neuere Versionen',

  newestSafe: 'Neueste sichere Version',
  noSafe: 'keine',
  moveTo: (to) => ['wechseln Sie auf ', to],
  nowhere: 'noch kein Ausweg',
  unclearThere: (count) => `aber ${count} unklar`,
}
