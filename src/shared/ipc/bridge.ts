import type { EventName, EventPayload, OpenedPlan, RequestAnswer, RequestArgument, RequestName } from './contract';
import type { ListedEventName, ListedRequestName } from './names';
import type { Result } from './result';

type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
type NamesMatchTheContract = Same<ListedRequestName, RequestName> & Same<ListedEventName, EventName>;
/**
 * Fails to compile when the plain lists and the contract name different things.
 * @public Nothing reads it but the compiler.
 */
export const namesMatchTheContract: NamesMatchTheContract = true;

/** `plan:save-as` becomes `PlanSaveAs`. */
type Pascal<S extends string> = S extends `${infer Head}:${infer Tail}`
  ? `${Pascal<Head>}${Pascal<Tail>}`
  : S extends `${infer Head}-${infer Tail}`
    ? `${Capitalize<Head>}${Pascal<Tail>}`
    : Capitalize<S>;

/** Requests that only the preload script itself makes; they have no function of their own on the bridge. */
export type PrivateRequest = 'plan:open-dropped' | 'text:piece';

type RequestFunction<N extends RequestName> =
  RequestArgument<N> extends undefined
    ? () => Promise<RequestAnswer<N>>
    : (argument: RequestArgument<N>) => Promise<RequestAnswer<N>>;

type RequestFunctions = {
  readonly [N in Exclude<RequestName, PrivateRequest> as Uncapitalize<Pascal<N>>]: RequestFunction<N>;
};

/** Starts listening to an event; the answer stops it. */
type Subscribe<N extends EventName> = (listener: (payload: EventPayload<N>) => void) => () => void;

type EventFunctions = { readonly [N in EventName as `on${Pascal<N>}`]: Subscribe<N> };

/** What the bridge needs to know of the DOM's `File`, which has all of these. */
export interface DroppedFile {
  readonly name: string;
  readonly size: number;
  readonly type: string;
  readonly lastModified: number;
}

/**
 * What the window finds at `window.plandesk`: one function for each request (`planSaveAs`) and one for each event
 * (`onPlanOpened`). A request never rejects for what a person or main did; its answer says so. `windowStart` was asked when the
 * page began to load and always gives that answer; what main tells before an event is listened to, as what could not be
 * opened at the start, is told to the first who listens.
 */
export type PlandeskBridge = RequestFunctions &
  EventFunctions & {
    /** Opens a file that was dropped on the window. Only a real file from a drop or a file input has a path. */
    readonly openDropped: (file: DroppedFile) => Promise<Result<OpenedPlan>>;
  };

/** `plan:save-as` becomes `planSaveAs`. */
export function requestFunctionName(name: ListedRequestName): string {
  return name.replace(/[:-]([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** `plan:opened` becomes `onPlanOpened`. */
export function eventFunctionName(name: ListedEventName): string {
  return `on-${name}`.replace(/[:-]([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
