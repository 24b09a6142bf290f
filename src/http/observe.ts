import type { MiddlewareHandler } from 'hono';
import type { AppEnv, Runtime } from './env.ts';
import { negotiateLanguage } from './language.ts';

const REQUEST_ID = /^[\w-]{8,64}$/;

/**
 * The outermost layer: gives each request its id (one that a proxy chose is kept), its language and its services, and writes
 * one line to the log when it is answered.
 */
export function observe(runtime: Runtime): MiddlewareHandler<AppEnv> {
  return async (c, next) => {
    const started = runtime.now();
    const given = c.req.header('x-request-id');
    const requestId = given !== undefined && REQUEST_ID.test(given) ? given : crypto.randomUUID();
    c.set('requestId', requestId);
    c.set('language', negotiateLanguage(c.req.header('accept-language')));
    c.set('services', runtime.services());
    await next();
    const failure = c.get('failure');
    runtime.log({
      at: new Date(started).toISOString(),
      method: c.req.method,
      path: c.req.path,
      status: c.res.status,
      ms: Math.round((runtime.now() - started) * 10) / 10,
      requestId,
      ...(failure ? { error: failure } : {}),
    });
  };
}
