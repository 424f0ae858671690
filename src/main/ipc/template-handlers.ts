import type { OwnTemplates, TEMPLATE_REQUESTS } from '../../shared/ipc/template-requests';
import { localDay } from '../../shared/plan/plan-date';
import { fillTemplate } from '../../shared/plan/templates/fill-template';
import { TEMPLATE_TEXTS } from '../../shared/plan/templates/templates';
import type { Desk } from '../desk';
import { askFolderToOpen } from '../dialogs';
import { shownPath } from '../plans/open-plans';
import { succeed } from '../plans/problem';
import type { TemplateFolder } from '../templates/template-folder';
import type { Handlers } from './guarded-handle';

/** New plans from templates, and the person's own templates. */
export function makeTemplateHandlers(
  desk: Desk,
  own: TemplateFolder,
): Pick<Handlers, keyof typeof TEMPLATE_REQUESTS | 'plan:new'> {
  const filled = (text: string, replacesOwner: boolean) =>
    fillTemplate(text, { owner: desk.settings.settings.ownerName, today: localDay(new Date()) }, replacesOwner);
  const inFolder = async (): Promise<OwnTemplates> => ({
    folder: shownPath(own.path),
    templates: await own.list(),
  });
  return {
    'plan:new': () => succeed(desk.plans.create(filled(TEMPLATE_TEXTS['implementation-plan'], true))),

    'plan:new-from': async (choice) => {
      if (choice.kind === 'built-in') return succeed(desk.plans.create(filled(TEMPLATE_TEXTS[choice.id], true)));
      const text = await own.read(choice.file);
      return text.ok ? succeed(desk.plans.create(filled(text.value, false))) : text;
    },

    'template:list': async () => succeed(await inFolder()),

    'template:save': ({ text, name, replaces }) => own.save(name, text, replaces),

    'template:choose-folder': async () => {
      const path = await askFolderToOpen(desk.window.browserWindow);
      if (path === null) return succeed(null);
      const changed = await desk.settings.change({ templatesFolder: path });
      return changed.ok ? succeed(await inFolder()) : changed;
    },
  };
}
