import type { ProseById } from './advisory-prose.ts'

export const PROSE_2023: ProseById = {
  'SA2023-01': {
    title: 'Stored script in the help sidebar, second repair (Server)',
    summary: 'The repair of SA2022-07 could be got around, and a script could again be stored in the help sidebar.',
    details: [
      'SA2022-07 had closed the customised help link to scripts, but not wholly. This advisory repairs what was left.',
      'As before, a script placed there ran in the session of another user.',
    ],
    sourceNotes: [
      'The address is recorded under the year 2022 although the number is of 2023.',
      'The record’s description speaks of the earlier one as “advisory 2022-07”, without the letters SA.',
    ],
  },
  'SA2023-02': {
    title: 'Denial of service with a zip bomb (Server)',
    summary: 'A small archive that unpacks to an enormous size could be uploaded and made Octopus Server fail.',
    details: [
      'Server unpacked an upload without first asking how large the result would be.',
      'Whoever may upload could use up the machine’s resources and so deny service to everybody else. SA2023-08 is the record of the same flaw in Tentacle.',
    ],
    sourceNotes: [
      'Issue 8029 of the vendor’s tracker (“Small fixes”, details promised and never given) names the same two fixed builds and a third of the 2023.1 line. That it belongs to this advisory is concluded from the builds; nobody states it.',
    ],
  },
  'SA2023-03': {
    title: 'Tag sets could be viewed without permission (Server)',
    summary: 'Users could view tag sets without the permission to do so.',
    details: [
      'The permission was not asked for when tag sets were read. Nothing could be changed this way.',
      'SA2023-04, of the same day and the same builds, is the same omission for worker pools.',
    ],
  },
  'SA2023-04': {
    title: 'Worker pools could be viewed without permission (Server)',
    summary: 'Users could view worker pools without the permission to do so.',
    details: [
      'The permission was not asked for when worker pools were read. Nothing could be changed this way.',
      'SA2023-03 is the same omission for tag sets.',
    ],
  },
  'SA2023-05': {
    title: 'Code injection when an offline package drop is made (Server)',
    summary: 'Code could be injected through the making of an offline package drop.',
    details: [
      'An offline package drop gathers what a deployment needs for a target that Server cannot reach. Input that goes into it was not made harmless, so that code could be brought in.',
      'Who could do so, and whether the code runs on Server or where the drop is used, is not in the facts collected here.',
    ],
    recordProblem:
      'The last row has an upper bound in 2023.1 and no lower one. Read to the letter it covers every build below, the repaired ones of older lines too; so what lies below it is not known, but for builds from the repair of their own line on.',
  },
  'SA2023-06': {
    title: 'Weak content security policy let user input show up in the page (Server)',
    summary:
      'The content security policy was too weak to stop input of a user from being rendered as part of the page.',
    details: [
      'The policy is the browser’s second line of defence against foreign content. Here it let user input become part of the page.',
      'What such input can do is not in the facts collected here.',
    ],
    recordProblem:
      'The first row, from 0.9, has no upper bound; the last, below a build of 2023.1, has no lower one. They may belong together, but nothing says so: both stay half open here.',
  },
  'SA2023-07': {
    title: 'Variable preview could unmask secrets (Server)',
    summary: 'The variable preview could be made to show secrets in plain text.',
    details: [
      'It is the third repair of the same page, after SA2022-09 and SA2022-25.',
      'Somebody who may use the preview could read sensitive values that should be masked.',
    ],
    recordProblem:
      'One build of 2022.4 stands as an upper bound where the sibling records have it as a lower one. The range of 2022.4 is repaired on that reading, which the record itself does not confirm.',
  },
  'SA2023-08': {
    title: 'Denial of service with a zip bomb (Tentacle)',
    summary: 'A small archive that unpacks to an enormous size could be uploaded and made Tentacle fail.',
    details: [
      'The flaw is that of SA2023-02, in Tentacle: an upload was unpacked without asking how large the result would be.',
      'Which versions of Tentacle have it cannot be told from the record.',
    ],
    recordProblem:
      'The product is Tentacle but the versions are those of Server, the same as in SA2023-02. No Tentacle ever bore such a number, so nothing about a version of Tentacle follows from them.',
    unusable: true,
  },
  'SA2023-09': {
    title: 'Error message gave away details of the network (Server)',
    summary: 'An error message named details of the network in which Octopus Server stands.',
    details: ['It helps somebody to learn about the network; it opens nothing by itself.'],
  },
  'SA2023-10': {
    title: 'Guest user could reach extension endpoints (Server)',
    summary: 'A guest user with few rights could reach the endpoints of extensions.',
    details: [
      'The endpoints of extensions were not closed to the guest user.',
      'The vendor’s score counts a low effect on confidentiality, integrity and availability each, and assumes that somebody else must take part. The flaw was found outside the vendor.',
    ],
    sourceNotes: ['The first record of the vendor with one row for each range and with a CVSS vector of its own.'],
  },
  'SA2023-11': {
    title: 'Guest user could probe the network blindly (Server)',
    summary: 'A guest user could make Octopus Server send requests of their choice without seeing the answers.',
    details: [
      'It is a blind server-side request forgery: from whether and how a request fails, a guest could learn about the environment in which Server stands.',
      'The vendor scores it like SA2023-10, of the same day and the same builds. The flaw was found outside the vendor.',
    ],
  },
  'SA2023-12': {
    title: 'OpenID client secret in the log of the configuration (Server)',
    summary: 'While OpenID sign-in was being configured, Octopus Server wrote the client secret into the log.',
    details: [
      'The client secret is what Server identifies itself with to the identity provider.',
      'Who can read the log of that time could read the secret.',
    ],
    requiredConfiguration: 'Only where OpenID sign-in has been configured with a client secret.',
    recordProblem:
      'The rows for 2023.2 and 2023.3 have no lower bound. Read to the letter they cover the repaired builds of the lines below them; so what lies below them is not known, but for builds from the repair of their own line on.',
    sourceNotes: [
      'The CVSS score was read from the record as it was updated nine months after publication, on 2024-09-18; whether it stood there before is not known.',
    ],
  },
}
