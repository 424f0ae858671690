import type { EventPayload } from '../../shared/ipc/contract';

/** What became of the file of an open plan, as the window is told it. */
export type DiskNews = EventPayload<'plan:disk'>['news'];
