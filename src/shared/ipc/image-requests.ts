import { z } from 'zod';
import { MOST_IMAGE_BYTES } from '../images/image-kind';
import type { NoImage } from '../images/no-image';
import { planId } from './plan-id';
import { request } from './request';

/** What is known of a picture before it is loaded. */
export type ImageFacts =
  /** Sizes in pixels. `url` is another one after the file was changed. */
  | { readonly shown: true; readonly width: number; readonly height: number; readonly url: string }
  | { readonly shown: false; readonly reason: NoImage };

/** A picture file that the person chose. */
export interface ChosenImage {
  readonly name: string;
  /** Its address where it lies in the plan's folder already. */
  readonly address: string | null;
  /** Names the file in a later `image:add`; main alone knows its path. */
  readonly token: string;
}

const address = z.string().max(8192);
const image = z.discriminatedUnion('from', [
  z.object({
    from: z.literal('bytes'),
    bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.length <= MOST_IMAGE_BYTES),
    name: z.string().max(1024),
  }),
  z.object({ from: z.literal('chosen'), token: z.string().max(64) }),
]);

export const IMAGE_REQUESTS = {
  /** Looks for a picture that a plan names; nothing is fetched. */
  'image:look': request<z.ZodObject<{ id: typeof planId; address: typeof address }>, ImageFacts>(
    z.object({ id: planId, address }),
  ),
  /** Keeps a picture in the folder of pictures beside the plan, and answers the address for the plan's text. */
  'image:add': request<z.ZodObject<{ id: typeof planId; image: typeof image }>, string>(
    z.object({ id: planId, image }),
  ),
  /** Shows the system's open dialog for a picture. */
  'image:choose': request<z.ZodObject<{ id: typeof planId }>, ChosenImage | null>(z.object({ id: planId })),
} as const;

/** What taking a plan's pictures along to another folder came to. */
export interface TakenImages {
  readonly copied: number;
  readonly failed: readonly { readonly name: string; readonly reason: string }[];
}
