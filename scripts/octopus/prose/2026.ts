import type { ProseById } from './advisory-prose.ts'

const CUT_COPY =
  'The stored copy of the record is cut off before its references and scores, so the advisory’s number, the CVSS score and any credit are unknown.'

export const PROSE_2026: ProseById = {
  'SA2026-01': {
    title: 'API endpoint allowed the removal of files on the host (Server)',
    summary: 'Through an endpoint of the API, files could be removed from the host that Octopus Server runs on.',
    details: [
      'The endpoint did not confine itself to the files that it is there for.',
      'The vendor’s score assumes high privileges and hard circumstances, and counts a high effect on integrity and availability. Somebody is credited with finding it.',
    ],
    sourceNotes: [
      'Vendor and NVD are far apart: the vendor says 5.9 Medium in CVSS 4.0, NVD says 9.1 Critical in CVSS 3.1.',
      'NVD’s list of affected versions lacks the range of 2025.4, and begins the other with 2023.1.4189 instead of the recorded 2023.0.0, which was never released.',
    ],
  },
  'SA2026-02': {
    title: 'API key made from an access token could outlive it (Server)',
    summary: 'Somebody with an access token of limited life could make an API key from it that lives longer.',
    details: [
      'An access token is meant to end. The API key made with it did not end with it, and so kept the access open.',
      'It takes an ordinary account; the vendor rates it low. The flaw was found outside the vendor, and a finder is credited.',
    ],
    sourceNotes: [
      'Release notes from 2026.1.1806 on list item 9769 about the expiry of tokens, in later builds of that line as a breaking change, and name neither CVE nor advisory. That it belongs here is concluded from the subject.',
    ],
  },
  'SA2026-03': {
    title: 'Time frames of signing keys could be changed with low rights (Server on Windows)',
    summary: 'A user with low privileges could change the time frames that are set for signing keys.',
    details: [
      'Whether the user may change these settings was not checked.',
      'The vendor rates it low: a low effect on integrity and none on anything else. The flaw was found outside the vendor, and a finder is credited.',
    ],
  },
  'SA2026-04': {
    title: 'Endpoint applied server-wide changes despite answering with an error (Server)',
    summary:
      'An endpoint of Octopus Server answered with an error and yet carried out the change, at the level of the whole server.',
    details: [
      'The refusal that the caller saw came too late: what was asked for had been done.',
      'It takes an ordinary account; the vendor’s score counts a high effect on availability and nothing else. The flaw was found outside the vendor, and a finder is credited.',
    ],
    sourceNotes: [
      'The ranges overlap and disagree inside 2025.4: 2025.4.10523 is the fix of one row and affected by the next, which ends at 2025.4.10545. Both are kept as they are recorded.',
    ],
  },
  'SA2026-09': {
    title: 'Feed editors could overwrite files by path traversal (Server)',
    summary: 'Users who may edit feeds could overwrite files outside the folder meant for them.',
    details: [
      'A path that a feed editor can influence was not confined, so that files elsewhere on the host could be overwritten.',
      'The vendor rates it high: an ordinary account over the network, with a high effect on confidentiality, integrity and availability. The vendor found it itself.',
    ],
    sourceNotes: ['GitHub’s number for it was read in a third party’s bulletin.'],
  },
  'SA2026-10': {
    title: 'Insecure JSON deserialisation by project or environment editors (Server)',
    summary:
      'Users who may edit projects or environments could have Octopus Server deserialise JSON of their making in an insecure way.',
    details: [
      'When Server rebuilds objects from such JSON, its maker has a say in what is built.',
      'The vendor rates it high: an ordinary account over the network, with a high effect on confidentiality, integrity and availability. The vendor found it itself.',
    ],
  },
  'SA2026-11': {
    title: 'Role editors could weaken the built-in role and gain rights (Server)',
    summary: 'Users who may edit roles could weaken a built-in role and so gain rights that they were not given.',
    details: [
      'The built-in role was not protected well enough against those who may edit roles.',
      'The vendor rates it high: an ordinary account over the network, with a high effect on confidentiality, integrity and availability. The vendor found it itself.',
    ],
    sourceNotes: [
      'Its fixed build of 2026.1 is older than that of SA2026-10, which was published eight days earlier: fixes were not published in the order in which they were built.',
    ],
  },
  'SA2026-12': {
    title: 'Scoped permissions counted too widely (Server)',
    summary: 'Where a user holds several scoped permissions, Octopus Server read them together as more than they are.',
    whatToDo:
      'The record has no fixed release on the line 2026.1. Who runs it, or an older one, has to move to a higher line.',
    details: [
      'A permission can be limited to a project, an environment and so on. Several such permissions of one user were evaluated too widely, so that a limit of one did not hold for another.',
      'The vendor rates it high: an ordinary account over the network, with a high effect on confidentiality, integrity and availability. The vendor found it itself.',
    ],
  },
  'CVE-2026-118426': {
    title: 'Any signed-in user could search users and groups in LDAP (Server)',
    summary: 'The search for users and groups in LDAP was open to everybody who is signed in.',
    details: [
      'The search was not tied to a permission. A signed-in user could learn who and which groups are in the directory.',
    ],
    sourceNotes: [CUT_COPY],
  },
  'CVE-2026-96414': {
    title: 'Weak cookie integrity allowed escalation to administrator (Server)',
    summary:
      'Cookies that are poorly protected against change, together with a flaw in a permission, let a user become administrator.',
    details: [
      'Neither weakness is said to be enough alone: a cookie could be altered without that being noticed, and a permission did not hold.',
      'Together they lead to the rights of an administrator.',
    ],
    sourceNotes: [CUT_COPY, 'The vendor edited the record about two and a half minutes after it was published.'],
  },
  'CVE-2026-93487': {
    title: 'Trigger creators could start runs that they may not start (Server)',
    summary: 'Users who may create triggers could start runs for which they have no permission.',
    details: [
      'A trigger starts something on behalf of the user who made it. Whether that user may start it themselves was not checked.',
    ],
    sourceNotes: [CUT_COPY],
  },
}
