import { useState } from 'react';
import { useMessages } from '../messages/index.ts';
import type { CellProblem } from './model/parse.ts';
import type { Plan } from './use-plan.ts';

const FEW = 3;
const MOST = 100;

/** Every cell that keeps its row out of the totals; each leads to its cell. */
export function ErrorList({ plan, jump }: { plan: Plan; jump(problem: CellProblem): void }) {
  const m = useMessages();
  const [all, setAll] = useState(false);
  const { errors, tabs } = m.calculator;
  const { problems } = plan.evaluation;
  if (problems.length === 0) return null;
  const where = ({ table, rowId, column }: CellProblem) => {
    if (table === 'settings' || rowId === null) return errors.settings;
    const row = plan.draft[table].findIndex(({ id }) => id === rowId) + 1;
    const title = plan.columns[table].find(({ key }) => key === column)?.title ?? '';
    const tab = table === 'posts' ? tabs.posts : table === 'funding' ? tabs.funding : tabs.projects;
    return `${tab} · ${errors.at(row, title)}`;
  };
  const shown = problems.slice(0, all ? MOST : FEW);
  return (
    <section className="errors" aria-label={errors.title(problems.length)}>
      <div className="errors-head">
        <strong>{errors.title(problems.length)}</strong>
        {problems.length > FEW ? (
          <button type="button" className="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
            {all ? errors.hide : errors.show}
          </button>
        ) : null}
      </div>
      <ul>
        {shown.map((problem) => (
          <li key={`${problem.table}/${problem.rowId}/${problem.column}/${problem.message}`}>
            <button type="button" className="figure" onClick={() => jump(problem)}>
              {where(problem)}
            </button>{' '}
            {problem.message}
          </li>
        ))}
        {all && problems.length > MOST ? <li>{errors.more(problems.length - MOST)}</li> : null}
      </ul>
    </section>
  );
}
