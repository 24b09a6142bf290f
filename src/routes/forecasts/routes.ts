import { Hono } from 'hono';
import { answer } from '../../http/answer.ts';
import { jsonBody } from '../../http/body.ts';
import type { AppEnv } from '../../http/env.ts';
import { operation } from '../../http/operation.ts';
import { forecastCosts } from '../../services/calculation/forecast.ts';
import { forecast, forecastInput } from './schema.ts';

export const forecasts = new Hono<AppEnv>().post(
  '/',
  operation({
    id: 'forecast',
    tag: 'calculator',
    summary: { zh: '预测今后各年费用', en: 'Forecast the coming years' },
    answer: forecast,
    body: true,
  }),
  jsonBody(forecastInput),
  async (c) => {
    const { language, services } = c.var;
    return answer(c, await forecastCosts(services, { language }, c.req.valid('json')));
  },
);
