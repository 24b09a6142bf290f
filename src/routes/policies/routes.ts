import { Hono } from 'hono';
import { answer, SELDOM_CHANGES } from '../../http/answer.ts';
import { cached } from '../../http/cached.ts';
import type { AppEnv } from '../../http/env.ts';
import { operation } from '../../http/operation.ts';
import { PAGE_PARAMETERS, pageQuery } from '../../http/query.ts';
import { getPolicyAt } from '../../services/policy/at.ts';
import { getPolicy } from '../../services/policy/get.ts';
import { listPolicies } from '../../services/policy/list.ts';
import { policy, policyAt, policyList } from './schema.ts';

export const policies = new Hono<AppEnv>()
  .get(
    '/',
    operation({
      id: 'listPolicies',
      tag: 'policies',
      summary: { zh: '政策版本一览', en: 'List policy versions' },
      answer: policyList,
      problems: ['input.invalid'],
      query: PAGE_PARAMETERS,
    }),
    cached(),
    async (c) => answer(c, await listPolicies(c.var.services, pageQuery(c.req.query())), SELDOM_CHANGES),
  )
  .get(
    '/:id',
    operation({
      id: 'getPolicy',
      tag: 'policies',
      summary: { zh: '一个政策版本及其依据', en: 'One policy version with its citations' },
      answer: policy,
      problems: ['policy.not-found'],
    }),
    cached(),
    async (c) => answer(c, await getPolicy(c.var.services, c.req.param('id')), SELDOM_CHANGES),
  )
  .get(
    '/:id/at/:date',
    operation({
      id: 'getPolicyAt',
      tag: 'policies',
      summary: { zh: '某日有效的取值', en: 'The values that hold on a day' },
      answer: policyAt,
      problems: ['policy.not-found', 'input.invalid'],
    }),
    cached(),
    async (c) => answer(c, await getPolicyAt(c.var.services, c.req.param('id'), c.req.param('date')), SELDOM_CHANGES),
  );
