import * as v from 'valibot';
import { QUALIFICATIONS } from '../../engine/calculation-types.ts';
import { CAUSES } from '../../engine/whatif-types.ts';
import { object } from '../../http/values.ts';
import { CALCULATION_EXAMPLE } from '../calculations/example.ts';
import { amountOut as amount, calculationInput, warning } from '../calculations/schema.ts';

export const comparisonInput = v.pipe(
  object({ baseline: calculationInput, change: calculationInput }),
  v.metadata({
    ref: 'ComparisonInput',
    description: '方案比较输入 · the members of change replace those of baseline',
    examples: [{ baseline: CALCULATION_EXAMPLE, change: { standards: { assistant: '66000.00' } } }],
  }),
);

const side = v.strictObject({ policy: v.string(), amount, complete: v.boolean() });
const delta = { baseline: amount, changed: amount, difference: amount };
const cause = v.picklist(CAUSES);
const qualification = v.picklist(QUALIFICATIONS);

export const comparison = v.pipe(
  v.strictObject({
    baseline: side,
    changed: side,
    difference: amount,
    byCause: v.array(v.strictObject({ cause, qualification: v.nullable(qualification), amount })),
    byPayer: v.array(v.strictObject({ payer: v.string(), ...delta })),
    byTown: v.array(v.strictObject({ town: v.nullable(v.string()), ...delta })),
    byFiscalYear: v.array(v.strictObject({ fiscalYear: v.number(), ...delta })),
    byQualification: v.array(v.strictObject({ qualification, ...delta })),
    lines: v.array(
      v.strictObject({
        id: v.string(),
        form: v.picklist(['post', 'project']),
        baseline: v.nullable(amount),
        changed: v.nullable(amount),
        difference: amount,
        causes: v.array(v.strictObject({ cause, amount })),
      }),
    ),
    warnings: v.array(warning),
  }),
  v.metadata({ ref: 'Comparison', description: '方案比较 · the difference, attributed to its causes' }),
);
