import { Hono } from 'hono';
import type { AppEnv } from '../../http/env.ts';
import { operation } from '../../http/operation.ts';
import { checkHealth } from '../../services/health/check.ts';
import { health as healthSchema } from './schema.ts';

export const health = new Hono<AppEnv>().get(
  '/',
  operation({
    id: 'health',
    tag: 'reference',
    summary: { zh: '运行状态', en: 'Whether the program can answer' },
    answer: healthSchema,
  }),
  async (c) => {
    c.header('Cache-Control', 'no-store');
    return c.json(await checkHealth(c.var.services));
  },
);
