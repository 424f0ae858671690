import { type KeyboardEvent, useId, useState } from 'react';
import type { PlanId } from '../../shared/ipc/contract';
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from '../../shared/tables/table-size';
import { useDesk } from '../ui/desk-context';
import { isMoved } from '../ui/is-moved';
import { FormButtons } from './FormButtons';
import { ModalDialog } from './ModalDialog';

/** The size that can be pointed at; the fields take larger ones. */
const GRID_ROWS = 10;
const GRID_COLUMNS = 20;

interface Size {
  readonly rows: number;
  readonly columns: number;
}

const STEPS: Readonly<Record<string, Size>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

const within = (value: number, most: number): number => Math.min(Math.max(value, 1), most);

/** Asks how large a new table is to be: in a grid, by pointer or arrows, or in numbers. Rows count the header. */
export function TableSizeDialog({ id }: { readonly id: PlanId }) {
  const desk = useDesk();
  const gridId = useId();
  const [size, setSize] = useState<Size>({ rows: 3, columns: 3 });
  const isPossible =
    Number.isInteger(size.rows) &&
    Number.isInteger(size.columns) &&
    size.rows >= 1 &&
    size.columns >= 1 &&
    size.rows <= MOST_ROWS &&
    size.columns <= MOST_COLUMNS &&
    size.rows * size.columns <= MOST_CELLS;

  function finish(chosen: Size | null): void {
    desk.view.getState().closeDialog();
    const editor = desk.editors.get(id);
    if (chosen) editor?.tables?.insert(chosen.rows, chosen.columns);
    else editor?.focus();
  }

  function onGridKey(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    if (step) {
      setSize(({ rows, columns }) => ({
        rows: within(rows + step.rows, GRID_ROWS),
        columns: within(columns + step.columns, GRID_COLUMNS),
      }));
    } else if (event.key === 'Home') setSize({ ...size, columns: 1 });
    else if (event.key === 'End') setSize({ ...size, columns: GRID_COLUMNS });
    else return;
    event.preventDefault();
  }

  const words = isPossible
    ? `${size.rows} ${size.rows === 1 ? 'row' : 'rows'} with the header, ${size.columns} ${size.columns === 1 ? 'column' : 'columns'}`
    : `Up to ${MOST_ROWS.toLocaleString('en')} rows and ${MOST_COLUMNS} columns`;
  const active = `${gridId}-${within(size.rows, GRID_ROWS)}-${within(size.columns, GRID_COLUMNS)}`;
  return (
    <ModalDialog title="Insert table" onCancel={() => finish(null)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isPossible) finish(size);
        }}
      >
        <div
          className="size-grid"
          role="grid"
          aria-label="Size"
          aria-activedescendant={active}
          tabIndex={0}
          data-first-focus
          onKeyDown={(event) => {
            if (event.key === 'Enter' && isPossible) {
              event.preventDefault();
              finish(size);
            } else onGridKey(event);
          }}
        >
          {Array.from({ length: GRID_ROWS }, (_, y) => y + 1).map((rows) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the grid has the focus
            <div key={rows} className="size-grid__row" role="row">
              {Array.from({ length: GRID_COLUMNS }, (_, x) => x + 1).map((columns) => (
                // biome-ignore lint/a11y/useFocusableInteractive: as above
                // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys
                <span
                  key={columns}
                  id={`${gridId}-${rows}-${columns}`}
                  className="size-grid__cell"
                  role="gridcell"
                  aria-label={`${rows} by ${columns}`}
                  aria-selected={rows <= size.rows && columns <= size.columns}
                  onPointerMove={(event) => isMoved(event) && setSize({ rows, columns })}
                  onClick={() => finish({ rows, columns })}
                />
              ))}
            </div>
          ))}
        </div>
        <div className="size-fields">
          {(['rows', 'columns'] as const).map((name) => (
            <label key={name}>
              <span className="field__name">{name === 'rows' ? 'Rows, with the header' : 'Columns'}</span>
              <input
                className="field__input"
                type="number"
                min={1}
                max={name === 'rows' ? MOST_ROWS : MOST_COLUMNS}
                required
                value={Number.isNaN(size[name]) ? '' : size[name]}
                onChange={(event) => setSize({ ...size, [name]: event.target.valueAsNumber })}
              />
            </label>
          ))}
        </div>
        <p className="dialog__text" role="status">
          {words}
        </p>
        <FormButtons submit="Insert" disabled={!isPossible} onCancel={() => finish(null)} />
      </form>
    </ModalDialog>
  );
}
