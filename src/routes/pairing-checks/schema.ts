import * as v from 'valibot';
import { code, date, id, list, object } from '../../http/values.ts';
import { traceCitation } from '../calculations/schema.ts';

export const pairingInput = v.pipe(
  object({
    policy: v.optional(code),
    asOf: date,
    workers: list(object({ id, organisation: v.nullish(id), town: v.nullish(code) })),
    links: list(object({ worker: id, volunteer: id, from: date, to: v.nullish(date) }), 50_000),
  }),
  v.metadata({
    ref: 'PairingInput',
    description: '联动核对输入 · social workers and their links to volunteers',
    examples: [
      {
        asOf: '2012-06-01',
        workers: [{ id: 'w1', organisation: 'o1', town: '441900121' }],
        links: [{ worker: 'w1', volunteer: 'v1', from: '2012-01-01', to: null }],
      },
    ],
  }),
);

const counts = {
  workers: v.number(),
  meeting: v.number(),
  links: v.number(),
  volunteers: v.number(),
  shortfall: v.number(),
};

export const pairing = v.pipe(
  v.strictObject({
    target: v.number(),
    workers: v.array(v.strictObject({ id: v.string(), volunteers: v.number(), shortfall: v.number() })),
    totals: v.strictObject({ ...counts, ratio: v.nullable(v.string()) }),
    byTown: v.array(v.strictObject({ town: v.nullable(v.string()), ...counts })),
    byOrganisation: v.array(v.strictObject({ organisation: v.nullable(v.string()), ...counts })),
    shared: v.array(v.strictObject({ volunteer: v.string(), workers: v.array(v.string()) })),
    citation: traceCitation,
  }),
  v.metadata({ ref: 'Pairing', description: '联动核对结果 · who has their volunteers, who lacks how many' }),
);
