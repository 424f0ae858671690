import { dirname } from 'node:path';
import type { SavedPlan } from '../../shared/ipc/contract';
import { readMarkdown } from '../../shared/markdown/read-markdown';
import { imageAddresses } from '../../shared/plan/image-addresses';
import { copyImages } from './copy-images';

/** Takes the pictures of a plan along that was saved in another folder, and says what came of it. */
export async function takeImages(from: string | null, to: string, text: string): Promise<Pick<SavedPlan, 'images'>> {
  if (from === null || dirname(from) === dirname(to)) return {};
  const images = await copyImages(from, to, imageAddresses(readMarkdown(text)));
  return images.copied === 0 && images.failed.length === 0 ? {} : { images };
}
