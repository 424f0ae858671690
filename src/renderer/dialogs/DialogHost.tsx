import { lazy, Suspense, useEffect } from 'react';
import type { Dialog } from '../store/view-state';
import { useView } from '../ui/desk-context';
import { CloseDialog } from './CloseDialog';
import { DialogBoundary } from './DialogBoundary';
import { EncodingDialog } from './EncodingDialog';
import { ImageDialog } from './ImageDialog';
import { LinkDialog } from './LinkDialog';
import { ModalDialog } from './ModalDialog';
import { NewFromDialog } from './NewFromDialog';
import { OptionsDialog } from './OptionsDialog';
import { RenameDialog } from './RenameDialog';
import { RenumberDialog } from './RenumberDialog';
import { RevertDialog } from './RevertDialog';
import { SaveTemplateDialog } from './SaveTemplateDialog';
import { TableSizeDialog } from './TableSizeDialog';

// It brings the text editor, which most visits do without.
const VersionsDialog = lazy(async () => ({ default: (await import('../versions/VersionsDialog')).VersionsDialog }));

const loadSettings = async () => ({ default: (await import('../settings/SettingsDialog')).SettingsDialog });
const SettingsDialog = lazy(loadSettings);
const ShortcutsSheet = lazy(async () => ({ default: (await import('../palette/ShortcutsSheet')).ShortcutsSheet }));
const loadPalette = async () => ({ default: (await import('../palette/Palette')).Palette });
const Palette = lazy(loadPalette);
// It brings the check of what was kept of print options.
const loadExport = async () => ({ default: (await import('./ExportDialog')).ExportDialog });
const ExportDialog = lazy(loadExport);

/** In place of a dialog whose code is on its way: what is typed meanwhile must not go into the plan. */
function Loading() {
  const close = useView((view) => view.closeDialog);
  return (
    <ModalDialog title="Loading" hideTitle onCancel={close} className="dialog--loading">
      <span />
    </ModalDialog>
  );
}

// It brings the list of languages.
const CodeLanguageDialog = lazy(async () => ({ default: (await import('./CodeLanguageDialog')).CodeLanguageDialog }));

/** The one dialog that is open, if any. */
export function DialogHost() {
  const dialog = useView((view) => view.dialog);
  const question = useView((view) => view.encodings[0]);

  useEffect(() => {
    // Typed in at once by those who know it, so it must be there before it is asked for.
    const load = () => void Promise.all([loadPalette(), loadExport(), loadSettings()]).catch(() => undefined);
    const handle = requestIdleCallback(load, { timeout: 3000 });
    return () => cancelIdleCallback(handle);
  }, []);

  if (dialog === null) return question && <EncodingDialog key={question.file} {...question} />;
  return (
    <DialogBoundary key={dialog.kind}>
      <Suspense fallback={<Loading />}>
        <OpenDialog dialog={dialog} />
      </Suspense>
    </DialogBoundary>
  );
}

function OpenDialog({ dialog }: { readonly dialog: Dialog }) {
  switch (dialog.kind) {
    case 'close':
      return <CloseDialog dialog={dialog} />;
    case 'versions':
      return <VersionsDialog id={dialog.id} />;
    case 'revert':
      return <RevertDialog id={dialog.id} />;
    case 'table-size':
      return <TableSizeDialog id={dialog.id} />;
    case 'link':
      return <LinkDialog dialog={dialog} />;
    case 'code-language':
      return <CodeLanguageDialog id={dialog.id} word={dialog.word} />;
    case 'image':
      return <ImageDialog dialog={dialog} />;
    case 'export':
      return <ExportDialog id={dialog.id} />;
    case 'renumber':
      return <RenumberDialog dialog={dialog} />;
    case 'rename':
      return <RenameDialog dialog={dialog} />;
    case 'new-from':
      return <NewFromDialog />;
    case 'save-template':
      return <SaveTemplateDialog id={dialog.id} />;
    case 'options':
      return <OptionsDialog dialog={dialog} />;
    case 'settings':
      return <SettingsDialog section={dialog.section} />;
    case 'shortcuts':
      return <ShortcutsSheet />;
    case 'palette':
      return <Palette start={dialog.start} />;
    default:
      return dialog satisfies never;
  }
}
