import { readFileSync } from 'node:fs';
import type { RuleContext } from '../../src/engine/context.ts';
import type { Language } from '../../src/engine/language.ts';
import type { Division, PolicyVersion } from '../../src/engine/policy.ts';
import { makeOptions } from '../../src/web/api/options.ts';
import type { NamedCode, Reference } from '../../src/web/api/reference.ts';
import { allColumns } from '../../src/web/calculator/grid/columns.ts';
import type { Draft } from '../../src/web/calculator/model/draft.ts';
import { evaluate } from '../../src/web/calculator/model/evaluate.ts';
import type { ExportPlan } from '../../src/web/calculator/sheet/costing-sheets.ts';
import { MESSAGES } from '../../src/web/messages/index.ts';

function seed<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(`../../seeds/${path}`, import.meta.url), 'utf8')) as T;
}

export const POLICY = seed<PolicyVersion>('policies/dongguan-2011.json');

export const REFERENCE: Reference = {
  policies: [POLICY],
  divisions: seed<{ divisions: Division[] }>('reference/divisions.json').divisions,
  fields: seed<{ fields: NamedCode[] }>('reference/fields.json').fields,
  categories: seed<{ categories: NamedCode[] }>('reference/budget-categories.json').categories,
  users: [],
};

/** What the calculator would show for a draft, without a browser. */
export function planOf(draft: Draft, language: Language = 'zh-CN'): ExportPlan {
  const m = MESSAGES[language];
  const options = makeOptions(REFERENCE, language);
  const context: RuleContext = { policy: POLICY, divisions: REFERENCE.divisions, language };
  const names = new Map([
    ...draft.posts.map(({ id, title }) => [id, title] as const),
    ...draft.projects.map(({ id, name }) => [id, name] as const),
  ]);
  return {
    draft,
    policy: POLICY,
    context,
    options,
    columns: allColumns(options, m, draft.projects),
    evaluation: evaluate(draft, options, context, m),
    nameOf: (id) => names.get(id) ?? id,
  };
}
