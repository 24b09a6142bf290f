import type { Context, TypedResponse } from 'hono';
import type { AppEnv } from './env.ts';
import { API_HEADERS } from './security.ts';

/**
 * Answers 200 with JSON, typed for Hono's client. The response is made with all its headers at once: on Node it then goes
 * out as it is, without the copies that a header set afterwards costs.
 */
export function answer<T>(c: Context<AppEnv>, value: T, cacheControl = 'no-store'): Response & TypedResponse<T, 200, 'json'> {
  const headers = {
    ...API_HEADERS,
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': cacheControl,
    'X-Request-Id': c.get('requestId'),
  };
  const response: Response = new Response(JSON.stringify(value), { status: 200, headers });
  // The type members of a typed response exist for the compiler only.
  return response as Response & TypedResponse<T, 200, 'json'>;
}

/** For data that seldom changes: kept for a minute, then asked for again by its ETag (see `cached.ts`). */
export const SELDOM_CHANGES = 'public, max-age=60';
