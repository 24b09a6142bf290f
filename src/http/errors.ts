import type { Context, Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { IssueError } from '../engine/issue.ts';
import { NotFoundError, UnavailableError } from '../services/errors.ts';
import type { AppEnv } from './env.ts';
import { problem } from './problem.ts';

/** Turns what a handler threw into a problem; what nobody foresaw becomes a 500 that tells nothing but its request id. */
export function onError(error: Error, c: Context<AppEnv>): Response {
  if (error instanceof IssueError) return problem(c, 422, 'input.invalid', { issues: error.issues });
  if (error instanceof NotFoundError) return problem(c, 404, error.code, { params: error.params });
  if (error instanceof UnavailableError) {
    c.set('failure', failureOf(error));
    return problem(c, 503, 'database.unavailable', { headers: { 'Retry-After': '5' } });
  }
  if (error instanceof HTTPException && error.status === 404)
    return problem(c, 404, 'route.unknown', { params: { path: c.req.path } });
  c.set('failure', `${failureOf(error)}\n${placesOf(error)}`);
  return problem(c, 500, 'server.failed');
}

/** What happened and why, for the log: without the values of a query, which may be what somebody entered. */
function failureOf(error: unknown): string {
  const messages: string[] = [];
  for (let cause = error; cause instanceof Error && messages.length < 8; cause = cause.cause) {
    messages.push(`${cause.name}: ${cause.message.replace(/\nparams:[\s\S]*$/, '')}`);
  }
  return messages.join(' ← ') || String(error);
}

/** Where it happened: the lines of the stack that name a place, which hold no values. */
const placesOf = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    .join('\n');

/** `/api/policies/:id` as a pattern of paths. */
function patternOf(path: string): RegExp {
  const source = path.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(/:[^/]+/g, '[^/]+');
  return new RegExp(`^${source}$`);
}

/** Answers 405 where another method would have an answer, 404 where none has. */
export function notFound(app: () => Pick<Hono<AppEnv>, 'routes'>): (c: Context<AppEnv>) => Response {
  let known: { method: string; pattern: RegExp }[] | undefined;
  return (c) => {
    known ??= app()
      .routes.filter((route) => route.method !== 'ALL' && !route.path.includes('*'))
      .map((route) => ({ method: route.method, pattern: patternOf(route.path) }));
    const methods = new Set(known.filter(({ pattern }) => pattern.test(c.req.path)).map(({ method }) => method));
    if (methods.size === 0) return problem(c, 404, 'route.unknown', { params: { path: c.req.path } });
    if (methods.has('GET')) methods.add('HEAD');
    const allow = [...methods].sort().join(', ');
    return problem(c, 405, 'method.not-allowed', { params: { allow }, headers: { Allow: allow } });
  };
}
