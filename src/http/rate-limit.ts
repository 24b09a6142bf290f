import type { MiddlewareHandler } from 'hono';
import type { AppEnv, Config, Runtime } from './env.ts';
import { problem } from './problem.ts';

const WINDOW = 60_000;

/** More clients than this in a minute and the count starts anew: the memory of a counter must not be a way to attack it. */
const MAX_CLIENTS = 50_000;

/** A household or an office has a whole IPv6 /64, so that counts as one client. */
export function clientKey(address: string): string {
  const plain = address.startsWith('::ffff:') ? address.slice(7) : address;
  if (!plain.includes(':')) return plain;
  const [head = '', tail = ''] = plain.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail.split(':').filter(Boolean);
  const zeros = plain.includes('::') ? new Array<string>(Math.max(0, 8 - left.length - right.length)).fill('0') : [];
  return [...left, ...zeros, ...right].slice(0, 4).join(':');
}

/** Requests in fixed windows of a minute, in the memory of this process or isolate. */
export class RateCounter {
  readonly #limit: number;
  readonly #counts = new Map<string, number>();
  #windowEnds = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Counts one request of `key`. Returns the seconds to wait when it is over the limit, 0 when it may pass. */
  take(key: string, now: number): number {
    if (now >= this.#windowEnds || this.#counts.size > MAX_CLIENTS) {
      this.#counts.clear();
      this.#windowEnds = now + WINDOW;
    }
    const count = (this.#counts.get(key) ?? 0) + 1;
    this.#counts.set(key, count);
    return count <= this.#limit ? 0 : Math.max(1, Math.ceil((this.#windowEnds - now) / 1000));
  }
}

/** Answers 429 with `Retry-After` once a client has had its requests of the minute. */
export function rateLimit(config: Config, runtime: Runtime): MiddlewareHandler<AppEnv> {
  if (config.rateLimit <= 0) return (_c, next) => next();
  const counter = new RateCounter(config.rateLimit);
  return (c, next) => {
    // The last address is the one that our own proxy saw; those before it are what the client says.
    const forwarded = config.trustProxy ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined;
    const address = forwarded || runtime.clientAddress(c);
    // Without an address nobody can be told apart, and one counter for all would let one client shut out the rest.
    if (address === undefined) return next();
    const seconds = counter.take(clientKey(address), runtime.now());
    if (seconds === 0) return next();
    return Promise.resolve(
      problem(c, 429, 'rate.limited', {
        params: { limit: config.rateLimit, seconds },
        headers: { 'Retry-After': String(seconds) },
      }),
    );
  };
}
