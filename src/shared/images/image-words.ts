/** An image as a person edits it: its description, and the address of its file. */
export interface ImageWords {
  readonly alt: string;
  readonly address: string;
}
