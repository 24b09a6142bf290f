import { Hono } from 'hono';
import { answerWithLines } from '../../http/answer.ts';
import { jsonBody } from '../../http/body.ts';
import type { AppEnv } from '../../http/env.ts';
import { operation } from '../../http/operation.ts';
import { flagQuery } from '../../http/query.ts';
import { costCalculation } from '../../services/calculation/cost.ts';
import { calculation, calculationInput } from './schema.ts';

export const calculations = new Hono<AppEnv>().post(
  '/',
  operation({
    id: 'calculate',
    tag: 'calculator',
    summary: { zh: '测算岗位和项目', en: 'Cost posts and projects' },
    description: {
      zh: '精确到分，按年度、负担主体、镇街、形式、职称、领域和来源合计；explain=true 时每行附完整的计算依据。',
      en: 'To the fen, with totals by year, payer, town, form, qualification, field and source; explain=true adds the trace.',
    },
    answer: calculation,
    body: true,
    query: [
      { name: 'explain', summary: { zh: '附计算依据', en: 'add traces' }, schema: { type: 'boolean', default: false } },
    ],
  }),
  jsonBody(calculationInput),
  async (c) => {
    const explain = flagQuery(c.req.query('explain'), 'explain');
    const { language, services } = c.var;
    const { value, lineCount, linesText } = await costCalculation(services, { language }, c.req.valid('json'), {
      explain,
    });
    return answerWithLines(c, value, lineCount, linesText);
  },
);
