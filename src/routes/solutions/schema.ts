import * as v from 'valibot';
import { code, date, id, list, MAX_LINES, money, object, whole } from '../../http/values.ts';
import { amountOut as amount, post, project, qualification, standards, warning } from '../calculations/schema.ts';

const shared = { policy: v.optional(code), standards: v.optional(standards), ceiling: money };

const byMix = object({
  by: v.literal('mix'),
  ...shared,
  from: date,
  to: date,
  mix: list(object({ id, qualification, weight: whole(1, 1_000_000), town: v.nullish(code) }), 100),
});

const byPriority = object({
  by: v.literal('priority'),
  ...shared,
  payer: v.optional(code),
  posts: v.optional(list(post, MAX_LINES)),
  projects: v.optional(list(project, MAX_LINES)),
  order: v.optional(list(id, MAX_LINES)),
});

export const solutionInput = v.pipe(
  v.variant('by', [byMix, byPriority], 'choice.unknown'),
  v.metadata({
    ref: 'SolutionInput',
    description: '预算倒推输入 · a ceiling, and either a mix or lines by priority',
    examples: [
      {
        by: 'mix',
        policy: 'dongguan-2011',
        ceiling: '1000000.00',
        from: '2012-01-01',
        to: '2012-12-31',
        mix: [
          { id: 'a', qualification: 'assistant', weight: 2 },
          { id: 'n', qualification: 'none', weight: 1 },
        ],
      },
    ],
  }),
);

export const solution = v.pipe(
  v.strictObject({
    by: v.picklist(['mix', 'priority']),
    ceiling: amount,
    amount,
    left: amount,
    headcount: v.number(),
    items: v.array(
      v.strictObject({
        id: v.string(),
        form: v.picklist(['post', 'project']),
        requestedHeadcount: v.nullable(v.number()),
        headcount: v.nullable(v.number()),
        amount,
        outcome: v.picklist(['full', 'part', 'none', 'unknown']),
      }),
    ),
    next: v.nullable(v.strictObject({ id: v.string(), shortBy: amount })),
    warnings: v.array(warning),
  }),
  v.metadata({ ref: 'Solution', description: '预算倒推结果 · what fits' }),
);
