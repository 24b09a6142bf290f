import type { Localized } from './language.ts';

/**
 * What a value of a policy version may be: `money` a yuan string with two digits, `integer` a whole number, `share` a
 * decimal string from 0 to 1, `choice` one of the allowed words, `codes` a list of different codes.
 */
export type PolicyValueKind = 'money' | 'integer' | 'share' | 'choice' | 'codes';

/**
 * The rules that use a value. A jurisdiction may leave a family out (Chengdu sets no funding standard), but a family
 * that is there has all its required keys: half a rule would answer wrongly.
 */
export type PolicyFamily =
  | 'costing'
  | 'scope'
  | 'catalogue'
  | 'eligibility'
  | 'provider'
  | 'need'
  | 'evaluation'
  | 'pairing'
  | 'plan'
  | 'procedure'
  | 'contract'
  | 'oversight'
  | 'document';

export interface PolicyKey {
  key: string;
  family: PolicyFamily;
  kind: PolicyValueKind;
  /** What the value counts, for display; null for words and codes. */
  unit: string | null;
  required: boolean;
  label: Localized;
  /** The words a choice or code may be; null where the authority's own codes are allowed. */
  allowed: readonly string[] | null;
  /**
   * The articles or sections that set it. Dongguan: DG purchase measure, DP post plan, DV volunteer plan, DF fiscal plan;
   * Chengdu: CD purchase procedure, ST shantytown measure; SH Shanghai measure.
   */
  articles: string;
}

type Options = Partial<Pick<PolicyKey, 'unit' | 'required' | 'allowed'>>;

/** The keys of one family, a row each: key, kind, label in Chinese and English, clauses, options. */
export function family(
  name: PolicyFamily,
  rows: readonly (readonly [string, PolicyValueKind, string, string, string, Options?])[],
): PolicyKey[] {
  return rows.map(([key, kind, zh, en, articles, options]) => ({
    key,
    family: name,
    kind,
    unit: options?.unit ?? (kind === 'money' ? 'CNY' : null),
    required: options?.required ?? false,
    label: { zh, en },
    allowed: options?.allowed ?? null,
    articles,
  }));
}
