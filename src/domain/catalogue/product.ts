import type { Branded } from '../../base/brand.ts'
import type { CalendarDate } from '../../base/instant.ts'
import type { VersionSchemeId } from './version-scheme.ts'

/** Lower-case words joined by hyphens; safe in a path and unique without regard to case. */
export type ProductId = Branded<'ProductId'>

/** The leading release numbers that its releases share, `2024.3` or `8`. */
export type BranchId = Branded<'BranchId'>

/** A version as its product writes it. Whether it parses is the scheme's business. */
export type VersionText = string

/** What the vendor says about looking after a branch. */
export type BranchSupport =
  | { readonly kind: 'supported'; readonly until: CalendarDate | null }
  | { readonly kind: 'ended'; readonly since: CalendarDate | null }
  | { readonly kind: 'not_stated' }

/** A maintained line of releases. */
export interface Branch {
  readonly id: BranchId
  readonly support: BranchSupport
}

export const RELEASE_STATES = ['planned', 'embargoed', 'released'] as const
export type ReleaseState = (typeof RELEASE_STATES)[number]

/** Only `released` ones exist for the public plane. */
export interface Release {
  readonly version: VersionText
  readonly state: ReleaseState
  /** Day of release; null when no source says it. */
  readonly date: CalendarDate | null
  readonly downloadUrl: string | null
  readonly notesUrl: string | null
}

/** The names by which other formats and tools know a product. */
export interface ProductNames {
  /** CPE 2.3 without a version, `cpe:2.3:a:vendor:product:*:…`. */
  readonly cpe: string | null
  /** Package URL without a version, `pkg:nuget/Halibut`. */
  readonly purl: string | null
  /** Product name in the vendor's CVE records. */
  readonly cveProduct: string | null
  /** Other spellings that customers' inventories use; matched without regard to case. */
  readonly aliases: readonly string[]
}

export const DEPLOYMENTS = ['self_hosted', 'service'] as const
/** `service`: a cloud offering that the vendor fixes itself; dates and exposure windows instead of versions. */
export type Deployment = (typeof DEPLOYMENTS)[number]

export interface Product {
  readonly id: ProductId
  readonly name: string
  readonly deployment: Deployment
  /** Null when nothing is known of how it is numbered: then no version of it can be answered. */
  readonly versionScheme: VersionSchemeId | null
  readonly branches: readonly Branch[]
  /** Ascending in the product's scheme. */
  readonly releases: readonly Release[]
  readonly names: ProductNames
  /** Source or home page of the product; null when there is none. */
  readonly url: string | null
}

/** Everything the vendor ships, by product id. */
export interface Catalogue {
  readonly products: readonly Product[]
}
