import type { Context } from 'hono';
import type { Language } from '../engine/language.ts';
import type { Services } from '../services/services.ts';

/** What the deployment may set; `config.ts` reads it from the environment. */
export interface Config {
  /** Requests a minute for one client, 0 for no limit. */
  rateLimit: number;
  /** Whether a proxy in front of the program sets `X-Forwarded-For`. */
  trustProxy: boolean;
}

/** One line of the request log. Bodies and addresses never go into it. */
export interface RequestLine {
  at: string;
  method: string;
  path: string;
  status: number;
  /** Milliseconds; on Workers only the time that waiting took. */
  ms: number;
  requestId: string;
  /** Only for a failure of the program: what happened, for its keepers. */
  error?: string;
}

/** What differs between the homes of the program. */
export interface Runtime {
  /** The services for one request; on Workers each request has its own connection. */
  services(): Services;
  /** Address of the client as the socket or the platform says it; undefined where it is not known. */
  clientAddress(c: Context): string | undefined;
  log(line: RequestLine): void;
  now(): number;
}

export interface AppEnv {
  Variables: {
    requestId: string;
    language: Language;
    services: Services;
    /** Set by the error handler for the log. */
    failure: string | undefined;
  };
}
