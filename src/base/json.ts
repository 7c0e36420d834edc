/** Any JSON value; what is sealed is JSON through and through. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }
