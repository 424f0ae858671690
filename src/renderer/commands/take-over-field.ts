/** Has a field with words that were typed and not yet taken over take them over: a save is to have them. */
export function takeOverField(): void {
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement) || field.dataset.commits === undefined) return;
  field.blur();
  field.focus();
}
