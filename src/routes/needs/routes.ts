import { Hono } from 'hono';
import { answer } from '../../http/answer.ts';
import { jsonBody } from '../../http/body.ts';
import type { AppEnv } from '../../http/env.ts';
import { operation } from '../../http/operation.ts';
import { assess } from '../../services/need/assess.ts';
import { need, needInput } from './schema.ts';

export const needs = new Hono<AppEnv>().post(
  '/',
  operation({
    id: 'assessNeed',
    tag: 'calculator',
    summary: { zh: '按比例测算岗位需求', en: 'Posts needed by ratio' },
    answer: need,
    body: true,
  }),
  jsonBody(needInput),
  async (c) => {
    const { language, services } = c.var;
    return answer(c, await assess(services, { language }, c.req.valid('json')));
  },
);
