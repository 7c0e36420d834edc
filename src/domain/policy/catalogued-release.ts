import type { Product, Release, VersionText } from '../catalogue/product.ts'
import { versionScheme } from '../catalogue/version-schemes/index.ts'

/** The release of this version, in whatever spelling; null when the catalogue has none. */
export function cataloguedRelease(product: Product, version: VersionText): Release | null {
  const same = product.releases.find((release) => release.version === version)
  if (same !== undefined || product.versionScheme === null) return same ?? null
  const scheme = versionScheme(product.versionScheme)
  const wanted = scheme.parse(version)
  if (!wanted.ok) return null
  return (
    product.releases.find((release) => {
      const parsed = scheme.parse(release.version)
      return parsed.ok && scheme.compare(parsed.value, wanted.value) === 0
    }) ?? null
  )
}
