import type { Result } from '../../base/result.ts'
import { unreachable } from '../../base/unreachable.ts'
import type { Branch, Catalogue, Product, Release } from '../../domain/catalogue/product.ts'
import { type FileComments, withComments } from './file-comments.ts'
import type { FileProblem } from './file-problem.ts'
import { MAX_PRODUCTS_BYTES } from './file-text.ts'
import { catalogueShape } from './products-shape.ts'
import {
  ifAny,
  ifPresent,
  type PrintNode,
  printBare,
  printList,
  printMap,
  printText,
  spacious,
  unless,
} from './yaml/print-node.ts'
import { readYamlFile } from './yaml-file.ts'

/** Reads `products.yaml`; releases come out in ascending order, in whatever order they stand. Never throws. */
export function parseProductsFile(text: string): Result<Catalogue, readonly FileProblem[]> {
  return readYamlFile(text, MAX_PRODUCTS_BYTES, catalogueShape)
}

/** Prints `products.yaml` in its one form. */
export function printProductsFile(catalogue: Catalogue, options: { readonly comments?: FileComments } = {}): string {
  return withComments(printMap([['products', printList(catalogue.products, printProduct)]]), options.comments)
}

function printProduct(product: Product): PrintNode {
  const { names } = product
  const hasNames = names.cpe !== null || names.purl !== null || names.cveProduct !== null || names.aliases.length > 0
  return spacious(
    printMap([
      ['id', printText(product.id)],
      ['name', printText(product.name)],
      ['deployment', unless('self_hosted', product.deployment, printText)],
      ['versionScheme', ifPresent(product.versionScheme, printText)],
      ['branches', ifAny(product.branches, printBranch)],
      // A release a line, also where all would fit on one: a new release is then a new line.
      ['releases', product.releases.length === 0 ? null : spacious(printList(product.releases, printRelease))],
      [
        'names',
        hasNames
          ? printMap([
              ['cpe', ifPresent(names.cpe, printText)],
              ['purl', ifPresent(names.purl, printText)],
              ['cveProduct', ifPresent(names.cveProduct, printText)],
              ['aliases', ifAny(names.aliases, printText)],
            ])
          : null,
      ],
      ['url', ifPresent(product.url, printText)],
    ]),
  )
}

function printBranch({ id, support }: Branch): PrintNode {
  switch (support.kind) {
    case 'supported':
      return printMap([
        ['id', printText(id)],
        ['support', printText('supported')],
        ['until', ifPresent(support.until, printBare)],
      ])
    case 'ended':
      return printMap([
        ['id', printText(id)],
        ['support', printText('ended')],
        ['since', ifPresent(support.since, printBare)],
      ])
    case 'not_stated':
      return printMap([['id', printText(id)]])
    default:
      return unreachable(support)
  }
}

function printRelease({ version, state, date, downloadUrl, notesUrl }: Release): PrintNode {
  if (state === 'released' && date === null && downloadUrl === null && notesUrl === null) return printText(version)
  return printMap([
    ['version', printText(version)],
    ['state', unless('released', state, printText)],
    ['date', ifPresent(date, printBare)],
    ['downloadUrl', ifPresent(downloadUrl, printText)],
    ['notesUrl', ifPresent(notesUrl, printText)],
  ])
}
