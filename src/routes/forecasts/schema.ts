import * as v from 'valibot';
import { code, count, list, object, whole } from '../../http/values.ts';
import { amountOut as amount, policyReference, qualification, standards, warning } from '../calculations/schema.ts';

const year = whole(1900, 2200);

export const forecastInput = v.pipe(
  object({
    policy: v.optional(code),
    standards: v.optional(standards),
    fromYear: year,
    toYear: year,
    stock: list(object({ payer: code, qualification, headcount: count }), 1000),
    passes: list(
      object({
        payer: code,
        from: qualification,
        to: qualification,
        perYear: count,
        effectiveOn: v.pipe(v.string('type.string'), v.regex(/^\d{2}-\d{2}$/, 'month-day.format')),
      }),
      1000,
    ),
  }),
  v.metadata({
    ref: 'ForecastInput',
    description: '预测输入 · the workers of today and how many pass an examination each year',
    examples: [
      {
        policy: 'dongguan-2011',
        fromYear: 2012,
        toYear: 2014,
        stock: [{ payer: 'city', qualification: 'none', headcount: 10 }],
        passes: [{ payer: 'city', from: 'none', to: 'assistant', perYear: 2, effectiveOn: '07-01' }],
      },
    ],
  }),
);

export const forecast = v.pipe(
  v.strictObject({
    policy: policyReference,
    years: v.array(
      v.strictObject({
        fiscalYear: v.number(),
        amount,
        baseline: amount,
        difference: amount,
        byPayer: v.array(v.strictObject({ payer: v.string(), amount })),
        byQualification: v.array(
          v.strictObject({ qualification, headcountAtYearEnd: v.number(), personYears: v.string(), amount }),
        ),
      }),
    ),
    totals: v.strictObject({ amount, baseline: amount, difference: amount }),
    warnings: v.array(warning),
  }),
  v.metadata({ ref: 'Forecast', description: '预测 · the cost of the coming years' }),
);
