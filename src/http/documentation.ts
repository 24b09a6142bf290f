import type { Hono } from 'hono';
import { generateSpecs } from 'hono-openapi';
import { renderDocumentation } from './docs-page.ts';
import type { AppEnv } from './env.ts';
import { finishDocument, INFO, type OpenApiDocument } from './openapi.ts';

/** `GET /api/openapi.json` and `GET /api/docs`, both made from the routes when they are first asked for. */
export function documentationRoutes(app: Hono<AppEnv>): void {
  let made: OpenApiDocument | undefined;
  const document = async () => {
    made ??= finishDocument(await generateSpecs(app, { documentation: INFO, defaultValidationErrorResponse: false }));
    return made;
  };
  const headers = { 'Cache-Control': 'public, max-age=300' };
  app.get('/api/openapi.json', async (c) => c.json(await document(), 200, headers));
  app.get('/api/docs', async (c) => {
    const asked = c.req.query('lang');
    const language = asked === 'en' || asked === 'zh-CN' ? asked : c.get('language');
    return c.html(renderDocumentation(await document(), language), 200, { ...headers, Vary: 'Accept-Language' });
  });
}
