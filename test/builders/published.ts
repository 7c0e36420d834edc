import type { Instant } from '../../src/base/instant.ts'
import { sha256OfJson } from '../../src/base/sha256.ts'
import type { Advisory } from '../../src/domain/advisory/advisory.ts'
import { sealOf } from '../../src/domain/approval/seal.ts'
import type { PublishedRevision } from '../../src/domain/publication/published-advisory.ts'
import { aVendor } from './catalogue.ts'

/** The first revision of an advisory, sealed; it keeps no products. */
export function aRevision(advisory: Advisory, difference: Partial<PublishedRevision> = {}): PublishedRevision {
  const { name, namespace, severityPolicy } = aVendor()
  return {
    revision: 1,
    action: 'published',
    publishedAt: '1900-01-02T00:00:00Z' as Instant,
    precision: 'second',
    seal: sealOf(advisory),
    previous: null,
    hash: sha256OfJson([advisory.id, 1]),
    redactions: [],
    content: 'kept',
    advisory,
    vendor: { name, namespace, severityPolicy },
    products: [],
    change: { kind: 'first' },
    ...difference,
  }
}
