import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, it, vi } from 'vitest';
import { createCommandRunner } from '../../../../src/renderer/commands/command-runner';
import { DialogBoundary } from '../../../../src/renderer/dialogs/DialogBoundary';
import { DeskContext } from '../../../../src/renderer/ui/desk-context';
import { deskWith } from '../store/test-desk';

function Missing(): never {
  throw new Error('Failed to fetch dynamically imported module');
}

it('a dialog whose code is missing is closed and told of, and what is around it stays', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const { desk } = await deskWith();
  const value = { desk, runner: createCommandRunner(desk) };
  const place = document.body.appendChild(document.createElement('div'));
  const root = createRoot(place);
  desk.view.getState().openDialog({ kind: 'shortcuts' });
  await act(async () =>
    root.render(
      <DeskContext value={value}>
        <p>The plan</p>
        <DialogBoundary>
          <Missing />
        </DialogBoundary>
      </DeskContext>,
    ),
  );
  expect(place.textContent).toBe('The plan');
  expect(desk.view.getState().dialog).toBeNull();
  expect(desk.view.getState().notices).toMatchObject([
    { problem: { happened: expect.stringContaining('can’t be shown') } },
  ]);
  await act(async () => root.unmount());
  place.remove();
  vi.restoreAllMocks();
});
