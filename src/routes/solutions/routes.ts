import { Hono } from 'hono';
import { answer } from '../../http/answer.ts';
import { jsonBody } from '../../http/body.ts';
import type { AppEnv } from '../../http/env.ts';
import { operation } from '../../http/operation.ts';
import { solveCalculation } from '../../services/calculation/solve.ts';
import { solution, solutionInput } from './schema.ts';

export const solutions = new Hono<AppEnv>().post(
  '/',
  operation({
    id: 'solve',
    tag: 'calculator',
    summary: { zh: '给定预算能买什么', en: 'What fits under a ceiling' },
    answer: solution,
    body: true,
  }),
  jsonBody(solutionInput),
  async (c) => {
    const { language, services } = c.var;
    return answer(c, await solveCalculation(services, { language }, c.req.valid('json')));
  },
);
