import policyJson from '../../seeds/policies/dongguan-2011.json' with { type: 'json' };
import divisionsJson from '../../seeds/reference/divisions.json' with { type: 'json' };
import type { RuleContext } from '../../src/engine/context.ts';
import type { Issue } from '../../src/engine/issue.ts';
import { IssueError } from '../../src/engine/issue.ts';
import { loadPolicy } from '../../src/engine/policy-loader.ts';
import { loadDivisions } from '../../src/engine/reference-loader.ts';

/** The shipped policy and divisions, as every rule gets them. */
export const DONGGUAN: RuleContext = {
  policy: loadPolicy(policyJson, 'seeds/policies/dongguan-2011.json'),
  divisions: loadDivisions(divisionsJson, 'seeds/reference/divisions.json').divisions,
  language: 'zh-CN',
};

export const DONGGUAN_EN: RuleContext = { ...DONGGUAN, language: 'en' };

/** The issues that a rule throws; none when it does not throw. */
export function issuesOf(run: () => unknown): readonly Issue[] {
  try {
    run();
  } catch (error) {
    if (error instanceof IssueError) return error.issues;
    throw error;
  }
  return [];
}
