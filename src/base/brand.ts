declare const brand: unique symbol

/** A string that can only come from its parser; nothing below the parser checks it again. */
export type Branded<Name extends string> = string & { readonly [brand]: Name }
