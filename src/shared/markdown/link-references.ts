/** A link reference definition's address and title. */
export interface LinkReference {
  readonly href: string;
  readonly title: string | null;
}

/** What reference links and footnote marks of a document may lead to. Labels are normalised. */
export interface References {
  readonly links: ReadonlyMap<string, LinkReference>;
  readonly footnotes: ReadonlySet<string>;
}

export const NO_REFERENCES: References = { links: new Map(), footnotes: new Set() };

/** A label as CommonMark compares them: case folded, white space collapsed. */
export function normalLabel(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}
