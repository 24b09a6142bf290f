import * as v from 'valibot';

export const health = v.pipe(
  v.strictObject({ status: v.literal('ok'), database: v.literal('ok'), policies: v.number(), engine: v.string() }),
  v.metadata({ ref: 'Health', description: '运行状态 · whether the program can answer' }),
);
