/** What is known of a picture: where it can be loaded and its size in pixels, or why it is not shown. */
export type ImageAnswer =
  | { readonly shown: true; readonly width: number; readonly height: number; readonly url: string }
  | { readonly shown: false; readonly reason: string };

export type LookForImage = (address: string) => Promise<ImageAnswer>;
