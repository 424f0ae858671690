import { expect, it, vi } from 'vitest';
import { LongTextStore } from '../../../src/main/ipc/long-text-store';
import { makeBridge } from '../../../src/preload/bridge';
import { EVENTS, REQUESTS } from '../../../src/shared/ipc/contract';
import { PIECE, packLongTexts } from '../../../src/shared/ipc/long-texts';
import { EVENT_NAMES, REQUEST_NAMES } from '../../../src/shared/ipc/names';

it('the plain lists name exactly what the contract names', () => {
  expect([...REQUEST_NAMES].sort()).toEqual(Object.keys(REQUESTS).sort());
  expect([...EVENT_NAMES].sort()).toEqual(Object.keys(EVENTS).sort());
});

it('the window is given these functions and no other: nothing that takes a channel', () => {
  const bridge = makeBridge({ invoke: async () => undefined, listen: () => () => undefined, pathOf: () => '' });
  expect(Object.keys(bridge).sort()).toEqual(
    [
      'diagramDraw',
      'folderClose',
      'folderFind',
      'folderOpen',
      'folderOpenPlan',
      'imageAdd',
      'imageChoose',
      'imageLook',
      'encodingChoices',
      'encodingOpen',
      'folderStopFind',
      'linkOpen',
      'linkOpenPlan',
      'onCommandRun',
      'onExportProgress',
      'onFolderChanged',
      'onFolderFound',
      'onPlanDisk',
      'onPlanFailed',
      'onPlanOpened',
      'onRecentChanged',
      'onSettingsChanged',
      'onWindowCloseRequested',
      'openDropped',
      'planCancelExport',
      'planClose',
      'planExportHtml',
      'planExportPdf',
      'printPreview',
      'printCancelPreview',
      'printSheets',
      'onPrintProgress',
      'planJournal',
      'planNew',
      'planNewFrom',
      'planOpen',
      'planOpenRecent',
      'planPreferences',
      'planChangePreferences',
      'settingsChange',
      'spellingAddWord',
      'spellingDictionary',
      'spellingFacts',
      'planRevert',
      'planSave',
      'planSaveAs',
      'planTakeDisk',
      'planVersion',
      'planVersions',
      'sessionState',
      'tableReadCsv',
      'tableWriteCsv',
      'templateChooseFolder',
      'templateList',
      'templateSave',
      'windowClose',
      'windowEdit',
      'windowFullScreen',
      'windowZoom',
      'windowStart',
      'windowState',
    ].sort(),
  );
});

it('a text that is too long for one message arrives whole, in pieces that leave the window free', async () => {
  const text = `${'\u{1f600} plan\n'.repeat(700_000)}end`;
  const texts = new LongTextStore();
  const asked: unknown[] = [];
  const bridge = makeBridge({
    invoke: async (name, argument) => {
      if (name === 'window:start') return { ok: true, value: null };
      if (name !== 'text:piece')
        return packLongTexts({ ok: true, value: [{ ok: true, value: { text } }] }, texts.forAnswer());
      asked.push(argument);
      const { id, from } = argument as { id: string; from: number };
      return { ok: true, value: texts.piece(id, from) };
    },
    listen: () => () => undefined,
    pathOf: () => '',
  });
  const answer = await bridge.planOpen();
  expect(answer).toMatchObject({ ok: true, value: [{ ok: true, value: { text } }] });
  expect(asked.length).toBe(Math.ceil(text.length / PIECE));
  // Nothing of it stays behind.
  expect(texts.piece('text-1', 0)).toBeNull();
});

it('a function calls its own channel, whatever it is given', async () => {
  const calls: unknown[] = [];
  const bridge = makeBridge({
    invoke: async (name, argument) => {
      calls.push([name, argument]);
    },
    listen: () => () => undefined,
    pathOf: (file) => `/dropped/${file.name}`,
  });
  await bridge.planSave({ id: 'plan-1', text: 'x' });
  await bridge.windowStart();
  await bridge.openDropped({ name: 'a.md', size: 1, type: '', lastModified: 0 });
  expect(calls).toEqual([
    ['window:start', undefined],
    ['plan:save', { id: 'plan-1', text: 'x' }],
    ['plan:open-dropped', { path: '/dropped/a.md' }],
  ]);
});

it('a long text in an event arrives whole, for each who listens and before what was sent after it', async () => {
  const text = `${'\u{1f600} plan\n'.repeat(700_000)}end`;
  const texts = new LongTextStore();
  const listeners: ((payload: unknown) => void)[] = [];
  const bridge = makeBridge({
    invoke: async (_name, argument) => {
      const { id, from } = argument as { id: string; from: number };
      return { ok: true, value: texts.piece(id, from) };
    },
    listen: (name, listener) => {
      if (name === 'plan:disk') listeners.push(listener);
      return () => undefined;
    },
    pathOf: () => '',
  });
  const heard: string[] = [];
  const note = (who: string) => (news: { id: string; news: { kind: string; text?: string } }) =>
    void heard.push(`${who} ${news.id} ${news.news.kind} ${news.news.text === text}`);
  const stop = bridge.onPlanDisk(note('a'));
  bridge.onPlanDisk(note('b'));
  const gone = bridge.onPlanDisk(note('c'));
  const send = (payload: unknown) => {
    const sent = packLongTexts(payload, texts.forAnswer());
    for (const listener of listeners) listener(sent);
  };
  send({ id: 'plan-1', news: { kind: 'changed', text } });
  send({ id: 'plan-1', news: { kind: 'gone' } });
  gone();
  await vi.waitFor(() => expect(heard).toHaveLength(4));
  expect(heard).toEqual([
    'a plan-1 changed true',
    'b plan-1 changed true',
    'a plan-1 gone false',
    'b plan-1 gone false',
  ]);
  // What is short is told at once, as soon as nothing is on its way.
  await Promise.resolve();
  send({ id: 'plan-2', news: { kind: 'same' } });
  expect(heard.slice(4)).toEqual(['a plan-2 same false', 'b plan-2 same false']);
  stop();
});

it('what main tells before the window listens is told to it once it does, in order and once', async () => {
  const listeners = new Map<string, Set<(payload: unknown) => void>>();
  const send = (name: string, payload: unknown) => {
    for (const listener of listeners.get(name) ?? []) listener(payload);
  };
  const bridge = makeBridge({
    invoke: async () => ({ ok: true, value: null }),
    listen: (name, listener) => {
      listeners.set(name, new Set([...(listeners.get(name) ?? []), listener]));
      return () => listeners.get(name)?.delete(listener);
    },
    pathOf: () => '',
  });
  const heard: unknown[] = [];
  send('command:run', 'file.new');
  send('command:run', 'file.open');
  const stop = bridge.onCommandRun((id) => heard.push(id));
  send('command:run', 'file.save');
  // One that is being made is not told in the middle of it.
  expect(heard).toEqual([]);
  await Promise.resolve();
  expect(heard).toEqual(['file.new', 'file.open', 'file.save']);
  bridge.onCommandRun((id) => heard.push(`again ${id}`))();
  stop();
  send('command:run', 'file.save');
  expect(heard).toHaveLength(3);
});
