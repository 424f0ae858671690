/** Made at build time by `scripts/build/english-dictionary.mjs`. */
declare module 'virtual:english-dictionary' {
  export const aff: string;
  export const dic: string;
}
