/** What a social card says in one line, as short as it can be said. */
export interface CardMessages {
  readonly notRated: string
  readonly withdrawn: string
  readonly replacedBy: (id: string) => string
  readonly upgradeTo: (versions: readonly string[]) => string
  readonly upgradeBranch: string
  readonly upgradeProducts: (products: readonly string[]) => string
  /** One affected product or version has a fix, another one has none, or something else is to be done. */
  readonly differs: string
}
