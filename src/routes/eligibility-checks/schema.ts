import * as v from 'valibot';
import {
  CRITERION_CODES,
  GRADES,
  INSPECTION_RESULTS,
  ORGANISATION_KINDS,
  RATING_GRADES,
  RATING_LEVELS,
} from '../../engine/eligibility-types.ts';
import { choice, code, count, date, flag, list, name, object, text, whole } from '../../http/values.ts';
import { receipt, traceCitation } from '../calculations/schema.ts';

const rating = object({
  grade: v.nullish(choice([...RATING_GRADES, 'none'])),
  level: v.nullish(choice(RATING_LEVELS)),
  from: v.nullish(date),
  to: v.nullish(date),
});

const organisation = v.pipe(
  object({
    name,
    uscc: v.nullish(code),
    kind: v.nullish(choice(ORGANISATION_KINDS)),
    legalPerson: v.nullish(flag),
    establishedOn: v.nullish(date),
    publicBenefit: v.nullish(flag),
    nonProfit: v.nullish(flag),
    soundRules: v.nullish(flag),
    capable: v.nullish(flag),
    rating: v.nullish(rating),
    staff: v.nullish(object({ total: v.nullish(count), professional: v.nullish(count) })),
    penalties: v.nullish(list(object({ on: date, detail: v.nullish(text) }), 1000)),
    annualInspections: v.nullish(list(object({ year: whole(1900, 2200), result: choice(INSPECTION_RESULTS) }), 200)),
    undertakings: v.nullish(flag),
    evaluations: v.nullish(list(object({ on: date, grade: choice(GRADES) }), 1000)),
  }),
  v.metadata({ ref: 'OrganisationFacts', description: '承接主体情况 · what is absent or null is unknown' }),
);

export const eligibilityInput = v.pipe(
  object({ policy: v.optional(code), asOf: date, organisation }),
  v.metadata({
    ref: 'EligibilityInput',
    description: '资格核对输入 · facts about one organisation',
    examples: [
      {
        policy: 'dongguan-2011',
        asOf: '2012-06-01',
        organisation: {
          name: '某社工服务中心',
          uscc: null,
          kind: 'private-non-enterprise',
          legalPerson: true,
          establishedOn: '2008-05-01',
          publicBenefit: true,
          nonProfit: true,
          soundRules: true,
          capable: true,
          rating: { grade: '3A', level: 'city', from: '2011-01-01', to: null },
          staff: { total: 40, professional: 31 },
          penalties: [],
          annualInspections: [{ year: 2011, result: 'qualified' }],
          undertakings: true,
          evaluations: [{ on: '2011-12-20', grade: 'pass' }],
        },
      },
    ],
  }),
);

const criterion = v.picklist(CRITERION_CODES);
const outcome = v.picklist(['met', 'unmet', 'unknown', 'not-applicable']);

export const eligibility = v.pipe(
  v.strictObject({
    outcome: v.picklist(['eligible', 'ineligible', 'incomplete']),
    criteria: v.array(
      v.strictObject({
        code: criterion,
        outcome,
        reason: v.string(),
        remedy: v.nullable(v.string()),
        citation: traceCitation,
      }),
    ),
    changes: v.array(v.strictObject({ on: v.string(), code: criterion, outcome, reason: v.string() })),
    receipt,
  }),
  v.metadata({ ref: 'Eligibility', description: '资格核对结果 · every criterion, its reason and its article' }),
);
