import { Hono } from 'hono';
import { answer } from '../../http/answer.ts';
import { jsonBody } from '../../http/body.ts';
import type { AppEnv } from '../../http/env.ts';
import { operation } from '../../http/operation.ts';
import { check } from '../../services/eligibility/check.ts';
import { eligibility, eligibilityInput } from './schema.ts';

export const eligibilityChecks = new Hono<AppEnv>().post(
  '/',
  operation({
    id: 'checkEligibility',
    tag: 'eligibility',
    summary: { zh: '核对承接主体资格', en: 'Check whether an organisation may undertake services' },
    answer: eligibility,
    body: true,
  }),
  jsonBody(eligibilityInput),
  async (c) => {
    const { language, services } = c.var;
    return answer(c, await check(services, { language }, c.req.valid('json')));
  },
);
