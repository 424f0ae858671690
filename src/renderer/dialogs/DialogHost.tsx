import { useView } from '../ui/desk-context';
import { CloseDialog } from './CloseDialog';
import { ExportDialog } from './ExportDialog';
import { LinkDialog } from './LinkDialog';
import { RevertDialog } from './RevertDialog';

/** The one dialog that is open, if any. */
export function DialogHost() {
  const dialog = useView((view) => view.dialog);
  if (dialog === null) return null;
  switch (dialog.kind) {
    case 'close':
      return <CloseDialog dialog={dialog} />;
    case 'revert':
      return <RevertDialog id={dialog.id} />;
    case 'link':
      return <LinkDialog dialog={dialog} />;
    case 'export':
      return <ExportDialog id={dialog.id} />;
    default:
      return dialog satisfies never;
  }
}
