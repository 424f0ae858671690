import { randomUUID } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { Desk } from '../desk';
import { askImageToInsert } from '../dialogs';
import { addImage, addressInFolder } from '../images/add-image';
import { findImage, readImageFile } from '../images/find-image';
import { IMAGE_SCHEME } from '../net/app-origin';
import { fail, fileProblem, succeed } from '../plans/problem';
import type { Handlers } from './guarded-handle';

/** Chosen files that were not inserted are forgotten in the end. */
const MOST_CHOSEN = 20;

/** The pictures of a plan: looked for, chosen, and kept beside it. */
export function makeImageHandlers({
  plans,
  window,
}: Desk): Pick<Handlers, 'image:look' | 'image:add' | 'image:choose'> {
  const chosen = new Map<string, string>();

  return {
    'image:look': async ({ id, address }) => {
      const path = plans.find(id)?.path ?? null;
      const found = await findImage(address, path === null ? null : dirname(path));
      if (!found.ok) return succeed({ shown: false, reason: found.reason });
      const { width, height } = found.kind;
      const query = new URLSearchParams({ at: address, v: found.version });
      return succeed({ shown: true, width, height, url: `${IMAGE_SCHEME}://${id}/?${query}` });
    },

    'image:add': async ({ id, image }) => {
      const path = plans.find(id)?.path ?? null;
      if (path === null) {
        return fail(
          'not-found',
          'A picture is kept beside the file of its plan, and this plan has none yet.',
          'Nothing was written.',
          'Save the plan first, then insert the picture again.',
        );
      }
      if (image.from === 'bytes') return addImage(path, image);
      const file = chosen.get(image.token);
      if (file === undefined) {
        return fail('not-found', 'That picture is no longer chosen.', 'Nothing was written.', 'Choose it again.');
      }
      const address = await addressInFolder(path, file);
      if (address !== null) return succeed(address);
      try {
        const read = await readImageFile(file);
        const name = basename(file);
        // What is refused is told by the same words as for a picture that was pasted.
        return addImage(path, { name, bytes: read.ok ? read.bytes : new Uint8Array() });
      } catch (error) {
        return fileProblem(error, basename(file), 'read', 'No file was changed.');
      }
    },

    'image:choose': async ({ id }) => {
      const plan = plans.find(id);
      const file = await askImageToInsert(window.browserWindow, plan?.path ?? null);
      if (file === null) return succeed(null);
      const token = randomUUID();
      chosen.set(token, file);
      for (const old of [...chosen.keys()].slice(0, -MOST_CHOSEN)) chosen.delete(old);
      const address = plan?.path == null ? null : await addressInFolder(plan.path, file);
      return succeed({ name: basename(file), address, token });
    },
  };
}
