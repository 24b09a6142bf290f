import type { MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import type { AppEnv } from './env.ts';

/** Gives an answer its ETag, and 304 to who has it already. */
export const cached = (): MiddlewareHandler<AppEnv> =>
  etag({ retainedHeaders: ['cache-control', 'x-request-id', 'x-content-type-options'] });
