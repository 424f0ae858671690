import { APP_ORIGIN } from '../net/app-origin';

/** What a request's sender is judged by; Electron's `WebFrameMain` has all of it. */
export interface SenderFrame {
  readonly origin: string;
  readonly url: string;
  readonly parent: unknown;
}

/** True only for the main frame of one of our own windows while it shows our own page. */
export function isTrustedSender(frame: SenderFrame | null, isOurWindow: boolean): boolean {
  return (
    frame !== null &&
    isOurWindow &&
    frame.parent === null &&
    frame.origin === APP_ORIGIN &&
    frame.url.startsWith(`${APP_ORIGIN}/`)
  );
}
