import { goToBlock } from '../panels/go-to-block';
import type { Desk } from '../store/desk';
import type { PaletteRow } from './palette-row';

/** Something that Go to… looks in. */
export interface GoToSource {
  /** The heading of its rows. */
  readonly name: string;
  /** All that it holds now, in the order that is shown while nothing is typed. */
  readonly rows: (desk: Desk) => readonly PaletteRow[];
}

/** The headings of the plan in front. */
export const HEADINGS: GoToSource = {
  name: 'Headings of this plan',
  rows: (desk) => {
    const { id, outline } = desk.live.getState();
    if (id === null) return [];
    return outline.map(({ text, depth, blockIndex, done, total }) => ({
      key: `heading-${blockIndex}`,
      name: text === '' ? '(no words)' : text,
      depth,
      ...(total > 0 && { detail: `${done}/${total}` }),
      run: () => goToBlock(desk, blockIndex),
    }));
  },
};

const OPEN_PLANS: GoToSource = {
  name: 'Open plans',
  rows: (desk) => {
    const { activeId, activate } = desk.view.getState();
    return desk.plans
      .getState()
      .plans.filter(({ id }) => id !== activeId)
      .map(({ id, name, folder }) => ({
        key: `plan-${id}`,
        name,
        detail: folder ?? 'not saved yet',
        ...(folder !== null && { more: folder }),
        run: () => activate(id),
      }));
  },
};

const RECENT_PLANS: GoToSource = {
  name: 'Recent plans',
  rows: (desk) => {
    const { recent, plans, openRecent } = desk.plans.getState();
    return recent
      .filter(({ name, folder }) => !plans.some((plan) => plan.name === name && plan.folder === folder))
      .map(({ id, name, folder }) => ({
        key: `recent-${id}`,
        name,
        detail: folder,
        more: folder,
        run: () => void openRecent(id),
      }));
  },
};

/** The plans of the folder that is open beside the others. */
const FOLDER_PLANS: GoToSource = {
  name: 'Plans of the folder',
  rows: (desk) => {
    const { entries, openPlan } = desk.folder.getState();
    return [...entries.values()].map(({ path }) => {
      const slash = path.lastIndexOf('/');
      return {
        key: `folder-${path}`,
        name: path.slice(slash + 1),
        ...(slash > 0 && { detail: path.slice(0, slash), more: path.slice(0, slash) }),
        run: () => void openPlan(path),
      };
    });
  },
};

/** Where Go to… looks, in the order that is shown while nothing is typed. */
export const GO_TO_SOURCES: readonly GoToSource[] = [OPEN_PLANS, RECENT_PLANS, HEADINGS, FOLDER_PLANS];
