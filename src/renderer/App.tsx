import { Tooltip } from 'radix-ui';
import { DialogHost } from './dialogs/DialogHost';
import { StatusBar } from './status/StatusBar';
import { TopBar } from './top-bar/TopBar';
import { useFolder, usePlans } from './ui/desk-context';
import { Notices } from './ui/Notices';
import { EmptyDesk } from './workspace/EmptyDesk';
import { useDeskLife } from './workspace/use-desk-life';
import { useDroppedFiles } from './workspace/use-dropped-files';
import { useEscape } from './workspace/use-escape';
import { useLook } from './workspace/use-look';
import { useRoom } from './workspace/use-room';
import { Workspace } from './workspace/Workspace';

/** The main window. */
export function App() {
  useDeskLife();
  useRoom();
  useLook();
  useEscape();
  const hovering = useDroppedFiles();
  const started = usePlans((state) => state.started);
  const hasFolder = useFolder((state) => state.folder !== null);
  const hasPlans = usePlans((state) => state.plans.length > 0) || hasFolder;
  return (
    <Tooltip.Provider delayDuration={500} skipDelayDuration={200}>
      <div className="window" data-started={started} data-hovering={hovering}>
        <TopBar />
        {hasPlans && <Workspace />}
        {!hasPlans && started && (
          <main className="window__main" data-region>
            <EmptyDesk />
          </main>
        )}
        {!hasPlans && !started && <main className="empty" aria-busy="true" />}
        <StatusBar />
        <Notices />
        {hovering && <div className="drop-mark">Drop to open</div>}
      </div>
      <DialogHost />
    </Tooltip.Provider>
  );
}
