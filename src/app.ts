import { Hono } from 'hono';
import { documentationRoutes } from './http/documentation.ts';
import type { AppEnv, Config, Runtime } from './http/env.ts';
import { notFound, onError } from './http/errors.ts';
import { observe } from './http/observe.ts';
import { rateLimit } from './http/rate-limit.ts';
import { calculations } from './routes/calculations/routes.ts';
import { comparisons } from './routes/comparisons/routes.ts';
import { eligibilityChecks } from './routes/eligibility-checks/routes.ts';
import { evaluations } from './routes/evaluations/routes.ts';
import { forecasts } from './routes/forecasts/routes.ts';
import { formShares } from './routes/form-shares/routes.ts';
import { health } from './routes/health/routes.ts';
import { needs } from './routes/needs/routes.ts';
import { pairingChecks } from './routes/pairing-checks/routes.ts';
import { policies } from './routes/policies/routes.ts';
import { reference } from './routes/reference/routes.ts';
import { solutions } from './routes/solutions/routes.ts';
import { towns } from './routes/towns/routes.ts';

const api = new Hono<AppEnv>()
  .route('/calculations', calculations)
  .route('/comparisons', comparisons)
  .route('/solutions', solutions)
  .route('/forecasts', forecasts)
  .route('/form-shares', formShares)
  .route('/needs', needs)
  .route('/eligibility-checks', eligibilityChecks)
  .route('/pairing-checks', pairingChecks)
  .route('/evaluations', evaluations)
  .route('/policies', policies)
  .route('/towns', towns)
  .route('/reference', reference)
  .route('/health', health);

/** For Hono's typed client: `hc<AppType>('/')`. */
export type AppType = ReturnType<typeof mount>;

const mount = (app: Hono<AppEnv>) => app.route('/api', api);

export interface AppOptions {
  runtime: Runtime;
  config: Config;
}

/** The whole API without a runtime: Node and Workers bring their database, their clock and their log. */
export function createApp({ runtime, config }: AppOptions) {
  const app = new Hono<AppEnv>({ strict: false });
  app.use(observe(runtime));
  app.use('/api/*', rateLimit(config, runtime));
  app.onError(onError);
  app.notFound(notFound(() => app));
  const mounted = mount(app);
  documentationRoutes(app);
  return mounted;
}
