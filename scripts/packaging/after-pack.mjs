import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What electron-builder calls once the runtime and the app lie in their folder, before it sets the fuses. The development
 * runtime starts checkouts through a small app of its own, which has no place in a package.
 */
export async function afterPack({ appOutDir, electronPlatformName }) {
  if (electronPlatformName === 'linux') await rm(join(appOutDir, 'resources', 'app'), { recursive: true, force: true });
}
