import type { z } from 'zod';
import type { Result } from './result';

/** One row of the contract: the schema of a request's argument, and the type of its answer as a phantom. */
export function request<A extends z.ZodType, T>(argument: A) {
  return { argument } as { readonly argument: A; readonly answer?: Result<T> };
}
