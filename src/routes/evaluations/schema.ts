import * as v from 'valibot';
import { GRADES } from '../../engine/eligibility-types.ts';
import { INDICATOR_GROUPS } from '../../engine/evaluation-types.ts';
import { byCode, code, date, object, score } from '../../http/values.ts';
import { localized, traceCitation } from '../calculations/schema.ts';
import { citation } from '../policies/schema.ts';

export const evaluationInput = v.pipe(
  object({
    scheme: v.optional(code),
    on: v.optional(date),
    scores: byCode(v.nullish(score), 200),
  }),
  v.metadata({ ref: 'EvaluationInput', description: '评分输入 · a score from 0 to 100 for each indicator' }),
);

const grade = v.picklist(GRADES);

export const evaluationGrade = v.pipe(
  v.strictObject({
    scheme: v.strictObject({ id: v.string(), version: v.string(), title: v.string() }),
    score: v.nullable(v.string()),
    grade: v.nullable(grade),
    bands: v.array(v.strictObject({ grade, name: v.string(), from: v.string() })),
    missing: v.array(v.string()),
    consequences: v.array(v.strictObject({ code: v.string(), detail: v.string(), citation: traceCitation })),
    citation: traceCitation,
  }),
  v.metadata({ ref: 'EvaluationGrade', description: '评分结果 · the grade and what follows from it' }),
);

const scheme = v.strictObject({
  id: v.string(),
  version: v.string(),
  title: localized,
  note: localized,
  indicators: v.array(
    v.strictObject({
      code: v.string(),
      group: v.picklist(INDICATOR_GROUPS),
      name: localized,
      weight: v.string(),
      citation,
    }),
  ),
  bands: v.array(v.strictObject({ grade, name: localized, from: v.string() })),
  consequences: v.array(v.strictObject({ code: v.string(), grades: v.array(grade), detail: localized, citation })),
  terms: v.array(v.strictObject({ code: v.string(), term: localized, grade, duties: v.array(v.string()), citation })),
  citation,
});

export const schemes = v.pipe(
  v.strictObject({ items: v.array(scheme) }),
  v.metadata({ ref: 'EvaluationSchemes', description: '评估方案 · indicators, weights and bands' }),
);
