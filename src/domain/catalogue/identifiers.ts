import { isReservedFileName } from '../../base/reserved-file-name.ts'
import { err, ok, type Result } from '../../base/result.ts'
import type { MalformedIdentifier } from '../advisory/identifiers.ts'
import { RESERVED_PRODUCT_IDS } from '../publication/addresses.ts'
import type { BranchId, ProductId } from './product.ts'

const PRODUCT_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const BRANCH_ID = /^\d+(?:\.\d+)*$/
const MAX_LENGTH = 64

/**
 * Lower-case letters and digits in words joined by single hyphens, at most 64 characters, and none of
 * {@link RESERVED_PRODUCT_IDS}: it becomes an address.
 */
export function parseProductId(input: string): Result<ProductId, MalformedIdentifier> {
  if (RESERVED_PRODUCT_IDS.includes(input)) {
    const others = RESERVED_PRODUCT_IDS.filter((id) => id !== input).join(', ')
    return err({
      kind: 'malformed_identifier',
      input,
      expected: `another id, because the site has something else at this one's address (nor can it be ${others})`,
    })
  }
  return input.length <= MAX_LENGTH && PRODUCT_ID.test(input) && !isReservedFileName(input)
    ? ok(input as ProductId)
    : err({
        kind: 'malformed_identifier',
        input,
        expected: 'lower-case words joined by hyphens, at most 64 characters, like octopus-server',
      })
}

/** Whole numbers between dots, at most 64 characters, spelled as the product spells them. */
export function parseBranchId(input: string): Result<BranchId, MalformedIdentifier> {
  return input.length <= MAX_LENGTH && BRANCH_ID.test(input)
    ? ok(input as BranchId)
    : err({
        kind: 'malformed_identifier',
        input,
        expected: 'the numbers that begin its releases, at most 64 characters, like 2024.3 or 8',
      })
}
