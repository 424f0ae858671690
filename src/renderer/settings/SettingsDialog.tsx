import { Tabs } from 'radix-ui';
import type { ReactNode } from 'react';
import { ModalDialog } from '../dialogs/ModalDialog';
import type { SettingsSectionId } from '../store/view-state';
import { useDesk, usePlans } from '../ui/desk-context';
import { LookSection } from './LookSection';
import { PlansSection } from './PlansSection';
import { PrintingSection } from './PrintingSection';
import { SavingSection } from './SavingSection';
import { ShortcutsSection } from './ShortcutsSection';
import { WritingSection } from './WritingSection';

/** The parts of the dialog in their order; a part without content is not listed. */
const SECTIONS: readonly { readonly id: SettingsSectionId; readonly name: string; readonly content: ReactNode }[] = [
  { id: 'look', name: 'Look', content: <LookSection /> },
  { id: 'writing', name: 'Writing', content: <WritingSection /> },
  { id: 'saving', name: 'Saving', content: <SavingSection /> },
  { id: 'plans', name: 'Plans', content: <PlansSection /> },
  { id: 'printing', name: 'Printing', content: <PrintingSection /> },
  { id: 'shortcuts', name: 'Shortcuts', content: <ShortcutsSection /> },
];

/** All settings. Each counts at once and is kept; there is nothing to confirm. */
export function SettingsDialog({ section }: { readonly section: SettingsSectionId }) {
  const desk = useDesk();
  const file = usePlans((state) => state.settingsFile);
  const close = () => desk.view.getState().closeDialog();
  return (
    <ModalDialog title="Settings" onCancel={close} className="dialog--settings">
      <Tabs.Root className="settings" defaultValue={section} orientation="vertical" activationMode="automatic">
        <Tabs.List className="settings__sections" aria-label="Settings">
          {SECTIONS.map(({ id, name }) => (
            <Tabs.Trigger
              key={id}
              value={id}
              className="settings__section"
              data-first-focus={id === section ? true : undefined}
            >
              {name}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {SECTIONS.map(({ id, content }) => (
          <Tabs.Content key={id} value={id} className="settings__content" tabIndex={-1}>
            {content}
          </Tabs.Content>
        ))}
      </Tabs.Root>
      <div className="dialog__buttons settings__end">
        <p className="settings__file">
          Kept in <span className="settings__path">{file}</span>
        </p>
        <button type="button" className="button button--primary" onClick={close}>
          Done
        </button>
      </div>
    </ModalDialog>
  );
}
