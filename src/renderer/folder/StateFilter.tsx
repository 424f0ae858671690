import type { FolderFilter } from './folder-order';
import { STATES } from './state-words';

interface StateFilterProps {
  readonly value: FolderFilter['state'];
  readonly onChange: (state: FolderFilter['state']) => void;
}

/** Which states are shown. */
export function StateFilter({ value, onChange }: StateFilterProps) {
  return (
    <select
      className="folder__select"
      aria-label="Status"
      value={value}
      onChange={(event) => onChange(event.target.value as FolderFilter['state'])}
    >
      <option value="all">Every status</option>
      {STATES.map(([state, name]) => (
        <option key={state} value={state}>
          {name}
        </option>
      ))}
    </select>
  );
}
