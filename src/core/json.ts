/** What a layer may hold: one codec serves cache, worker and cluster. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
