import type { Instant } from '../../base/instant.ts'
import type { SeverityPolicy } from '../assessment/severity-policy.ts'
import type { FeedFormat } from './feed-formats.ts'

/** How advisory ids are made: `SA{year}-{number:2}` gives SA2024-04. */
export type AdvisoryIdPattern = string

export interface ApprovalPolicy {
  /** How many different people must approve the same seal; at least 1. */
  readonly required: number
  /** True: authors are named, and none of them may approve. */
  readonly nobodyApprovesAlone: boolean
}

export interface VendorContact {
  /** What to use it for, `Report a vulnerability`. */
  readonly label: string
  /** `mailto:` or `https:` address. */
  readonly url: string
  /** Whether vulnerabilities may be reported there. The first contact takes reports in any case. */
  readonly reports: boolean
}

/** A key with which to encrypt what is sent to the vendor. */
export interface VendorKey {
  /** What it is, `OpenPGP key for reports`. */
  readonly label: string
  /** Where it is served, an `https:` address. */
  readonly url: string
  /** Upper-case hex digits, 40 or 64; null where the address is all that is known. */
  readonly fingerprint: string | null
}

/** How a customer tells a message of the vendor from one in its name. */
export interface GenuineMessages {
  /** Where the vendor announces advisories, besides its own site of them. */
  readonly announcedAt: readonly { readonly label: string; readonly url: string }[]
  /** From where it writes to customers: mail addresses, account names. */
  readonly senders: readonly string[]
  /** What it never asks for, `your password`. */
  readonly neverAskedFor: readonly string[]
  /** What else there is to say, Markdown; null for nothing. */
  readonly text: string | null
}

/** What `security.txt` (RFC 9116) says besides the contacts and keys. */
export interface SecurityTxt {
  /** After this nobody should rely on the file. */
  readonly expires: Instant
  /** BCP 47, in which reports are read; empty for that of the vendor's texts. */
  readonly languages: readonly string[]
  /** Addresses besides the site's own at which the vendor serves the same file. */
  readonly alsoAt: readonly string[]
}

/** Where vulnerabilities are reported, the preferred way first. */
export function reportContacts({ contacts }: Pick<Vendor, 'contacts'>): readonly VendorContact[] {
  return contacts.filter(({ reports }, index) => index === 0 || reports)
}

export interface SiteSettings {
  /** Where the public plane is served from, no slash at the end; its path becomes the prefix of every link. */
  readonly baseUrl: string
  /** A notice at the top of every page; null for none. */
  readonly notice: string | null
  /** False asks robots to stay away. */
  readonly robots: boolean
  /** Whether each advisory has a picture for networks that show one beside a link. */
  readonly socialCards: boolean
}

export interface SiteLink {
  readonly label: string
  /** `https:`. */
  readonly url: string
}

/** A picture in the place of the vendor's name, by its file in the folder, `brand/logo.svg`. */
export interface LookLogo {
  readonly file: string
  /** The one for readers whose screen is dark; null where there is none: then the other stands on a light ground. */
  readonly dark: string | null
}

/** What makes the site look like the vendor's. */
export interface SiteLook {
  /** Null: the name stands there in letters. */
  readonly logo: LookLogo | null
  /** Colours of links and marks, `#0b5cad`, one for each scheme; null for those of the site. */
  readonly accent: { readonly light: string; readonly dark: string } | null
  /** At the top of every page, before the ways through the site. */
  readonly header: readonly SiteLink[]
  /** At the end of every page. */
  readonly footer: readonly SiteLink[]
}

/** What the feed of advisories said that the vendor had before: readers who know it do not show everything as new. */
export interface OldFeed {
  /** The Atom `id` of that feed; null where it had none. */
  readonly id: string | null
  /** The old id of the entry of an advisory, Atom's `id` or RSS's `guid`, by the id of the advisory. */
  readonly entries: Readonly<Record<string, string>>
  /** Where it was, and is asked for still. */
  readonly addresses: readonly OldFeedAddress[]
}

export interface OldFeedAddress {
  /** In full, or from the root of the old site on: `/security/feed`. It has a path, and neither query nor fragment. */
  readonly url: string
  /** What was served there, so that readers are led on to the same. */
  readonly format: FeedFormat
}

/** The vendor profile, from `vendor.yaml`. */
export interface Vendor {
  readonly name: string
  /** The vendor's namespace for other formats, an https address. */
  readonly namespace: string
  /** Short name of the vendor as a CVE Numbering Authority; null when it is none. */
  readonly cnaShortName: string | null
  /** The first one takes reports of vulnerabilities. */
  readonly contacts: readonly VendorContact[]
  readonly keys: readonly VendorKey[]
  /** What a report should hold and when it is answered, Markdown; null when the vendor has not said. */
  readonly reporting: string | null
  /** Null when the vendor has not said. */
  readonly genuineMessages: GenuineMessages | null
  /** Null: there is no such file. */
  readonly securityTxt: SecurityTxt | null
  readonly advisoryIdPattern: AdvisoryIdPattern
  readonly severityPolicy: SeverityPolicy
  readonly approval: ApprovalPolicy
  /** How many products a preliminary advisory must concern before a warning is silent. */
  readonly preliminaryMinProducts: number
  /** Markdown; null when the vendor has not written one. */
  readonly disclosurePolicy: string | null
  /** BCP 47 language of the vendor's texts. */
  readonly lang: string
  readonly site: SiteSettings
  readonly look: SiteLook
  /** Null where there was none. */
  readonly oldFeed: OldFeed | null
}
