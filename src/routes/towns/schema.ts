import * as v from 'valibot';
import { localized } from '../calculations/schema.ts';
import { pageMembers } from '../policies/schema.ts';

export const towns = v.pipe(
  v.strictObject({
    items: v.array(
      v.strictObject({
        code: v.string(),
        jurisdiction: v.string(),
        name: localized,
        kind: v.picklist(['town', 'functional-area']),
      }),
    ),
    ...pageMembers,
  }),
  v.metadata({ ref: 'Towns', description: '镇街和功能区 · towns, subdistricts and functional areas' }),
);
