import { Hono } from 'hono';
import { answer } from '../../http/answer.ts';
import { jsonBody } from '../../http/body.ts';
import type { AppEnv } from '../../http/env.ts';
import { operation } from '../../http/operation.ts';
import { compareCalculations } from '../../services/calculation/compare.ts';
import { comparison, comparisonInput } from './schema.ts';

export const comparisons = new Hono<AppEnv>().post(
  '/',
  operation({
    id: 'compare',
    tag: 'calculator',
    summary: { zh: '比较两个方案', en: 'Compare two plans' },
    answer: comparison,
    body: true,
  }),
  jsonBody(comparisonInput),
  async (c) => {
    const { language, services } = c.var;
    return answer(c, await compareCalculations(services, { language }, c.req.valid('json')));
  },
);
