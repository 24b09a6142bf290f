import * as v from 'valibot';
import { localized } from '../calculations/schema.ts';

const words = v.array(
  v.pipe(
    v.strictObject({ code: v.string(), name: localized, detail: v.record(v.string(), v.unknown()) }),
    v.metadata({ ref: 'Word', description: '词条 · a coded word' }),
  ),
);

export const reference = v.pipe(
  v.strictObject({ fields: words, departments: words, users: words, budgetCategories: words }),
  v.metadata({ ref: 'Reference', description: '基础词表 · fields, departments, users and budget categories' }),
);
