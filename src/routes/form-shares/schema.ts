import * as v from 'valibot';
import { amountOut as amount, calculationInput, traceCitation } from '../calculations/schema.ts';

export const formSharesInput = calculationInput;

const part = v.strictObject({ amount, share: v.string() });

export const formSharesAnswer = v.pipe(
  v.strictObject({
    years: v.array(v.strictObject({ fiscalYear: v.number(), total: amount, post: part, project: part })),
    projectsGrow: v.nullable(v.boolean()),
    complete: v.boolean(),
    citation: traceCitation,
  }),
  v.metadata({ ref: 'FormShares', description: '岗位与项目占比 · the parts of posts and projects' }),
);
