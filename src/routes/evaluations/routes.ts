import { Hono } from 'hono';
import { answer, SELDOM_CHANGES } from '../../http/answer.ts';
import { jsonBody } from '../../http/body.ts';
import { cached } from '../../http/cached.ts';
import type { AppEnv } from '../../http/env.ts';
import { operation } from '../../http/operation.ts';
import { grade } from '../../services/evaluation/grade.ts';
import { listSchemes } from '../../services/evaluation/list-schemes.ts';
import { evaluationGrade, evaluationInput, schemes } from './schema.ts';

export const evaluations = new Hono<AppEnv>()
  .post(
    '/grade',
    operation({
      id: 'gradeEvaluation',
      tag: 'evaluations',
      summary: { zh: '按评估方案评定等次', en: 'Grade an evaluation by a scheme' },
      answer: evaluationGrade,
      body: true,
    }),
    jsonBody(evaluationInput),
    async (c) => {
      const { language, services } = c.var;
      return answer(c, await grade(services, { language }, c.req.valid('json')));
    },
  )
  .get(
    '/schemes',
    operation({
      id: 'listSchemes',
      tag: 'evaluations',
      summary: { zh: '评估方案一览', en: 'List evaluation schemes' },
      answer: schemes,
    }),
    cached(),
    async (c) => answer(c, { items: await listSchemes(c.var.services) }, SELDOM_CHANGES),
  );
