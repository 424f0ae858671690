/** The table in the element of a table's node: Lexical puts it into an element that scrolls. Null for any other element. */
export function tableElement(element: HTMLElement | null): HTMLTableElement | null {
  return element instanceof HTMLTableElement ? element : (element?.querySelector('table') ?? null);
}
