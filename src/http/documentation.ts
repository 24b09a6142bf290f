import type { Hono } from 'hono';
import { generateSpecs } from 'hono-openapi';
import { answer, SELDOM_CHANGES } from './answer.ts';
import { cached } from './cached.ts';
import { renderDocumentation } from './docs-page.ts';
import type { AppEnv } from './env.ts';
import { finishDocument, INFO, type OpenApiDocument } from './openapi.ts';
import { PAGE_HEADERS } from './security.ts';

/** `GET /api/openapi.json` and `GET /api/docs`, both made from the routes when they are first asked for. */
export function documentationRoutes(app: Hono<AppEnv>): void {
  let made: OpenApiDocument | undefined;
  const document = async () => {
    made ??= finishDocument(await generateSpecs(app, { documentation: INFO, defaultValidationErrorResponse: false }));
    return made;
  };
  app.get('/api/openapi.json', cached(), async (c) => answer(c, await document(), SELDOM_CHANGES));
  app.get('/api/docs', async (c) => {
    const asked = c.req.query('lang');
    const language = asked === 'en' || asked === 'zh-CN' ? asked : c.get('language');
    return c.html(renderDocumentation(await document(), language), 200, {
      ...PAGE_HEADERS,
      'Cache-Control': SELDOM_CHANGES,
      'X-Request-Id': c.get('requestId'),
      Vary: 'Accept-Language',
    });
  });
}
