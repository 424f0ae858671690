import { electronRuntime } from '../electron-runtime.mjs';
import { build } from './build.mjs';
import { dependencies } from './dependencies.mjs';
import { checkNodeVersion } from './node-version.mjs';
import { systemLibraries } from './system-libraries.mjs';

/**
 * Makes this checkout ready to run, doing only what is missing: dependencies, system libraries, Electron, the build.
 * Answers the path of the Electron executable.
 */
export async function prepare({ virtualDisplay, built = true }) {
  checkNodeVersion();
  await dependencies();
  await systemLibraries({ virtualDisplay });
  const electron = await electronRuntime();
  if (built) await build();
  return electron;
}
