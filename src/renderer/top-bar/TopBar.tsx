import { FolderOpen, PanelLeft, PanelRight, Plus } from 'lucide-react';
import { panelShown } from '../store/view-state';
import { CommandButton } from '../ui/CommandButton';
import { useCommandEnabled, useFolder, useRunner, useView } from '../ui/desk-context';
import { EditToolbar } from './EditToolbar';
import { PlanTabs } from './PlanTabs';

/** Tabs, editing commands and export. */
export function TopBar() {
  const runner = useRunner();
  const hasPlan = useView((view) => view.activeId !== null);
  const hasFolder = useFolder((state) => state.folder !== null);
  const outline = useView((view) => panelShown(view, 'outline'));
  const review = useView((view) => panelShown(view, 'review'));
  const canExport = useCommandEnabled('file.export-pdf');
  return (
    <header className="top-bar" data-region>
      <div className="top-bar__left">
        {(hasPlan || hasFolder) && <CommandButton command="view.outline" icon={PanelLeft} pressed={outline} />}
        <PlanTabs />
        <CommandButton command="file.new" icon={Plus} />
        <CommandButton command="file.open" icon={FolderOpen} />
      </div>
      {hasPlan && <EditToolbar />}
      <div className="top-bar__right">
        {hasPlan && (
          <>
            <button
              type="button"
              className="button button--primary"
              aria-disabled={!canExport}
              onClick={() => runner.run('file.export-pdf')}
            >
              Export PDF…
            </button>
            <CommandButton command="view.review" icon={PanelRight} pressed={review} />
          </>
        )}
      </div>
    </header>
  );
}
