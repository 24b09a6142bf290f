/** Costs a draft. Rows that cannot be costed are named and left out, so that one wrong cell does not hide every total. */

import { calculate } from '../../../engine/calculation.ts';
import type { Calculation, CalculationInput, CalculationLine, TraceNode } from '../../../engine/calculation-types.ts';
import type { RuleContext } from '../../../engine/context.ts';
import { type Issue, IssueError } from '../../../engine/issue.ts';
import type { Options } from '../../api/options.ts';
import type { Messages } from '../../messages/index.ts';
import { describe } from './describe.ts';
import type { Draft } from './draft.ts';
import { type CellProblem, type ParsedDraft, parseDraft } from './parse.ts';

export interface Evaluation {
  /** What was costed: the rows without a problem. */
  input: CalculationInput;
  calculation: Calculation | null;
  lines: ReadonlyMap<string, CalculationLine>;
  problems: readonly CellProblem[];
  /** By row, then by column (`''` for the row as a whole). */
  problemsAt: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Rows that the totals do not contain. */
  leftOut: number;
}

const COLUMN_OF: Readonly<Record<string, string>> = { 'host/name': 'host', 'host/level': 'level', host: 'host' };
const MAX_ROUNDS = 60;

function locate(
  issue: Issue,
  rows: ParsedDraft['rows'],
  language: RuleContext['language'],
  options: Options,
): CellProblem {
  const message = describe(issue, language, options);
  const [table, index, ...rest] = issue.pointer.split('/').slice(1);
  const at = Number.parseInt(index ?? '', 10);
  const path = rest.join('/');
  if (table === 'posts' && rows.posts[at]) {
    return { table, rowId: rows.posts[at], column: COLUMN_OF[path] ?? path, message };
  }
  if (table === 'projects' && rows.projects[at]) {
    const line = rest[0] === 'lines' ? rows.lines[at]?.[Number.parseInt(rest[1] ?? '', 10)] : undefined;
    if (line) return { table: 'lines', rowId: line, column: rest[2] ?? 'amount', message };
    const column = rest[0] === 'lines' ? 'name' : (COLUMN_OF[path] ?? path);
    return { table, rowId: rows.projects[at], column, message };
  }
  if (table === 'funding' && rows.funding[at])
    return { table, rowId: rows.funding[at], column: path || 'amount', message };
  return { table: 'settings', rowId: null, column: table === 'standards' ? (index ?? null) : (table ?? null), message };
}

function byCell(problems: readonly CellProblem[]): Map<string, Map<string, string>> {
  const map = new Map<string, Map<string, string>>();
  for (const { rowId, column, message } of problems) {
    if (rowId === null) continue;
    const cells = map.get(rowId) ?? new Map<string, string>();
    if (!cells.has(column ?? '')) cells.set(column ?? '', message);
    map.set(rowId, cells);
  }
  return map;
}

function attempt(input: CalculationInput, context: RuleContext): Calculation | readonly Issue[] {
  try {
    return calculate(input, context);
  } catch (error) {
    if (error instanceof IssueError) return error.issues;
    throw error;
  }
}

export function evaluate(draft: Draft, options: Options, context: RuleContext, m: Messages): Evaluation {
  const skipped = new Set<string>();
  const found: CellProblem[] = [];
  let parsed = parseDraft(draft, options, m, skipped);
  let calculation: Calculation | null = null;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const result = attempt(parsed.input, context);
    if ('totals' in result) {
      calculation = result;
      break;
    }
    const located = result.map((issue) => locate(issue, parsed.rows, context.language, options));
    found.push(...located);
    const rows = located.flatMap((problem) => (problem.rowId === null ? [] : [problem.rowId]));
    if (rows.length === 0 || located.some((problem) => problem.rowId === null)) break;
    for (const id of rows) skipped.add(id);
    parsed = parseDraft(draft, options, m, skipped);
  }
  const problems = [...parsed.problems, ...found];
  const problemsAt = byCell(problems);
  return {
    input: parsed.input,
    calculation,
    lines: new Map(calculation?.lines.map((line) => [line.id, line])),
    problems,
    problemsAt,
    leftOut: problemsAt.size,
  };
}

/** The steps of one line, computed when somebody asks for them. */
export function explainLine(input: CalculationInput, id: string, context: RuleContext): TraceNode | null {
  const part: CalculationInput = {
    ...input,
    posts: input.posts?.filter((post) => post.id === id) ?? [],
    projects: input.projects?.filter((project) => project.id === id) ?? [],
    funding: [],
  };
  const result = calculate(part, context, { explain: true });
  return result.lines[0]?.trace ?? null;
}
