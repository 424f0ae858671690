import { expect, it } from 'vitest';
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
    ['plan:save', { id: 'plan-1', text: 'x' }],
    ['window:start', undefined],
    ['plan:open-dropped', { path: '/dropped/a.md' }],
  ]);
});
