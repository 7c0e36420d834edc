/** What a link asks about. */
export interface AskedVersion {
  readonly product: string
  /** Empty for a service, which has none that a customer would know. */
  readonly version: string
}

/**
 * The part of an address behind `#`, which browsers never send: whoever opens the link asks in their own browser, and no
 * server learns what was asked.
 */
export function linkOf({ product, version }: AskedVersion): string {
  return `#${encodeURIComponent(product)}${version === '' ? '' : `@${encodeURIComponent(version)}`}`
}

/** Null where nothing is asked, or nothing that can be read. */
export function askedBy(hash: string): AskedVersion | null {
  // A package name may begin with an at sign, and versions never hold one: the last one parts the two.
  const at = hash.lastIndexOf('@')
  try {
    const product = decodeURIComponent(hash.slice(1, at <= 1 ? undefined : at))
    const version = at <= 1 ? '' : decodeURIComponent(hash.slice(at + 1))
    return product === '' ? null : { product, version }
  } catch {
    return null
  }
}
