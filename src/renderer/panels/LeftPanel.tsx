import { Tabs } from 'radix-ui';
import { FolderFindPanel } from '../folder/FolderFindPanel';
import { FolderPanel } from '../folder/FolderPanel';
import type { FolderData } from '../store/folder-store';
import { useFolder } from '../ui/desk-context';
import { OutlinePanel } from './OutlinePanel';

/** The panel at the left: the outline of the plan in front, and the plans of the folder where one is open. */
export function LeftPanel() {
  const hasFolder = useFolder((state) => state.folder !== null);
  const tab = useFolder((state) => state.tab);
  const choose = useFolder((state) => state.chooseTab);
  if (!hasFolder) return <OutlinePanel />;
  return (
    <Tabs.Root className="left-panel" value={tab} onValueChange={(value) => choose(value as FolderData['tab'])}>
      <Tabs.List className="review-tabs left-panel__tabs" aria-label="At the left">
        <Tabs.Trigger className="review-tabs__tab" value="outline">
          Outline
        </Tabs.Trigger>
        <Tabs.Trigger className="review-tabs__tab" value="plans">
          Plans
        </Tabs.Trigger>
        <Tabs.Trigger className="review-tabs__tab" value="find">
          Find
        </Tabs.Trigger>
      </Tabs.List>
      <Tabs.Content className="left-panel__content" value="outline" tabIndex={-1}>
        <OutlinePanel />
      </Tabs.Content>
      <Tabs.Content className="left-panel__content" value="plans" tabIndex={-1}>
        <FolderPanel />
      </Tabs.Content>
      <Tabs.Content className="left-panel__content" value="find" tabIndex={-1}>
        <FolderFindPanel />
      </Tabs.Content>
    </Tabs.Root>
  );
}
