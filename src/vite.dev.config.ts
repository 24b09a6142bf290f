import { getRequestListener } from '@hono/node-server';
import { mergeConfig, type Plugin, type UserConfig } from 'vite';
import type * as dev from './dev.ts';
import web from './web/vite.config.ts';

/** Answers `/api` from the sources within the development server itself: one program, one port, always the newest code. */
function api(): Plugin {
  return {
    name: 'api',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        if (!request.url?.startsWith('/api')) return next();
        const answer = async () => {
          const { app } = (await server.ssrLoadModule(new URL('dev.ts', import.meta.url).pathname)) as typeof dev;
          await getRequestListener((incoming, env) => app.fetch(incoming, env), { overrideGlobalObjects: false })(
            request,
            response,
          );
        };
        answer().catch(next);
      });
    },
  };
}

const own: UserConfig = { plugins: [api()], server: { port: 5173 } };

/** `npm run dev`: the page and the API, both reloaded as they change. */
const config = mergeConfig(web, own);
config.server.proxy = {};
export default config;
