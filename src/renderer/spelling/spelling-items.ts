import type { Desk } from '../store/desk';
import type { PlanMenuItem, PlanMenuPlace } from '../workspace/plan-menu-item';

/** What may have been meant by a word that is marked as written wrong, for the context menu there. */
export function suggestionItems(desk: Desk, { x, y }: PlanMenuPlace): readonly PlanMenuItem[] | null {
  const { spelling } = desk;
  const wrong = spelling.wordAt(x, y);
  if (wrong === null) return null;
  const { suggestions } = wrong;
  if (suggestions !== null && suggestions.length > 0) {
    return suggestions.map((word) => ({
      key: `spelling-${word}`,
      name: word,
      run: () => spelling.replace(wrong, word),
    }));
  }
  const name = suggestions === null ? 'Suggestions are being looked for' : 'No suggestions';
  return [{ key: 'spelling-none', name, isDisabled: true, run: () => undefined }];
}

/** Two ways to take a word as right, for the context menu there. */
export function rightWordItems(desk: Desk, { x, y }: PlanMenuPlace): readonly PlanMenuItem[] | null {
  const { spelling } = desk;
  const wrong = spelling.wordAt(x, y);
  if (wrong === null) return null;
  const { word } = wrong;
  return [
    {
      key: 'spelling-add',
      name: `Add “${word}” to dictionary`,
      isDisabled: !spelling.canAdd(wrong),
      run: () => void spelling.add(word),
    },
    { key: 'spelling-ignore', name: 'Ignore in this plan', run: () => void spelling.ignore(word) },
  ];
}
