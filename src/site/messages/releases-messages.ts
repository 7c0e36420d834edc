/** Words of the pages of releases. What a release is told is told in the words of the check. */
export interface ReleasesMessages {
  readonly description: (release: string, vendor: string) => string
  readonly released: (day: string) => string
  readonly branchSupported: (branch: string, until: string | null) => string
  readonly branchEnded: (branch: string, since: string | null) => string
  readonly download: string
  readonly notes: string
  readonly unknownMeans: string
  readonly fixedIn: string
  readonly noneRecorded: string
  /** Over those that are named by their titles only, because a page has an end. */
  readonly others: string
  /** How many are not even named. */
  readonly more: (count: number) => string
  readonly around: string
  readonly previous: string
  readonly next: string
  readonly newest: string
  readonly checkAnother: string
  readonly allOf: (branch: string) => string
  readonly all: string

  /** A list of releases, by the name of what it lists. */
  readonly listTitle: (product: string, branch: string | null) => string
  readonly listDescription: (title: string, vendor: string) => string
  /** Of the page of all branches. */
  readonly branchesDescription: (product: string, vendor: string) => string
  /** Over the numbers of releases. */
  readonly count: string
  readonly byBranch: string
  readonly noBranch: string
  readonly grid: string
  readonly release: string
  readonly answer: string
  readonly legend: string
  /** The same where only a number stands in place of the cells. */
  readonly legendInShort: string
  /** Behind "affected". */
  readonly by: (count: number) => string
  readonly unclearHere: (count: number) => string
  readonly clear: string
  readonly unclear: string
  readonly affected: string
  /** Several releases of the same answer. */
  readonly span: <T>(first: T, last: T) => readonly (T | string)[]
  readonly releases: (count: number) => string
  readonly olderColumns: (count: number) => string
  readonly olderReleases: string
  readonly newerReleases: string

  readonly newestSafe: string
  readonly noSafe: string
  readonly moveTo: <T>(to: T) => readonly (T | string)[]
  readonly nowhere: string
  readonly unclearThere: (count: number) => string
}
