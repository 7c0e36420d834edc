import type { ProseById } from './advisory-prose.ts'

export const PROSE_2022: ProseById = {
  'SA2022-01': {
    title: 'Server API key in the log of the Windows container image (Tentacle)',
    summary: 'The Windows container image of Tentacle wrote the API key for Octopus Server into its log.',
    details: [
      'The image uses an API key to talk to Server. On Windows the key went into the log as it was.',
      'Who can read the container’s log could use the key and act on Server with its rights. The record’s description says that the Linux image is not affected.',
    ],
    platforms: ['Windows container'],
    sourceNotes: [
      'The record has no field that says which platform is meant; its description does.',
      'The only CVSS score was read from the OSV copy of the CVE; the vendor gave none.',
    ],
    recordProblem: 'The row’s lower bound is the word “unspecified”: where the flaw came in is not recorded.',
  },
  'SA2022-02': {
    title: 'Open redirect where the bindings are localhost (Server)',
    summary: 'With its bindings set to localhost, Octopus Server could be made to send a visitor on to another site.',
    details: [
      'A link that begins with the address of a trusted Server could lead its reader somewhere else, which lends weight to a deceptive message.',
      'Nothing is recorded of data on Server being reached this way.',
    ],
    requiredConfiguration: 'Only where Server’s bindings are set to localhost.',
    recordProblem:
      'Two rows with an upper bound and no lower one. Read to the letter, the second makes every 2021.2 build affected, the repaired ones too; so what lies below a bound is not known, but for builds from the repair of their own line on.',
  },
  'SA2022-03': {
    title: 'View-only users could edit Git-backed projects (Server)',
    summary: 'Users who may only view a project could change it where the project is kept in Git.',
    details: [
      'The permission to edit was not asked for when a project that is kept in Git was changed.',
      'A signed-in user who was given nothing but the right to view could therefore edit it.',
    ],
    requiredConfiguration: 'Concerns projects that are kept in Git.',
    recordProblem:
      'The only version in the record is the single character “<”: operator and value were swapped. The bounds are taken from the older record format embedded in it, which has no lower bounds; what lies below them is not known, but for builds from the repair of their own line on.',
    sourceNotes: ['Read to the letter, the repaired build of 2021.3 is still below the bound that belongs to 2022.1.'],
  },
  'SA2022-04': {
    title: 'Limit on invitations could be exceeded (Server)',
    summary: 'More user invitations could be made than the limit that Octopus Server sets for them.',
    details: [
      'Server did not hold to its own limit on inviting users.',
      'Who could do so, and what a surplus invitation is good for, is not in the facts collected here.',
    ],
  },
  'SA2022-05': {
    title: 'Script console open to new users with private spaces (Server)',
    summary:
      'With the experimental private spaces switched on, newly made users could reach the script console of Octopus Server.',
    details: [
      'The script console runs scripts on the machines that Server looks after, so it is meant for few people.',
      'With private spaces enabled, a new user was given access to it. Private spaces stand behind an experimental feature flag.',
    ],
    requiredConfiguration: 'Only where the experimental feature flag for private spaces is on.',
    sourceNotes: ['The record cannot say that the flaw depends on a feature flag; only its description does.'],
  },
  'SA2022-06': {
    title: 'Project exports could be downloaded without permission (Server)',
    summary: 'A user could download the export of a project that they have no permission for.',
    details: [
      'An export was handed out to whoever asked for it by its identifier; whether they were allowed to have it was not checked (an insecure direct object reference).',
      'What such a user could read is what the export holds.',
    ],
  },
  'SA2022-07': {
    title: 'Stored script in the help sidebar’s link (Server)',
    summary: 'A script could be stored in the customised link of the help sidebar and ran when somebody used it.',
    details: [
      'The support link in the help sidebar can be customised. What was entered there was not made harmless before it was shown.',
      'A script placed in it ran in the session of another user. The fix was later found to be incomplete: SA2023-01 repairs it.',
    ],
    sourceNotes: ['The record was not updated when its fix proved incomplete (SA2023-01, CVE-2022-4898).'],
  },
  'SA2022-08': {
    title: 'Changes to artifacts left no audit entry (Server)',
    summary: 'Octopus Server did not write changes to artifacts into its audit log.',
    details: [
      'Who changed an artifact, and when, could not be seen afterwards.',
      'It opens nothing by itself; it takes away the means to find out.',
    ],
  },
  'SA2022-09': {
    title: 'Sensitive variables unmasked in the variable preview (Server)',
    summary: 'The variable preview showed the values of sensitive variables in plain text.',
    details: [
      'Sensitive values are meant to be masked wherever they are shown. In the preview they were not.',
      'Somebody who may open the preview could read them. The same page was repaired again in SA2022-25 and SA2023-07.',
    ],
  },
  'SA2022-10': {
    title: 'Denial of service through a slow pattern in package upload (Server)',
    summary: 'A crafted input to the package upload kept a regular expression busy long enough to deny service.',
    details: [
      'A regular expression that checks uploads needs far more time for some inputs than for others.',
      'Whoever can send such an input could make Server slow or unreachable. SA2022-11 and SA2022-12 are the same weakness in two other places.',
    ],
  },
  'SA2022-11': {
    title: 'Denial of service through a slow pattern in variable templates (Server)',
    summary: 'A crafted project variable template kept a regular expression busy long enough to deny service.',
    details: [
      'The pattern that reads project variable templates could be given an input on which it hardly comes to an end.',
      'The effect is that of SA2022-10: Server answers slowly or not at all.',
    ],
  },
  'SA2022-12': {
    title: 'Denial of service through a slow pattern in build information (Server)',
    summary: 'Crafted build information kept a regular expression busy long enough to deny service.',
    details: [
      'Build information that is pushed to Server is checked with a regular expression, and some inputs made that check run very long.',
      'The effect is that of SA2022-10: Server answers slowly or not at all.',
    ],
  },
  'SA2022-13': {
    title: 'Upload to the built-in feed without permission after a re-index (Server)',
    summary:
      'After the built-in package feed had been re-indexed, users could upload packages to it without the permission to do so.',
    details: [
      'The check for the upload permission did not hold after a re-index of the feed.',
      'A package that should not be there can end up in a deployment that takes its packages from this feed.',
    ],
  },
  'SA2022-14': {
    title: 'Error message gave away the ids of other spaces (Server)',
    summary: 'An error message named the identifiers of spaces that the user has no access to.',
    details: ['A user learned that such spaces exist and under which identifiers; nothing more is recorded.'],
  },
  'SA2022-15': {
    title: 'Login rate limit bypassed with null bytes (Server)',
    summary: 'Null bytes in the input let somebody get around the limit on login attempts.',
    details: [
      'Server limits how often somebody may try to log in. With null bytes in the input, the limit did not hold.',
      'Whoever can reach the login could keep guessing passwords.',
    ],
    sourceNotes: ['The only score in the record is a third party’s (9.8); the vendor published none there.'],
  },
  'SA2022-16': {
    title: 'Same encryption for session cookies and variables (Server)',
    summary: 'Octopus Server used the same encryption for session cookies as for sensitive variables.',
    details: [
      'Two things that should be protected apart were protected in the same way.',
      'What this lets somebody do, and what they need to have in hand first, is not in the facts collected here.',
    ],
  },
  'SA2022-17': {
    title: 'Session cookie accepted as a cross-site request token (Server)',
    summary: 'The session cookie was accepted where the token against cross-site request forgery is asked for.',
    details: [
      'The token is meant to be a second secret beside the cookie. Since the cookie could stand in for it, the protection was weaker than intended.',
    ],
  },
  'SA2022-18': {
    title: 'Secret not masked where it is part of another value (Server)',
    summary: 'Masking failed when a sensitive value was part of another, longer value.',
    details: [
      'Server replaces sensitive values where it would print them. A secret that occurred inside another value slipped through.',
      'Who can read that output could read the secret.',
    ],
  },
  'SA2022-19': {
    title: 'Team details readable through the API (Server)',
    summary: 'A user could read the details of teams through the API that they have no permission to see.',
    details: [
      'The API gave out a team to whoever knew its identifier; whether they may see it was not checked (an insecure direct object reference).',
    ],
  },
  'SA2022-20': {
    title: 'Git connection test could be used for an NTLM relay (Server)',
    summary: 'The connectivity test for a Git repository could be pointed at a host that relays the NTLM sign-in.',
    details: [
      'The test makes Server open a connection to an address that the user enters. A host under foreign control could make Server authenticate with NTLM and pass that on to a third machine.',
      'What can be reached depends on the rights that the account of Server has elsewhere in the network.',
    ],
  },
  'SA2022-21': {
    title: 'Session token might never expire (Server)',
    summary: 'A session token of Octopus Server might never expire.',
    details: ['A token that got into foreign hands would stay of use for longer than anybody expects.'],
  },
  'SA2022-22': {
    title: 'Error messages gave away resources of other spaces (Server)',
    summary: 'Error messages said too much, and so told users about resources in spaces that they cannot open.',
    details: [
      'From the text of an error a user could learn of resources in another space.',
      'It is not recorded that the resources themselves could be opened.',
    ],
  },
  'SA2022-23': {
    title: 'API keys outlived the removal of externally managed users (Server)',
    summary: 'When an externally managed user was removed, the API keys of that user went on working.',
    details: [
      'Where users are managed outside Octopus, removing somebody there did not end their API keys.',
      'Somebody who has left could go on using Server with the rights that they had before.',
    ],
    requiredConfiguration: 'Only where users are managed by an external identity source.',
    sourceNotes: ['The only score in the record is a third party’s (9.8); the vendor published none there.'],
  },
  'SA2022-24': {
    title: 'Sensitive values in the verbose log of target discovery (Server)',
    summary: 'Target discovery wrote sensitive values into the log at the verbose level.',
    details: [
      'While looking for deployment targets, Server logged values that it should have kept back.',
      'Who can read the verbose log could read them.',
    ],
  },
  'SA2022-25': {
    title: 'Some kinds of sensitive variables unmasked in the preview (Server)',
    summary: 'For some types of sensitive variables the preview showed the value instead of a mask.',
    details: [
      'The preview had been repaired once before, in SA2022-09. Some variable types were still shown as they are.',
      'Somebody who may open the preview could read those values. SA2023-07 concerns the same page again.',
    ],
  },
  'SA2022-26': {
    title: 'Unchecked redirect after Active Directory sign-in (Server)',
    summary:
      'In some browsers, the address to which a user is sent after signing in through Active Directory was not checked.',
    details: [
      'A prepared sign-in link could lead a user to another site once they had signed in.',
      'It depends on the browser; the facts do not say on which.',
    ],
    requiredConfiguration: 'Only where users sign in through Active Directory.',
  },
}
