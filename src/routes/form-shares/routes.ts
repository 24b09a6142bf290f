import { Hono } from 'hono';
import { answer } from '../../http/answer.ts';
import { jsonBody } from '../../http/body.ts';
import type { AppEnv } from '../../http/env.ts';
import { operation } from '../../http/operation.ts';
import { shareForms } from '../../services/calculation/form-shares.ts';
import { formSharesAnswer, formSharesInput } from './schema.ts';

export const formShares = new Hono<AppEnv>().post(
  '/',
  operation({
    id: 'shareForms',
    tag: 'calculator',
    summary: { zh: '岗位与项目各年占比', en: 'The parts of posts and projects over the years' },
    answer: formSharesAnswer,
    body: true,
  }),
  jsonBody(formSharesInput),
  async (c) => {
    const { language, services } = c.var;
    return answer(c, await shareForms(services, { language }, c.req.valid('json')));
  },
);
