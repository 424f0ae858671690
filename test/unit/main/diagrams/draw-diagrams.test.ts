import { describe, expect, it } from 'vitest';
import { DiagramDrawer, type DrawingPlace } from '../../../../src/main/diagrams/draw-diagrams';
import type { DiagramReport, DiagramTask } from '../../../../src/shared/diagrams/diagram-contract';
import { LONGEST_DIAGRAM } from '../../../../src/shared/diagrams/drawing';

/** A place whose drawings are finished by hand. */
function slowPlace() {
  const tasks: DiagramTask[] = [];
  const finish: ((report: DiagramReport | Error) => void)[] = [];
  const place: DrawingPlace = {
    draw: (task) => {
      tasks.push(task);
      return new Promise((resolve, reject) => {
        finish.push((report) => (report instanceof Error ? reject(report) : resolve(report)));
      });
    },
  };
  return {
    tasks,
    place,
    drawer: new DiagramDrawer(place, async () => ''),
    finish: (report: DiagramReport | Error) => finish.shift()?.(report),
  };
}

const drawn = (words: string): DiagramReport => ({
  kind: 'drawn',
  svg: `<svg viewBox="0 0 40 20"><text onclick="x()">${words}</text></svg>`,
  alt: words,
});
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('DiagramDrawer', () => {
  it('draws one at a time, so that a window that hangs holds up only what waits for it', async () => {
    const { drawer, tasks, finish } = slowPlace();
    const first = drawer.draw('one', 'light');
    const second = drawer.draw('two', 'light');
    await settled();
    expect(tasks.map((task) => task.source)).toEqual(['one']);
    finish(drawn('1'));
    expect(await first).toMatchObject({ kind: 'drawn', width: 40, height: 20, alt: '1' });
    await settled();
    expect(tasks.map((task) => task.source)).toEqual(['one', 'two']);
    finish(drawn('2'));
    expect(await second).toMatchObject({ alt: '2' });
  });

  it('cleans what comes from the window before anyone else sees it', async () => {
    const { drawer, finish } = slowPlace();
    const drawing = drawer.draw('one', 'light');
    await settled();
    finish(drawn('words'));
    expect(await drawing).toMatchObject({ svg: expect.not.stringContaining('onclick') });
  });

  it('remembers a drawing for its source and look, and an error in the source too', async () => {
    const { drawer, tasks, finish } = slowPlace();
    const first = drawer.draw('one', 'light');
    await settled();
    finish({ kind: 'failed', reason: 'line 1 is not understood', line: 1 });
    expect(await first).toEqual({ kind: 'failed', reason: 'line 1 is not understood', line: 1 });
    expect(await drawer.draw('one', 'light')).toEqual(await first);
    expect(tasks).toHaveLength(1);
    void drawer.draw('one', 'dark');
    await settled();
    expect(tasks).toHaveLength(2);
  });

  it('tries again what a busy or broken window failed to draw, and goes on with the next', async () => {
    const { drawer, tasks, finish } = slowPlace();
    const first = drawer.draw('one', 'light');
    const second = drawer.draw('two', 'light');
    await settled();
    finish(new Error('drawing it took longer than 10 seconds'));
    expect(await first).toEqual({ kind: 'failed', reason: 'drawing it took longer than 10 seconds', line: null });
    await settled();
    finish(drawn('2'));
    expect(await second).toMatchObject({ kind: 'drawn' });
    void drawer.draw('one', 'light');
    await settled();
    expect(tasks.map((task) => task.source)).toEqual(['one', 'two', 'one']);
  });

  it('does not begin what was cancelled while it waited', async () => {
    const { drawer, tasks, finish } = slowPlace();
    const stop = new AbortController();
    const first = drawer.draw('one', 'light');
    const second = drawer.draw('two', 'light', stop.signal);
    await settled();
    stop.abort(new Error('cancelled'));
    await expect(second).rejects.toThrow('cancelled');
    finish(drawn('1'));
    await first;
    await settled();
    expect(tasks).toHaveLength(1);
    await expect(drawer.draw('three', 'light', stop.signal)).rejects.toThrow('cancelled');
  });

  it('draws nothing that is empty or longer than any paper shows, and says so', async () => {
    const { drawer, tasks } = slowPlace();
    expect(await drawer.draw('  \n', 'light')).toMatchObject({ reason: 'it is empty' });
    expect(await drawer.draw('x'.repeat(LONGEST_DIAGRAM + 1), 'light')).toMatchObject({
      reason: 'it is longer than 50,000 characters',
    });
    expect(tasks).toEqual([]);
  });
});
