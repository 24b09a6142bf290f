import * as v from 'valibot';
import { basis, localized } from '../calculations/schema.ts';

export const citation = v.pipe(
  v.strictObject({ document: v.string(), locator: v.string(), summary: localized, basis, verifiedOn: v.string() }),
  v.metadata({ ref: 'Citation', description: '依据 · document and article, in our own words' }),
);

const datedValue = v.pipe(
  v.strictObject({
    value: v.union([v.string(), v.number(), v.array(v.string())]),
    from: v.string(),
    to: v.nullable(v.string()),
    citation,
  }),
  v.metadata({ ref: 'DatedValue', description: '一个时段内的取值 · a value in force from a day to a day' }),
);

const inForce = v.strictObject({ from: v.string(), to: v.nullable(v.string()) });
const jurisdiction = v.strictObject({ code: v.string(), name: localized });

export const policy = v.pipe(
  v.strictObject({
    id: v.string(),
    version: v.string(),
    title: localized,
    jurisdiction,
    documents: v.array(
      v.strictObject({
        id: v.string(),
        title: localized,
        number: v.nullable(v.string()),
        issuer: localized,
        from: v.string(),
        to: v.nullable(v.string()),
        trial: v.boolean(),
      }),
    ),
    inForce,
    trial: v.boolean(),
    values: v.record(v.string(), v.array(datedValue)),
    judgement: v.array(
      v.strictObject({
        id: v.string(),
        document: v.string(),
        locator: v.string(),
        clause: localized,
        handling: localized,
      }),
    ),
  }),
  v.metadata({ ref: 'Policy', description: '政策版本 · every value with its dates and its citation' }),
);

/** The members that every list has. */
export const pageMembers = { total: v.number(), limit: v.number(), offset: v.number(), next: v.nullable(v.number()) };

export const policyList = v.pipe(
  v.strictObject({
    items: v.array(
      v.strictObject({
        id: v.string(),
        version: v.string(),
        title: localized,
        jurisdiction,
        inForce,
        trial: v.boolean(),
        publishedAt: v.string(),
        sha256: v.string(),
      }),
    ),
    ...pageMembers,
  }),
  v.metadata({ ref: 'PolicyList', description: '政策版本一览 · the published versions' }),
);

export const policyAt = v.pipe(
  v.strictObject({
    id: v.string(),
    version: v.string(),
    title: localized,
    on: v.string(),
    inForce: v.boolean(),
    values: v.record(v.string(), datedValue),
  }),
  v.metadata({ ref: 'PolicyAt', description: '某日有效的取值 · the values that hold on a day' }),
);
