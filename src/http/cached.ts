import type { MiddlewareHandler } from 'hono';
import { etag } from 'hono/etag';
import type { AppEnv } from './env.ts';

/** For data that seldom changes: kept for a minute, then asked for again by its ETag. */
export function cached(): MiddlewareHandler<AppEnv> {
  const tagged = etag();
  return async (c, next) => {
    const response = await tagged(c, async () => {
      await next();
      if (c.res.status === 200) c.header('Cache-Control', 'public, max-age=60');
    });
    return response;
  };
}
