import * as v from 'valibot';
import { HOST_LEVELS, QUALIFICATIONS, STAFFINGS, type TraceNode } from '../../engine/calculation-types.ts';
import { choice, code, count, date, id, list, MAX_LINES, money, name, object, share, text } from '../../http/values.ts';
import { CALCULATION_EXAMPLE } from './example.ts';

export const qualification = v.pipe(
  choice(QUALIFICATIONS),
  v.metadata({ ref: 'Qualification', description: '职称 · qualification' }),
);

const host = v.pipe(
  object({ name, level: choice(HOST_LEVELS) }),
  v.metadata({ ref: 'HostUnit', description: '用人单位 · host unit' }),
);

export const post = v.pipe(
  object({
    id,
    title: name,
    host,
    town: v.nullish(code),
    field: v.nullish(code),
    qualification: v.nullish(qualification),
    headcount: count,
    from: date,
    to: date,
    staffing: v.optional(choice(STAFFINGS)),
    payer: v.nullish(code),
  }),
  v.metadata({ ref: 'Post', description: '岗位 · a kind of post at one host unit' }),
);

const projectLine = object({ category: code, description: v.optional(text), amount: money });

export const project = v.pipe(
  object({
    id,
    name,
    host,
    town: v.nullish(code),
    field: v.nullish(code),
    from: date,
    to: date,
    lines: list(projectLine, 500),
    payer: v.nullish(code),
  }),
  v.metadata({ ref: 'Project', description: '项目 · a packaged service with its own budget' }),
);

const funding = v.pipe(
  object({
    payer: code,
    source: choice(['welfare-lottery', 'donation']),
    amount: v.optional(money),
    share: v.optional(share),
  }),
  v.metadata({ ref: 'Funding', description: '经费来源 · money from elsewhere than the budget' }),
);

export const standards = v.pipe(
  object({
    none: v.optional(money),
    assistant: v.optional(money),
    intermediate: v.optional(money),
    senior: v.optional(money),
  }),
  v.metadata({ ref: 'Standards', description: '假设的购买标准(元/人年)· what-if standards, yuan per person-year' }),
);

export const calculationInput = v.pipe(
  object({
    policy: v.optional(code),
    posts: v.optional(list(post, MAX_LINES)),
    projects: v.optional(list(project, MAX_LINES)),
    funding: v.optional(list(funding, 1000)),
    standards: v.optional(standards),
  }),
  v.metadata({
    ref: 'CalculationInput',
    description: '测算输入 · posts and projects to cost',
    examples: [CALCULATION_EXAMPLE],
  }),
);

const amount = v.pipe(v.string(), v.metadata({ ref: 'Amount', description: '金额(元)· yuan, two digits' }));
export const amountOut = amount;
const nullableAmount = v.nullable(amount);

export const range = v.nullable(
  v.pipe(
    v.strictObject({ low: amount, high: amount }),
    v.metadata({ ref: 'Range', description: '金额区间 · from the lowest to the highest' }),
  ),
);

export const warning = v.pipe(
  v.strictObject({ code: v.string(), pointer: v.string(), detail: v.string() }),
  v.metadata({ ref: 'Warning', description: '提示 · something to know that is no error' }),
);

export const receipt = v.pipe(
  v.strictObject({ engine: v.string(), policy: v.string(), input: v.string(), effectiveOn: v.nullable(v.string()) }),
  v.metadata({ ref: 'Receipt', description: '计算凭据 · enough to replay the answer' }),
);

export const localized = v.pipe(
  v.strictObject({ zh: v.string(), en: v.string() }),
  v.metadata({ ref: 'Localized', description: '两种语言 · both languages' }),
);

export const basis = v.picklist(['law', 'local-rule', 'reference']);

export const traceCitation = v.pipe(
  v.strictObject({ document: v.string(), locator: v.string(), basis, summary: v.string(), verifiedOn: v.string() }),
  v.metadata({ ref: 'TraceCitation', description: '依据 · the article it follows from' }),
);

const traceInput = v.strictObject({
  value: v.string(),
  exact: v.exactOptional(v.string()),
  unit: v.string(),
  label: v.string(),
  citation: v.exactOptional(traceCitation),
  from: v.exactOptional(v.string()),
});

const traceMembers = {
  id: v.string(),
  rule: v.string(),
  label: v.string(),
  formula: v.nullable(v.string()),
  inputs: v.record(v.string(), traceInput),
  result: v.strictObject({
    value: v.nullable(v.string()),
    exact: v.exactOptional(v.string()),
    unit: v.string(),
    range: v.exactOptional(v.strictObject({ low: v.string(), high: v.string() })),
  }),
  citation: v.nullable(traceCitation),
};

/** A tree: the document writes its children as a reference to itself, see `openapi.ts`. */
export const traceNode: v.GenericSchema<TraceNode> = v.pipe(
  v.strictObject({ ...traceMembers, children: v.array(v.lazy(() => traceNode)) }),
  v.metadata({ ref: 'TraceNode', description: '计算步骤 · one step of the calculation, with those it rests on' }),
);

const form = v.picklist(['post', 'project']);
const source = v.picklist(['fiscal', 'welfare-lottery', 'donation']);

const line = v.pipe(
  v.strictObject({
    id: v.string(),
    form,
    payer: v.string(),
    amount: nullableAmount,
    range,
    missing: v.array(v.string()),
    byFiscalYear: v.array(v.strictObject({ fiscalYear: v.number(), amount: nullableAmount })),
    segments: v.array(
      v.strictObject({
        from: v.string(),
        to: v.string(),
        months: v.string(),
        standard: nullableAmount,
        amount: nullableAmount,
      }),
    ),
    trace: v.exactOptional(traceNode),
  }),
  v.metadata({ ref: 'CalculationLine', description: '一个岗位或项目的测算 · one post or project' }),
);

const totals = v.pipe(
  v.strictObject({
    amount,
    range,
    byFiscalYear: v.array(v.strictObject({ fiscalYear: v.number(), amount })),
    byPayer: v.array(v.strictObject({ payer: v.string(), amount })),
    byTown: v.array(v.strictObject({ town: v.nullable(v.string()), amount })),
    byForm: v.array(v.strictObject({ form, amount })),
    byQualification: v.array(v.strictObject({ qualification, headcount: v.number(), personYears: v.string(), amount })),
    byField: v.array(v.strictObject({ field: v.nullable(v.string()), amount })),
    bySource: v.array(v.strictObject({ payer: v.string(), source, amount })),
  }),
  v.metadata({ ref: 'CalculationTotals', description: '合计 · every list adds up to the amount' }),
);

export const policyReference = v.strictObject({ id: v.string(), version: v.string(), title: v.string() });

export const calculation = v.pipe(
  v.strictObject({
    policy: policyReference,
    currency: v.literal('CNY'),
    complete: v.boolean(),
    totals,
    lines: v.array(line),
    warnings: v.array(warning),
    receipt,
  }),
  v.metadata({ ref: 'Calculation', description: '测算结果 · what the plan costs, who pays, year by year' }),
);
