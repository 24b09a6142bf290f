import * as v from 'valibot';
import { NEED_ROUNDINGS } from '../../engine/need.ts';
import { choice, code, count, date, id, list, name, object, whole } from '../../http/values.ts';
import { qualification, traceCitation } from '../calculations/schema.ts';

export const needInput = v.pipe(
  object({
    policy: v.optional(code),
    asOf: v.optional(date),
    rules: list(
      object({
        id,
        title: name,
        unit: name,
        n: v.nullish(whole(1, 100_000_000)),
        qualification: v.nullish(qualification),
        rounding: choice(NEED_ROUNDINGS),
      }),
      1000,
    ),
    populations: list(object({ rule: id, town: v.nullish(code), population: count, existing: v.nullish(count) })),
  }),
  v.metadata({
    ref: 'NeedInput',
    description: '需求测算输入 · one post for every n of unit',
    examples: [
      {
        policy: 'dongguan-2011',
        rules: [{ id: 'r1', title: '长者服务', unit: '户籍老年人', n: 3000, rounding: 'up' }],
        populations: [{ rule: 'r1', town: '441900121', population: 10000, existing: 2 }],
      },
    ],
  }),
);

const known = v.nullable(v.number());
const totals = {
  required: v.number(),
  existing: v.number(),
  gap: v.number(),
  surplus: v.number(),
  unknown: v.number(),
};

export const need = v.pipe(
  v.strictObject({
    rows: v.array(
      v.strictObject({
        rule: v.string(),
        town: v.nullable(v.string()),
        population: v.number(),
        qualification: v.nullable(qualification),
        required: known,
        existing: known,
        gap: known,
        surplus: known,
      }),
    ),
    totals: v.strictObject(totals),
    byRule: v.array(v.strictObject({ rule: v.string(), ...totals })),
    byTown: v.array(v.strictObject({ town: v.nullable(v.string()), ...totals })),
    complete: v.boolean(),
    citations: v.array(traceCitation),
  }),
  v.metadata({ ref: 'Need', description: '岗位需求 · posts needed, there and missing' }),
);
