import type { Product, Release, VersionText } from '../catalogue/product.ts'
import type { VersionScheme } from '../catalogue/version-scheme.ts'
import { versionScheme } from '../catalogue/version-schemes/index.ts'

/** The releases of a product, read once: each of thousands of advisories asks for some. */
interface ReadReleases {
  readonly byText: ReadonlyMap<VersionText, Release>
  readonly scheme: VersionScheme | null
  readonly parsed: readonly { readonly release: Release; readonly version: unknown }[]
}

const KNOWN = new WeakMap<Product, ReadReleases>()

/** The release of this version, in whatever spelling; null when the catalogue has none. */
export function cataloguedRelease(product: Product, version: VersionText): Release | null {
  const { byText, scheme, parsed } = readReleases(product)
  const same = byText.get(version)
  if (same !== undefined || scheme === null) return same ?? null
  const wanted = scheme.parse(version)
  if (!wanted.ok) return null
  return parsed.find((one) => scheme.compare(one.version, wanted.value) === 0)?.release ?? null
}

function readReleases(product: Product): ReadReleases {
  const known = KNOWN.get(product)
  if (known !== undefined) return known
  const scheme = product.versionScheme === null ? null : versionScheme(product.versionScheme)
  const read: ReadReleases = {
    // Of two with one text the first counts.
    byText: new Map([...product.releases].reverse().map((release) => [release.version, release])),
    scheme,
    parsed: product.releases.flatMap((release) => {
      const parsed = scheme?.parse(release.version)
      return parsed?.ok === true ? [{ release, version: parsed.value }] : []
    }),
  }
  KNOWN.set(product, read)
  return read
}
