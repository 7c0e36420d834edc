import type { ProseById } from './advisory-prose.ts'

export const PROSE_2024: ProseById = {
  'SA2024-01': {
    title: 'Race condition let users gain rights (Server)',
    summary: 'A race condition in Octopus Server could be used to gain higher rights.',
    details: [
      'Two things that happen at nearly the same moment could end in a state that gives a user more than they are due.',
      'The vendor’s score assumes an ordinary account that reaches Server over the network, and counts a high effect on confidentiality, integrity and availability. The flaw was found outside the vendor.',
    ],
  },
  'SA2024-02': {
    title: 'API key in the audit log after a failed login (Server)',
    summary: 'After a failed login the audit log could hold the API key that had been used.',
    details: [
      'An audit entry is read by more people than should know the key. Who can open the audit log could use what they find there.',
      'The vendor found the flaw itself.',
    ],
    sourceNotes: [
      'Lower bounds have two parts (2018.9, 2024.1) and upper bounds three.',
      'The copy of the record that a third party keeps has only one of the three ranges, with a blank after the version.',
    ],
  },
  'SA2024-03': {
    title: 'Users and roles could be listed without permission (Server)',
    summary: 'A user without any permissions could list the users and roles of Octopus Server.',
    details: [
      'The list was given to whoever is signed in. It shows who works with Server and in which roles, and changes nothing.',
      'The affected builds are of 2022: an old fix that was made public late. The flaw was found outside the vendor.',
    ],
    sourceNotes: ['It is the only address of an advisory that was recorded with the letters SA in upper case.'],
  },
  'SA2024-04': {
    title: 'Stored script on the audit page (Server)',
    summary: 'A script could be stored so that it runs when somebody opens the audit page.',
    details: [
      'Text that ends up on the audit page was not made harmless before it was shown.',
      'The vendor’s score assumes an account with high privileges and circumstances that are hard to bring about. The flaw was found outside the vendor.',
    ],
  },
  'SA2024-05': {
    title: 'Artifacts of failed project imports readable from other spaces (Server)',
    summary: 'What a failed project import left behind could be read from spaces that should not see it.',
    details: [
      'An import that fails leaves artifacts. They were not kept to the space that they belong to.',
      'The vendor’s score assumes an account with high privileges. The flaw was found outside the vendor.',
    ],
    sourceNotes: [
      'The vendor touched the record again on 2025-01-16, three minutes after the mistaken edit of CVE-2024-4456 (SA2024-04); what changed is not known.',
    ],
  },
  'SA2024-06': {
    title: 'Sensitive variables printed in the task log (Server)',
    summary: 'Values of sensitive variables could be printed in the task log in plain text.',
    details: [
      'The task log is meant to show a mask in their place.',
      'Who may read the log could read the values; the vendor’s score counts the effect on confidentiality as high. The flaw was found outside the vendor.',
    ],
  },
  'SA2024-07': {
    title: 'Wrong expiry for OpenID Connect cookies (Server)',
    summary: 'Cookies that belong to a sign-in through OpenID Connect were given the wrong time of expiry.',
    details: [
      'A cookie that lives longer than it should stays of use to whoever gets hold of it.',
      'The vendor rates this low: its score assumes high privileges, hard circumstances and the help of a user. The flaw was found outside the vendor.',
    ],
    requiredConfiguration: 'Only where users sign in through OpenID Connect.',
    sourceNotes: ['The first of the recorded ranges contains the second.'],
  },
  'SA2024-09': {
    title: 'SQL injection in the REST API (Server)',
    summary: 'A signed-in user could inject SQL through the REST API of Octopus Server.',
    details: [
      'Input to the REST API became part of a database query without being made harmless.',
      'The vendor’s score assumes an ordinary account that reaches Server over the network, and counts a high effect on confidentiality, integrity and availability. The flaw was found outside the vendor.',
    ],
    sourceNotes: [
      'The record’s vendor field holds “Linux and Microsoft Windows”, the names of the platforms, instead of the vendor.',
      'The vendor’s first score in CVSS 4.0; SA2024-10 went back to 3.1.',
    ],
  },
  'SA2024-10': {
    title: 'Sensitive variables in the script pod log (Kubernetes agent and worker)',
    summary: 'The Kubernetes agent and worker could write sensitive variables into the log of a script pod.',
    details: [
      'The agent runs scripts in pods of their own. Values of sensitive variables could appear in such a pod’s log in plain text.',
      'Who may read the logs in the cluster could read them; the vendor’s score counts the effect on confidentiality as high. The flaw was found outside the vendor.',
    ],
    recordProblem:
      'The lower bounds are “1.x” and “2.x”, which are not versions. Whether a version below a fix has the flaw cannot be worked out from them.',
    sourceNotes: [
      'The number is of 2024; the record was published in January 2025.',
      'The fixed versions are confirmed by the chart’s changelog, which names the CVE and links to the advisory: the only release note found that does.',
      'The same content also stands in the record of CVE-2024-4456 (SA2024-04), which was overwritten with it.',
    ],
  },
}
