import { err, ok, type Result } from '../../base/result.ts'
import type {
  GenuineMessages,
  OldFeed,
  SecurityTxt,
  SiteLink,
  SiteLook,
  Vendor,
} from '../../domain/catalogue/vendor.ts'
import { type FileComments, withComments } from './file-comments.ts'
import type { FileProblem } from './file-problem.ts'
import { MAX_ADVISORY_BYTES } from './file-text.ts'
import {
  DEFAULT_APPROVAL,
  DEFAULT_OLD_FEED_FORMAT,
  DEFAULT_PRELIMINARY_MIN_PRODUCTS,
  DEFAULT_VENDOR_LANGUAGE,
  vendorShape,
} from './vendor-shape.ts'
import {
  ifAny,
  ifPresent,
  type PrintMap,
  type PrintNode,
  printBare,
  printList,
  printMap,
  printText,
  unless,
} from './yaml/print-node.ts'
import { readYamlFile } from './yaml-file.ts'

/** Reads `vendor.yaml`. Never throws. */
export function parseVendorFile(text: string): Result<Vendor, readonly FileProblem[]> {
  const file = readYamlFile(text, MAX_ADVISORY_BYTES, vendorShape)
  return file.ok ? ok(file.value) : err(file.error)
}

/** Prints `vendor.yaml` in its one form. */
export function printVendorFile(vendor: Vendor, options: { readonly comments?: FileComments } = {}): string {
  return withComments(printVendor(vendor), options.comments)
}

function printVendor(vendor: Vendor): PrintMap {
  const { site } = vendor
  return printMap([
    ['name', printText(vendor.name)],
    ['namespace', printText(vendor.namespace)],
    ['cna', ifPresent(vendor.cnaShortName, printText)],
    [
      'contacts',
      ifAny(vendor.contacts, ({ label, url, reports }) =>
        printMap([
          ['label', printText(label)],
          ['url', printText(url)],
          ['reports', unless(false, reports, printBare)],
        ]),
      ),
    ],
    [
      'keys',
      ifAny(vendor.keys, ({ label, url, fingerprint }) =>
        printMap([
          ['label', printText(label)],
          ['url', printText(url)],
          ['fingerprint', ifPresent(fingerprint, printText)],
        ]),
      ),
    ],
    ['reporting', ifPresent(vendor.reporting, printText)],
    ['genuineMessages', ifPresent(vendor.genuineMessages, printGenuine)],
    ['securityTxt', ifPresent(vendor.securityTxt, printSecurityTxt)],
    ['advisoryIds', printText(vendor.advisoryIdPattern)],
    [
      'severity',
      printList(vendor.severityPolicy.thresholds, ({ level, from, repairDays }) =>
        printMap([
          ['level', printText(level)],
          ['from', printBare(from)],
          ['repairDays', ifPresent(repairDays, printBare)],
        ]),
      ),
    ],
    ['approval', printApproval(vendor)],
    ['preliminaryMinProducts', unless(DEFAULT_PRELIMINARY_MIN_PRODUCTS, vendor.preliminaryMinProducts, printBare)],
    ['disclosurePolicy', ifPresent(vendor.disclosurePolicy, printText)],
    ['lang', unless(DEFAULT_VENDOR_LANGUAGE, vendor.lang, printText)],
    [
      'site',
      printMap([
        ['baseUrl', printText(site.baseUrl)],
        ['notice', ifPresent(site.notice, printText)],
        ['robots', unless(true, site.robots, printBare)],
        ['socialCards', unless(true, site.socialCards, printBare)],
      ]),
    ],
    ['look', printLook(vendor.look)],
    ['oldFeed', ifPresent(vendor.oldFeed, printOldFeed)],
  ])
}

function printGenuine({ announcedAt, senders, neverAskedFor, text }: GenuineMessages): PrintNode {
  return printMap([
    [
      'announcedAt',
      ifAny(announcedAt, ({ label, url }) =>
        printMap([
          ['label', printText(label)],
          ['url', printText(url)],
        ]),
      ),
    ],
    ['senders', ifAny(senders, printText)],
    ['neverAskedFor', ifAny(neverAskedFor, printText)],
    ['text', ifPresent(text, printText)],
  ])
}

function printSecurityTxt({ expires, languages, alsoAt }: SecurityTxt): PrintNode {
  return printMap([
    ['expires', printBare(expires)],
    ['languages', ifAny(languages, printText)],
    ['alsoAt', ifAny(alsoAt, printText)],
  ])
}

function printLook({ logo, accent, header, footer }: SiteLook): PrintNode | null {
  if (logo === null && accent === null && header.length === 0 && footer.length === 0) return null
  const links = (list: readonly SiteLink[]) =>
    ifAny(list, ({ label, url }) =>
      printMap([
        ['label', printText(label)],
        ['url', printText(url)],
      ]),
    )
  return printMap([
    [
      'logo',
      ifPresent(logo, ({ file, dark }) =>
        printMap([
          ['file', printText(file)],
          ['dark', ifPresent(dark, printText)],
        ]),
      ),
    ],
    [
      'accent',
      ifPresent(accent, ({ light, dark }) =>
        printMap([
          ['light', printText(light)],
          ['dark', printText(dark)],
        ]),
      ),
    ],
    ['header', links(header)],
    ['footer', links(footer)],
  ])
}

function printOldFeed({ id, entries, addresses }: OldFeed): PrintNode {
  const ids = Object.entries(entries)
  return printMap([
    ['id', ifPresent(id, printText)],
    ['entries', ids.length === 0 ? null : printMap(ids.map(([advisory, old]) => [advisory, printText(old)]))],
    [
      'addresses',
      ifAny(addresses, ({ url, format }) =>
        printMap([
          ['url', printText(url)],
          ['format', unless(DEFAULT_OLD_FEED_FORMAT, format, printText)],
        ]),
      ),
    ],
  ])
}

function printApproval({ approval }: Vendor): PrintNode | null {
  const required = unless<number>(DEFAULT_APPROVAL.required, approval.required, printBare)
  const alone = unless<boolean>(DEFAULT_APPROVAL.nobodyApprovesAlone, approval.nobodyApprovesAlone, printBare)
  if (required === null && alone === null) return null
  return printMap([
    ['required', required],
    ['nobodyApprovesAlone', alone],
  ])
}
