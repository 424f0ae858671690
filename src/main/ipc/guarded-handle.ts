import { ipcMain } from 'electron';
import { REQUESTS, type RequestAnswer, type RequestArgument, type RequestName } from '../../shared/ipc/contract';
import type { LONG_TEXT_REQUESTS } from '../../shared/ipc/long-text-requests';
import { packLongTexts } from '../../shared/ipc/long-texts';
import { REQUEST_NAMES } from '../../shared/ipc/names';
import { fail, succeed } from '../plans/problem';
import type { LongTextStore } from './long-text-store';
import { isTrustedSender } from './trusted-sender';

type AllHandlers = {
  readonly [N in RequestName]: (argument: RequestArgument<N>) => RequestAnswer<N> | Promise<RequestAnswer<N>>;
};

/** One handler for each request of the contract, but for what belongs to the wire itself. */
export type Handlers = Omit<AllHandlers, keyof typeof LONG_TEXT_REQUESTS>;

/**
 * Answers the contract's requests; the one place that touches `ipcMain`. One that comes before the handlers are there waits
 * for them. A request is looked at only when it comes from the main frame of one of our own windows, and its handler sees
 * only an argument that fits the contract. Whatever goes wrong is an answer: nothing is thrown over the wire. `texts` are
 * those that the window fetches in pieces, of answers and of events.
 */
export function handleRequests(
  handlers: Promise<Handlers>,
  isOurWindow: (contentsId: number) => boolean,
  texts: LongTextStore,
): void {
  const all = handlers.then(
    (own): AllHandlers => ({
      ...own,
      'text:piece': ({ id, from }) => {
        const piece = texts.piece(id, from);
        return piece === null ? refuse('text:piece', 'there is no such text') : succeed(piece);
      },
    }),
  );
  for (const name of REQUEST_NAMES) handle(name, all, texts, isOurWindow);
}

function handle<N extends RequestName>(
  name: N,
  handlers: Promise<AllHandlers>,
  texts: LongTextStore,
  isOurWindow: (contentsId: number) => boolean,
): void {
  const schema = REQUESTS[name].argument;
  ipcMain.handle(name, async (event, sent: unknown): Promise<unknown> => {
    if (!isTrustedSender(event.senderFrame, isOurWindow(event.sender.id)))
      return refuse(name, 'it did not come from the window');
    const argument = schema.safeParse(sent);
    if (!argument.success) return refuse(name, 'its argument does not fit the contract');
    try {
      const answer = await (await handlers)[name](argument.data as RequestArgument<N>);
      return packLongTexts(answer, texts.forAnswer());
    } catch (error) {
      process.stderr.write(`plandesk: ${name}: ${error instanceof Error ? error.stack : String(error)}\n`);
      return fail(
        'io',
        'Something went wrong inside Plandesk.',
        'Your text is still here, and no file was left half written.',
        'Try again. If it happens again, save your text under another name and start Plandesk again.',
      );
    }
  });
}

function refuse(name: RequestName, reason: string): ReturnType<typeof fail> {
  process.stderr.write(`plandesk: the request ${name} was refused: ${reason}\n`);
  return fail('bad-request', 'A request was refused.', 'Nothing was done.', 'Start Plandesk again.');
}
