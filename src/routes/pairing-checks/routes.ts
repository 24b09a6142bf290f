import { Hono } from 'hono';
import { answer } from '../../http/answer.ts';
import { jsonBody } from '../../http/body.ts';
import type { AppEnv } from '../../http/env.ts';
import { operation } from '../../http/operation.ts';
import { check } from '../../services/pairing/check.ts';
import { pairing, pairingInput } from './schema.ts';

export const pairingChecks = new Hono<AppEnv>().post(
  '/',
  operation({
    id: 'checkPairing',
    tag: 'pairing',
    summary: { zh: '核对社工志愿者联动', en: 'Check the pairing of social workers and volunteers' },
    answer: pairing,
    body: true,
  }),
  jsonBody(pairingInput),
  async (c) => {
    const { language, services } = c.var;
    return answer(c, await check(services, { language }, c.req.valid('json')));
  },
);
