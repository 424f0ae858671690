import { COMMANDS } from '../../../shared/commands/command-list';
import type { EditorCommandId } from '../editor-handle';

interface Chord {
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
  /** The key's name in lower case. */
  readonly key: string;
}

function parseChord(keys: string): Chord {
  const parts = keys.split('+');
  const key = parts.at(-1)?.toLowerCase() ?? '';
  return { mod: parts.includes('Mod'), shift: parts.includes('Shift'), alt: parts.includes('Alt'), key };
}

/** The key that an event is about, by its letter or, where a modifier changes what it types, by its place. */
function namesOf(event: KeyboardEvent): readonly string[] {
  const place = /^(?:Key|Digit)(.)$/.exec(event.code)?.[1]?.toLowerCase();
  const period = event.code === 'Period' ? '.' : undefined;
  return [event.key.toLowerCase(), place ?? period ?? ''];
}

const isEditorCommand = (id: string): id is EditorCommandId => /^(?:edit|insert|format|table|list)\./.test(id);

const CHORDS: readonly { readonly id: EditorCommandId; readonly chord: Chord }[] = COMMANDS.flatMap((command) =>
  isEditorCommand(command.id) && 'keys' in command ? [{ id: command.id, chord: parseChord(command.keys) }] : [],
);

/** The editor command that a key event asks for, by the app's command list. */
export function commandOfKey(event: KeyboardEvent): EditorCommandId | null {
  if (event.ctrlKey === event.metaKey) return null;
  const names = namesOf(event);
  const found = CHORDS.find(
    ({ chord }) =>
      chord.mod && chord.shift === event.shiftKey && chord.alt === event.altKey && names.includes(chord.key),
  );
  return found?.id ?? null;
}
