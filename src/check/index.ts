export { findAdvisory, looksLikeAdvisory, type NamedAdvisory, namedAdvisoryWords } from './advisory-by-name.ts'
export {
  ACTIONS,
  type Action,
  type AdvisoryAnswer,
  type Answer,
  afterHeadline,
  type SafeMove,
  VERDICTS,
  type Verdict,
} from './answer.ts'
export {
  CHECK_CATALOGUE_FORMAT,
  type CheckCatalogueData,
  type CheckCatalogueEntry,
  checkCatalogueData,
  findProduct,
  parseCheckCatalogueData,
} from './check-catalogue.ts'
export type { CheckFragment } from './check-fragment.ts'
export { checkVersion } from './check-version.ts'
export type { CheckWords } from './check-words.ts'
export { type CheckableProduct, openProduct } from './checkable-product.ts'
export { checkFragments } from './cut-fragments.ts'
export {
  checkInventory,
  type InventoryLine,
  type InventoryProblem,
  MAX_INVENTORY_LINES,
  parseInventory,
  unknownProduct,
} from './inventory.ts'
export type { UnusableCheckFile } from './parse-check-file.ts'
export { parseProductCheckData } from './parse-product-check-data.ts'
export { PRODUCT_CHECK_FORMAT, type ProductCheckData, productCheckData } from './product-check-data.ts'
export type { ReasonWords } from './reason-words.ts'
export { REASON_WORDS_EN } from './reason-words-en.ts'
