import type { Instant } from '../../base/instant.ts'
import type { Sha256 } from '../../base/sha256.ts'
import type { AdvisoryId } from '../../domain/advisory/identifiers.ts'
import { type SealedAdvisory, sealedForm } from '../../domain/approval/seal.ts'
import type {
  InstantPrecision,
  ProductSlice,
  PublishedAdvisory,
  RedactionNote,
  RevisionAction,
  RevisionChange,
  VendorSlice,
} from '../../domain/publication/published-advisory.ts'

/** Name and version of the format: readers refuse a version that they do not know. */
export const NATIVE_FORMAT = 'tocsin-advisory/1'

/** One line of an advisory's history. */
export interface NativeRevision {
  readonly revision: number
  readonly action: RevisionAction
  readonly publishedAt: Instant
  readonly precision: InstantPrecision
  readonly seal: Sha256
  readonly previous: Sha256 | null
  readonly hash: Sha256
  readonly content: 'kept' | 'not_kept'
  readonly change: RevisionChange
  readonly redactions: readonly RedactionNote[]
  /** Page of this revision; null where its content was not kept. */
  readonly url: string | null
}

/** An advisory in Tocsin's own JSON: everything that the public record holds, in the domain's words. */
export interface NativeAdvisory {
  readonly format: typeof NATIVE_FORMAT
  readonly id: AdvisoryId
  readonly url: string
  readonly revision: number
  readonly status: 'published' | 'withdrawn'
  readonly firstPublishedAt: Instant
  readonly updatedAt: Instant
  /** SHA-256 over the canonical JSON (RFC 8785) of `advisory`: anybody can compute it again. */
  readonly seal: Sha256
  readonly vendor: VendorSlice
  readonly products: readonly ProductSlice[]
  /** Of fields that came with a later version of the format an empty one is left out, as it is in what is sealed. */
  readonly advisory: SealedAdvisory
  readonly revisions: readonly NativeRevision[]
}

export interface NativeAddresses {
  readonly page: string
  /** Page of an older revision. */
  revisionPage(revision: number): string
}

export function nativeJson(published: PublishedAdvisory, addresses: NativeAddresses): NativeAdvisory {
  const { latest, earlier } = published
  const all = [...earlier, latest]
  return {
    format: NATIVE_FORMAT,
    id: latest.advisory.id,
    url: addresses.page,
    revision: latest.revision,
    status: latest.advisory.withdrawal === null ? 'published' : 'withdrawn',
    firstPublishedAt: (all[0] ?? latest).publishedAt,
    updatedAt: latest.publishedAt,
    seal: latest.seal,
    vendor: latest.vendor,
    products: latest.products,
    advisory: sealedForm(latest.advisory),
    revisions: all.map((revision) => ({
      revision: revision.revision,
      action: revision.action,
      publishedAt: revision.publishedAt,
      precision: revision.precision,
      seal: revision.seal,
      previous: revision.previous,
      hash: revision.hash,
      content: revision.content,
      change: revision.content === 'kept' ? revision.change : { kind: 'not_comparable', note: revision.note },
      redactions: revision.redactions,
      url: urlOf(revision, latest.revision, addresses),
    })),
  }
}

function urlOf(
  revision: { readonly revision: number; readonly content: 'kept' | 'not_kept' },
  latest: number,
  addresses: NativeAddresses,
): string | null {
  if (revision.content === 'not_kept') return null
  return revision.revision === latest ? addresses.page : addresses.revisionPage(revision.revision)
}

export function printNativeJson(native: NativeAdvisory): string {
  return `${JSON.stringify(native)}\n`
}
