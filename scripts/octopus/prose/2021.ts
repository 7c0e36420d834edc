import type { ProseById } from './advisory-prose.ts'

const LATE_RECORD =
  'The CVE record was published months after its identifier was reserved on 2021-02-02; the advisory’s number suggests an earlier day.'

export const PROSE_2021: ProseById = {
  'SA2021-01': {
    title: 'Local privilege escalation through weak folder permissions (Server on Windows)',
    summary:
      'Where Octopus Server for Windows stands in an installation folder of one’s own choice, the permissions of that folder were too weak, and a local user could gain higher rights.',
    details: [
      'The access control list of a custom installation folder let more people in than it should.',
      'The flaw is a local one: it takes an account on the machine that runs Server. Such a user could raise their own privileges there.',
    ],
    requiredConfiguration: 'Only where Server is installed in a folder other than the default one.',
    platforms: ['Windows'],
    sourceNotes: [LATE_RECORD],
  },
  'SA2021-02': {
    title: 'Local privilege escalation through weak folder permissions (Tentacle on Windows)',
    summary:
      'Where Tentacle for Windows stands in an installation folder of one’s own choice, the permissions of that folder were too weak, and a local user could gain higher rights.',
    details: [
      'This is Tentacle’s counterpart of SA2021-01: the access control list of a custom installation folder was too permissive.',
      'A user with an account on the machine could raise their own privileges on it.',
    ],
    requiredConfiguration: 'Only where Tentacle is installed in a folder other than the default one.',
    platforms: ['Windows'],
    sourceNotes: [LATE_RECORD],
  },
  'SA2021-03': {
    title: 'Import and export password in the logs (Server)',
    summary: 'Octopus Server wrote the password that encrypts an export into its logs.',
    details: [
      'The password with which an export is encrypted, and opened again at the import, went into the logs as it was.',
      'Whoever can read the logs learns the password, and could open an export that was protected with it.',
    ],
    sourceNotes: [
      'This record was made by MITRE and not by the vendor: product, vendor and versions all read “n/a”.',
      'The record’s second reference points at the vendor’s whole issue tracker, not at one issue.',
    ],
    recordProblem:
      'The record’s only version is “n/a”. That Octopus Server is meant follows from the advisory’s address and text; which versions are, nobody can say.',
  },
  'SA2021-04': {
    title: 'SQL injection through the Events API (Server)',
    summary: 'A signed-in user could slip SQL of their own into a query behind the Events REST API.',
    details: [
      'Input to the Events REST API reached the database query without being made harmless first.',
      'The flaw takes a signed-in user. Which permissions they need, and how much of the database lies open to them, is not in the facts collected here.',
    ],
  },
  'SA2021-05': {
    title: 'Database password in the log of the first configuration (Server on Windows)',
    summary:
      'When Octopus Server on Windows was first configured with an external database, the password of that database was written to the log in clear text.',
    details: [
      'The password stands in that log as it was entered.',
      'Somebody who can read that log learns the password of the database in which Server keeps its data. SA2021-06 describes the same flaw in the Linux container.',
    ],
    requiredConfiguration: 'Only where Server uses an external database.',
    platforms: ['Windows'],
    sourceNotes: [
      'The descriptions of CVE-2021-31816 and CVE-2021-31817 are the same word for word; only the problem type names the platform, here Windows.',
    ],
  },
  'SA2021-06': {
    title: 'Database password in the log of the first configuration (Server in a Linux container)',
    summary:
      'When Octopus Server in a Linux container was first configured with an external database, the password of that database was written to the log in clear text.',
    details: [
      'The flaw is that of SA2021-05, in the Linux container image.',
      'Somebody who can read the container’s log of the first configuration learns the password of the database.',
    ],
    requiredConfiguration: 'Only where Server uses an external database.',
    platforms: ['Linux container'],
    sourceNotes: [
      'The descriptions of CVE-2021-31816 and CVE-2021-31817 are the same word for word; only the problem type names the platform, here the Linux container.',
    ],
  },
  'SA2021-07': {
    title: 'Proxy password shown in the web interface (Server)',
    summary: 'The password of the proxy that Octopus Server uses for web requests could be read in the web interface.',
    details: [
      'The password was kept in plain text and shown where its settings are shown.',
      'Who can open that page of the web interface could read it.',
    ],
    requiredConfiguration: 'Only where a web request proxy with a password is set.',
  },
  'SA2021-08': {
    title: 'Code execution between trusted peers (Halibut)',
    summary:
      'Halibut, the library with which Server and Tentacle talk to each other, rebuilt objects from received data in a way that let a trusted peer run code on the other side.',
    details: [
      'The flaw lies in how messages are deserialised. It is open only to the two ends of a connection that already trust each other, not to strangers on the network.',
      'A peer that has been taken over could use it to run code on its counterpart.',
    ],
    sourceNotes: [
      'Server and Tentacle contain this library, but the record lists the library alone and does not say which of their versions carry it.',
      'NuGet marks old Halibut packages with GHSA-hpf7-4c2g-9chf, severity critical.',
    ],
    recordProblem: 'The row’s lower bound is the word “unspecified”: where the flaw came in is not recorded.',
  },
  'SA2021-11': {
    title: 'Local privilege escalation through the systemd unit file (Tentacle on Linux)',
    summary:
      'On Linux, the permissions of Tentacle’s systemd unit file were too wide, and a local user could gain higher rights.',
    details: [
      'A unit file tells systemd what to start and as whom. The permissions of this one allowed more than they should.',
      'It takes an account on the machine; such a user could raise their own privileges on it.',
    ],
    platforms: ['Linux'],
    sourceNotes: ['The only CVSS score was read from the OSV copy of the CVE; the vendor gave none.'],
  },
  'SA2021-12': {
    title: 'Log4j 2 in the plugin for JetBrains TeamCity',
    summary: 'The Octopus Deploy plugin for JetBrains TeamCity contained a version of Log4j 2 that has CVE-2021-44228.',
    details: [
      'The flaw is not the vendor’s own: it belongs to the logging library Log4j 2, which the plugin brought along.',
      'The vendor’s post of 2021-12-14 goes through its products one by one. It lists this plugin and the Java SDK (SA2021-13) as affected, and seven others as not.',
    ],
    sourceNotes: [
      'The post gives the affected versions twice and not alike: “before 6.1.7” in its text, “<= 6.1.5” in its table. Both are kept, so that nothing is said for sure of 6.1.6, if there was one.',
      'The post names “Octopus CLI” without saying which; it is read here as the older .NET tool, whose repository bears that name.',
      'There is no CVE record of the vendor’s own. The facts are from the public repository of the vendor’s blog; the advisory page itself was not seen.',
    ],
    recordProblem:
      'The post’s text and its table draw the line at different versions, and neither says where the flaw came in.',
    fixedInText: '6.1.7',
  },
  'SA2021-13': {
    title: 'Log4j 2 in the Java SDK',
    summary: 'The Octopus Java SDK contained a version of Log4j 2 that has CVE-2021-44228.',
    details: [
      'As in SA2021-12, the flaw belongs to the logging library Log4j 2 and came along with it. Programs built with the SDK may carry the library too.',
      'The first release with a repaired library, 0.0.3, did not stay the recommended one: 0.0.4, 0.0.5 and 0.0.6-SNAPSHOT followed for the later Log4j flaws CVE-2021-45046, CVE-2021-45105 and CVE-2021-44832.',
    ],
    otherCves: ['CVE-2021-45046', 'CVE-2021-45105', 'CVE-2021-44832'],
    sourceNotes: [
      'There is no CVE record of the vendor’s own; the facts are from the vendor’s Log4j post and the SDK’s changelog.',
      'The plugin for Jenkins, which the same post lists as not affected, took in the repaired SDK with its release 3.1.9 of 2022-08-31.',
    ],
    recordProblem: 'The post’s table has an upper bound only: where the flaw came in is not recorded.',
  },
}
