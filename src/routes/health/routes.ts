import { Hono } from 'hono';
import { answer } from '../../http/answer.ts';
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
    return answer(c, await checkHealth(c.var.services));
  },
);
