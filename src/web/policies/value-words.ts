import { inLanguage } from '../../engine/language.ts';
import type { PolicyValue } from '../../engine/policy.ts';
import { policyKey } from '../../engine/policy-keys.ts';
import { group, percent } from '../format/money.ts';
import { useLanguage } from '../messages/index.ts';
import { useReference } from '../shell/reference-gate.tsx';

/** A policy value as people say it: codes by their words, numbers with their unit. */
export function useValueWords(): (key: string, value: PolicyValue) => string {
  const { m, language } = useLanguage();
  const { fields, users } = useReference();
  const named = new Map([...fields, ...users].map(({ code, name }) => [code, inLanguage(name, language)]));
  const word = (code: string) => m.policyWords[code] ?? named.get(code) ?? code;
  return (key, value) => {
    const known = policyKey(key);
    const unit = known?.unit ? (m.policies.units[known.unit] ?? known.unit) : '';
    if (typeof value === 'object')
      return value.map((code) => named.get(code) ?? word(code)).join(m.calculator.explain.comma);
    if (known?.kind === 'share') return percent(String(value));
    if (known?.kind === 'money' || known?.kind === 'integer') return `${group(String(value))} ${unit}`.trim();
    return word(String(value));
  };
}
