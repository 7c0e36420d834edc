import type { ProseById } from './advisory-prose.ts'

const WRONG_YEAR = 'The address is recorded under the year 2024 although the number is of 2025.'

export const PROSE_2025: ProseById = {
  'SA2025-01': {
    title: 'Active Directory data readable without signing in (Server)',
    summary: 'Two endpoints of Octopus Server gave out data from Active Directory to somebody who is not signed in.',
    details: [
      'Neither endpoint asked who is calling. Whoever can reach Server over the network could read what they return.',
      'The vendor’s score counts a low effect on confidentiality, on Server and beyond it, and none on anything else. The flaw was found outside the vendor.',
    ],
    sourceNotes: ['The record gives 2025-01-23 as its public date, 19 days before the record itself was published.'],
  },
  'SA2025-02': {
    title: 'Import preview told whether a file exists (Server)',
    summary: 'The preview of an import answered in a way that showed whether a file exists on the host.',
    details: [
      'Only the existence of a file could be learned, not its content.',
      'It takes an ordinary account; the vendor rates it low.',
    ],
    sourceNotes: [WRONG_YEAR],
  },
  'SA2025-03': {
    title: 'Path traversal in file upload (Server on Windows)',
    summary: 'A file upload could be made to write outside the folder that it is meant for.',
    details: [
      'The path given with an upload was not confined, so that a file could end up elsewhere on the Windows host.',
      'It takes an ordinary account. The vendor’s score counts a low effect on integrity and availability and none on confidentiality.',
    ],
    sourceNotes: [WRONG_YEAR],
  },
  'SA2025-04': {
    title: 'Script on the error page (Server)',
    summary: 'The error page could be made to run a script in the browser of whoever sees it.',
    details: [
      'Part of what the error page shows was not made harmless first.',
      'The vendor rates it low: its score assumes high privileges, hard circumstances and a user who takes an active part.',
    ],
    sourceNotes: [WRONG_YEAR],
  },
  'SA2025-05': {
    title: 'Crafted response header made the site answer with an error (Server)',
    summary:
      'With a crafted response header, Octopus Server could be made to answer its visitors with an internal error (500).',
    details: [
      'Somebody who can set such a header could take the site away from everybody else.',
      'The vendor’s score assumes high privileges and hard circumstances; it counts a high effect on availability and nothing else.',
    ],
    sourceNotes: [
      `${WRONG_YEAR} CISA tagged that address as a broken link on the day of publication and added the one under 2025 as the vendor’s advisory.`,
    ],
  },
  'SA2025-06': {
    title: 'Server-side request gave away sign-in material (Server on Windows)',
    summary: 'Octopus Server on Windows could be made to send a request that carries authentication material with it.',
    details: [
      'The request goes where its maker wants it to, and hands over what Server authenticates itself with.',
      'The vendor’s score assumes an ordinary account, hard circumstances and the unwitting help of a user; the effect on integrity is counted as high.',
    ],
  },
}
