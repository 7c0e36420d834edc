import type { ReleasesMessages } from './releases-messages.ts'

export const enReleases: ReleasesMessages = {
  description: (release, vendor) =>
    `Which security advisories of ${vendor} affect ${release}, what is not known, and what to do.`,
  released: (day) => `Released on ${day}`,
  branchSupported: (branch, until) => `${branch} is supported${until === null ? '' : ` until ${until}`}`,
  branchEnded: (branch, since) => `Support of ${branch} ended${since === null ? '' : ` on ${since}`}`,
  download: 'Download',
  notes: 'Release notes',
  unknownMeans:
    'Nobody can say from the record whether these affect it. They are neither counted as affecting nor as safe.',
  fixedIn: 'Fixed in',
  noneRecorded: 'none recorded',
  others: 'Others, by title',
  more: (count) => `and ${count} more, which the check names`,
  around: 'Other releases',
  previous: 'Previous',
  next: 'Next',
  newest: 'Newest of the branch',
  checkAnother: 'Check another version',
  allOf: (branch) => `All releases of ${branch}`,
  all: 'All releases',

  listTitle: (product, branch) => (branch === null ? `Releases of ${product}` : `Releases of ${product} ${branch}`),
  listDescription: (title, vendor) => `${title}: which security advisory of ${vendor} affects which release.`,
  branchesDescription: (product, vendor) =>
    `The branches of ${product} by ${vendor}: how long each is supported, its releases, and its newest safe one.`,
  count: 'Releases',
  byBranch: 'By branch',
  noBranch: 'Other releases',
  grid: 'Release by advisory',
  release: 'Release',
  answer: 'Answer',
  legend:
    'Newest first. A severity: the advisory affects the release. “Unclear”: nobody can say. A dash: not affected.',
  legendInShort: 'Newest first. The page of a release says which advisories these are, and what to do.',
  by: (count) => (count === 1 ? 'by 1 advisory' : `by ${count} advisories`),
  unclearHere: (count) => `${count} unclear`,
  clear: '–',
  unclear: 'Unclear',
  affected: 'Affected',
  span: (first, last) => [first, ' – ', last],
  releases: (count) => (count === 1 ? '1 release' : `${count} releases`),
  olderColumns: (count) =>
    count === 1
      ? 'One older advisory is not in the table; the page of each release has it.'
      : `${count} older advisories are not in the table; the page of each release has them.`,
  olderReleases: 'Older releases',
  newerReleases: 'Newer releases',

  newestSafe: 'Newest safe release',
  noSafe: 'none',
  moveTo: (to) => ['move to ', to],
  nowhere: 'nowhere to move yet',
  unclearThere: (count) => `but ${count} unclear`,
}
