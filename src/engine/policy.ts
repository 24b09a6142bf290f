import type { Localized } from './language.ts';

/** What a value rests on: the document itself, a rule of the authority, or a reference from elsewhere. */
export type Basis = 'law' | 'local-rule' | 'reference';

/** Where a value or a rule comes from. The summary is in our own words. */
export interface Citation {
  /** Title of the document, in its own language. */
  document: string;
  /** Article or section, `第七条(一)`, `三(一)`. */
  locator: string;
  summary: Localized;
  basis: Basis;
  /** The day on which somebody compared the value with the document. */
  verifiedOn: string;
}

/** One value in force from a day to a day, both included; `to: null` has no end. */
export interface DatedValue<T = PolicyValue> {
  value: T;
  from: string;
  to: string | null;
  citation: Citation;
}

/** Money is a decimal string with two digits, a share a decimal string, a choice or list of codes plain strings. */
export type PolicyValue = string | number | readonly string[];

/** A document that the version rests on. */
export interface PolicyDocument {
  id: string;
  title: Localized;
  /** Document number, `成财采〔2017〕143号`; null where none is known. */
  number: string | null;
  issuer: Localized;
  from: string;
  to: string | null;
  trial: boolean;
}

/** A clause that no program can decide: listed openly, decided by people. */
export interface JudgementClause {
  id: string;
  document: string;
  locator: string;
  clause: Localized;
  /** What the product does about it. */
  handling: Localized;
}

/** One version of one jurisdiction's policy: dated, cited values. */
export interface PolicyVersion {
  id: string;
  version: string;
  title: Localized;
  jurisdiction: { code: string; name: Localized };
  documents: readonly PolicyDocument[];
  inForce: { from: string; to: string | null };
  trial: boolean;
  /** By the keys of `policy-keys.ts`; each a contiguous series of dated values. */
  values: Readonly<Record<string, readonly DatedValue[]>>;
  judgement: readonly JudgementClause[];
}

/** A town, subdistrict or functional area. A functional area has no payer in the documents. */
export interface Division {
  code: string;
  name: Localized;
  kind: 'town' | 'functional-area';
}
