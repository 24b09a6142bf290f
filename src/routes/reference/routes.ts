import { Hono } from 'hono';
import { answer, SELDOM_CHANGES } from '../../http/answer.ts';
import { cached } from '../../http/cached.ts';
import type { AppEnv } from '../../http/env.ts';
import { operation } from '../../http/operation.ts';
import { listReference } from '../../services/reference/list.ts';
import { reference as referenceSchema } from './schema.ts';

export const reference = new Hono<AppEnv>().get(
  '/',
  operation({
    id: 'listReference',
    tag: 'reference',
    summary: { zh: '领域、部门、服务对象和预算类别', en: 'Fields, departments, users and budget categories' },
    answer: referenceSchema,
  }),
  cached(),
  async (c) => answer(c, await listReference(c.var.services), SELDOM_CHANGES),
);
