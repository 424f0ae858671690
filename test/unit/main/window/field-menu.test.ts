import { expect, it } from 'vitest';
import { fieldMenu } from '../../../../src/main/window/field-menu';

const flags = {
  canUndo: false,
  canRedo: false,
  canCut: true,
  canCopy: true,
  canPaste: true,
  canDelete: true,
  canSelectAll: true,
  canEditRichly: false,
};
const rolesOf = (...asked: Parameters<typeof fieldMenu>) =>
  fieldMenu(...asked).flatMap(({ role, enabled }) => (role === undefined ? [] : [`${role} ${enabled}`]));

it('a field offers what can be done in it now', () => {
  expect(
    rolesOf({ isEditable: true, selectionText: '', editFlags: { ...flags, canCut: false, canCopy: false } }),
  ).toEqual(['undo false', 'redo false', 'cut false', 'copy false', 'paste true', 'selectAll true']);
});

it('selected text can be copied, and nothing has no menu', () => {
  expect(rolesOf({ isEditable: false, selectionText: 'words', editFlags: flags })).toEqual(['copy true']);
  expect(rolesOf({ isEditable: false, selectionText: ' ', editFlags: flags })).toEqual([]);
});
