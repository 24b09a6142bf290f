import { connectDatabase } from '../db/client-workers.ts';
import { createApp } from './app.ts';
import { readConfig } from './http/config.ts';
import type { Runtime } from './http/env.ts';
import { Catalogue } from './services/catalogue.ts';
import { sha256 } from './services/digest.ts';

/** Variables and secrets of the Worker. */
interface Bindings {
  DATABASE_URL: string;
  DATABASE_AUTH_TOKEN?: string;
  RATE_LIMIT?: string;
}

/** Plain data only: an isolate may share values between requests, but no connections. */
const catalogue = new Catalogue();

let made: { app: ReturnType<typeof createApp>; of: Bindings } | undefined;

function appFor(env: Bindings) {
  // The platform hands every request of an isolate the same bindings, so the application is built once.
  if (made?.of === env) return made.app;
  const runtime: Runtime = {
    services: () => ({
      database: connectDatabase(env.DATABASE_URL, env.DATABASE_AUTH_TOKEN),
      catalogue,
      now: Date.now,
      digest: sha256,
      pause: () => new Promise<void>((resolve) => setTimeout(resolve, 0)),
    }),
    // Set by the platform itself; a client cannot send it.
    clientAddress: (c) => c.req.header('cf-connecting-ip'),
    log: (line) => console.log(JSON.stringify(line)),
    now: Date.now,
  };
  made = { app: createApp({ runtime, config: readConfig({ RATE_LIMIT: env.RATE_LIMIT }) }), of: env };
  return made.app;
}

export default {
  fetch(request: Request, env: Bindings): Response | Promise<Response> {
    return appFor(env).fetch(request, env);
  },
};
