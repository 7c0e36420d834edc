import type { SeverityPolicy } from '../assessment/severity-policy.ts'

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
}

export interface SiteSettings {
  /** Where the public plane is served from, no slash at the end; its path becomes the prefix of every link. */
  readonly baseUrl: string
  /** A notice at the top of every page; null for none. */
  readonly notice: string | null
  /** False asks robots to stay away. */
  readonly robots: boolean
}

/** The vendor profile, from `vendor.yaml`. */
export interface Vendor {
  readonly name: string
  /** The vendor's namespace for other formats, an https address. */
  readonly namespace: string
  /** Short name of the vendor as a CVE Numbering Authority; null when it is none. */
  readonly cnaShortName: string | null
  readonly contacts: readonly VendorContact[]
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
}
