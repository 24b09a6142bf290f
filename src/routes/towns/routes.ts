import { Hono } from 'hono';
import { answer, SELDOM_CHANGES } from '../../http/answer.ts';
import { cached } from '../../http/cached.ts';
import type { AppEnv } from '../../http/env.ts';
import { operation } from '../../http/operation.ts';
import { choiceQuery, PAGE_PARAMETERS, pageQuery } from '../../http/query.ts';
import { listDivisions } from '../../services/division/list.ts';
import { towns as townsSchema } from './schema.ts';

const KINDS = ['town', 'functional-area'] as const;

export const towns = new Hono<AppEnv>().get(
  '/',
  operation({
    id: 'listTowns',
    tag: 'reference',
    summary: { zh: '镇街和功能区', en: 'Towns, subdistricts and functional areas' },
    answer: townsSchema,
    problems: ['input.invalid'],
    query: [
      ...PAGE_PARAMETERS,
      { name: 'kind', summary: { zh: '只要一种', en: 'of one kind' }, schema: { type: 'string', enum: KINDS } },
    ],
  }),
  cached(),
  async (c) => {
    const kind = choiceQuery(c.req.query('kind'), 'kind', KINDS);
    return answer(c, await listDivisions(c.var.services, { ...pageQuery(c.req.query()), kind }), SELDOM_CHANGES);
  },
);
