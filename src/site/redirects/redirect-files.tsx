import {
  CADDY_MAP_PATH,
  CLOUDFRONT_STORE_PATH,
  fileOfPath,
  NGINX_MAP_PATH,
  S3_REDIRECTS_PATH,
} from '../../domain/publication/addresses.ts'
import type { AdvisoryListing } from '../advisory-listing.ts'
import { renderPage } from '../document.tsx'
import type { IndexPageFile } from '../site-file.ts'
import type { View } from '../view.ts'
import { RedirectPage } from './redirect-page.tsx'
import { inOrder, type Moved, movedFeedsOf, type Redirect, redirectsOf } from './redirects.ts'
import { caddyMap, cloudFrontStore, nginxMap, s3Redirects } from './server-maps.ts'

/**
 * A page at each old address of an advisory that can have one, and for servers the same as maps, with the addresses of the
 * old feed; nothing where there are none.
 */
export function redirectFiles(listings: readonly AdvisoryListing[], view: View): readonly IndexPageFile[] {
  const feeds = movedFeedsOf(view.vendor.oldFeed, view.vendor.site.baseUrl)
  const redirects = redirectsOf(listings, feeds, view.vendor.site.baseUrl)
  const moved = inOrder([...feeds, ...redirects])
  if (moved.length === 0) return []
  const href = ({ to }: Moved) => view.href(to)
  const pages = redirects.flatMap((redirect) =>
    redirect.file === null
      ? []
      : [fileAt(redirect.file, redirect, () => renderPage(<RedirectPage redirect={redirect} view={view} />))],
  )
  const maps = [
    [NGINX_MAP_PATH, nginxMap],
    [CADDY_MAP_PATH, caddyMap],
    [S3_REDIRECTS_PATH, s3Redirects],
    [CLOUDFRONT_STORE_PATH, cloudFrontStore],
  ] as const
  return [...pages, ...maps.map(([path, print]) => fileAt(fileOfPath(path), moved, () => print(moved, href)))]
}

/** An old address leads on for ever in the same way, so nothing of the advisory but its id counts. */
function fileAt(path: string, facts: Redirect | readonly Moved[], render: () => string): IndexPageFile {
  return { path, stage: 'index', shows: [], facts, render, meanwhile: null }
}
