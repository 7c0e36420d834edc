import path from 'node:path'

/** What is known of the place where a site is to be written, before anything is. */
export interface SitePlace {
  /** Real path; it need not be there. */
  readonly site: string
  /** Real path of the advisory folder. */
  readonly folder: string
  /** Real path of the home folder of whoever builds. */
  readonly home: string
  /** Names of what lies there; empty where it is not there. */
  readonly entries: readonly string[]
  /** Whether a build has written there before. */
  readonly isSite: boolean
  /** Whoever builds says that what lies there may be replaced. */
  readonly overwrite: boolean
}

interface PlaceRefusal {
  readonly message: string
  readonly remedy: string
}

/** What an otherwise empty folder may hold: Git and its hosts, mounted disks and file managers put it there. */
const NEUTRAL = new Set(['.git', '.gitignore', '.gitkeep', '.nojekyll', 'CNAME', '.DS_Store', 'lost+found'])

const MOST_NAMED = 3

/**
 * Why no site may be written to a place; null where one may. A mistyped `--out` must never put pages among the files of
 * others, so a place is absent, empty or a site already, unless whoever builds says otherwise; some places never are one.
 */
export function placeRefusal(place: SitePlace): PlaceRefusal | null {
  const { site, folder, home, entries, isSite, overwrite } = place
  if (holds(site, folder)) {
    return {
      message: 'The site would be written over the folder itself.',
      remedy: 'Choose a folder beside or below it: --out DIR',
    }
  }
  if (holds(path.join(folder, 'advisories'), site)) {
    return {
      message: 'The site would be written among the advisory files.',
      remedy: 'Choose another folder: --out DIR',
    }
  }
  if (holds(path.join(folder, '.tocsin'), site) || holds(path.join(folder, '.git'), site)) {
    return {
      message: `The site would be written into ${site}, which is not for files of yours.`,
      remedy: 'Choose another folder: --out DIR',
    }
  }
  if (path.dirname(site) === site || holds(site, home)) {
    return {
      message: `${site} is no folder of its own for a site: it holds everything else, too.`,
      remedy: 'Choose a folder within it: --out DIR',
    }
  }
  const others = entries.filter((name) => !NEUTRAL.has(name))
  if (others.length === 0 || isSite || overwrite) return null
  const named = others.slice(0, MOST_NAMED).join(', ')
  return {
    message: `${site} holds other files (${named}${others.length > MOST_NAMED ? ' …' : ''}) and no site that tocsin made.`,
    remedy: 'Choose a new or an empty folder: --out DIR. If they may be replaced, say so: --overwrite',
  }
}

function holds(folder: string, other: string): boolean {
  return other === folder || other.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep)
}
