import { useCallback } from 'react';
import { useMessages } from '../messages/index.ts';
import { SheetGrid, type SheetHandle } from './grid/sheet-grid.tsx';
import { type BudgetRow, emptyBudgetLine, emptyProject, nextId, type ProjectRow, type Row } from './model/draft.ts';
import { MOST_LINES } from './posts-tab.tsx';
import type { Plan } from './use-plan.ts';

const createProject = (rows: readonly Row[], offset: number): ProjectRow =>
  emptyProject(nextId('projects', rows, offset));

interface ProjectsTabProps {
  plan: Plan;
  explain(id: string): void;
  register: Readonly<Record<'projects' | 'lines', (handle: SheetHandle | null) => void>>;
}

export function ProjectsTab({ plan, explain, register }: ProjectsTabProps) {
  const { calculator } = useMessages();
  const { change, draft, edits } = plan;
  const only = draft.lines.at(-1)?.project ?? draft.projects[0]?.id ?? '';
  const createLine = useCallback(
    (rows: readonly Row[], offset: number): BudgetRow => emptyBudgetLine(nextId('lines', rows, offset), only),
    [only],
  );
  const onProjects = useCallback((rows: ProjectRow[], key: string | null) => change('projects', rows, key), [change]);
  const onLines = useCallback((rows: BudgetRow[], key: string | null) => change('lines', rows, key), [change]);
  return (
    <>
      <h2 className="table-title">{calculator.grid.projects}</h2>
      <SheetGrid<ProjectRow>
        ref={register.projects}
        label={calculator.grid.projects}
        rows={draft.projects}
        columns={plan.columns.projects}
        create={createProject}
        onChange={onProjects}
        limit={MOST_LINES - draft.posts.length}
        height={280}
        empty={calculator.empty.projects}
        amounts
        onExplain={explain}
        undo={edits.undo}
        redo={edits.redo}
      />
      <h2 className="table-title">{calculator.grid.lines}</h2>
      <SheetGrid<BudgetRow>
        ref={register.lines}
        label={calculator.grid.lines}
        rows={draft.lines}
        columns={plan.columns.lines}
        create={createLine}
        onChange={onLines}
        limit={MOST_LINES}
        height={320}
        empty={calculator.empty.lines}
        undo={edits.undo}
        redo={edits.redo}
      />
    </>
  );
}
