import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLanguage } from '../messages/index.ts';
import { Loading } from '../shell/loading.tsx';
import { type Tab, Tabs } from '../shell/tabs.tsx';
import { ErrorList } from './error-list.tsx';
import { FundingTab } from './funding-tab.tsx';
import { GridContext } from './grid/grid-context.ts';
import type { SheetHandle } from './grid/sheet-grid.tsx';
import type { TableName } from './model/draft.ts';
import type { CellProblem } from './model/parse.ts';
import { NoticeBar } from './notice-bar.tsx';
import { PlanHead } from './plan-head.tsx';
import { PostsTab } from './posts-tab.tsx';
import { ProjectsTab } from './projects-tab.tsx';
import { SettingsTab } from './settings-tab.tsx';
import type { Target } from './totals/groups.ts';
import { TotalsPanel } from './totals/totals-panel.tsx';
import { usePlan } from './use-plan.ts';
import './calculator.css';

const ExplainDrawer = lazy(() => import('./explain/explain-drawer.tsx'));
const WhatIf = lazy(() => import('./whatif/what-if.tsx'));
const Paper = lazy(() => import('./print/paper.tsx'));

type TabKey = 'posts' | 'projects' | 'funding' | 'settings' | 'whatif';
const TAB_OF: Readonly<Record<TableName | 'settings', TabKey>> = {
  posts: 'posts',
  projects: 'projects',
  lines: 'projects',
  funding: 'funding',
  settings: 'settings',
};

export function CalculatorPage() {
  const { m } = useLanguage();
  const plan = usePlan();
  const [tab, setTab] = useState<TabKey>('posts');
  const [target, setTarget] = useState<Target | null>(null);
  const [printing, setPrinting] = useState(false);
  const [wanted, setWanted] = useState<CellProblem | null>(null);
  const grids = useRef<Partial<Record<TableName, SheetHandle | null>>>({});
  const { evaluation } = plan;
  const latest = useRef(plan);
  latest.current = plan;
  const print = useCallback(() => setPrinting(true), []);

  const explain = useCallback((id: string) => setTarget({ kind: 'line', id }), []);
  const gridState = useMemo(
    () => ({ problemsAt: evaluation.problemsAt, lines: evaluation.lines, explain }),
    [evaluation, explain],
  );
  const register = useMemo(() => {
    const keep = (table: TableName) => (handle: SheetHandle | null) => {
      grids.current[table] = handle;
    };
    return { posts: keep('posts'), projects: keep('projects'), lines: keep('lines'), funding: keep('funding') };
  }, []);
  useEffect(() => {
    if (!wanted?.rowId || wanted.table === 'settings') return;
    grids.current[wanted.table]?.show(wanted.rowId, wanted.column);
    setWanted(null);
  }, [wanted]);

  const jump = (problem: CellProblem) => {
    setTab(TAB_OF[problem.table]);
    setWanted(problem);
  };
  const wrong = (table: TableName | 'settings') =>
    evaluation.problems.some((problem) => TAB_OF[problem.table] === TAB_OF[table]);
  const label = (text: string, table: TableName | 'settings') => (
    <>
      {text}
      {wrong(table) ? <span className="tab-wrong" title={m.calculator.errors.title(1)} aria-hidden="true" /> : null}
    </>
  );
  const tabs: Tab<TabKey>[] = [
    { key: 'posts', label: label(m.calculator.tabs.posts, 'posts') },
    { key: 'projects', label: label(m.calculator.tabs.projects, 'projects') },
    { key: 'funding', label: label(m.calculator.tabs.funding, 'funding') },
    { key: 'settings', label: label(m.calculator.tabs.settings, 'settings') },
    { key: 'whatif', label: m.whatif.title },
  ];
  const explained = { evaluation, context: plan.context, options: plan.options, nameOf: plan.nameOf };

  if (printing) {
    return (
      <Suspense fallback={<Loading />}>
        <Paper plan={plan} close={() => setPrinting(false)} />
      </Suspense>
    );
  }
  return (
    <GridContext value={gridState}>
      <main id="main" className="desk" tabIndex={-1}>
        <h1 className="sr-only">{m.calculator.title}</h1>
        <PlanHead
          title={plan.draft.title}
          policy={plan.policy}
          saved={plan.saved}
          canUndo={plan.edits.canUndo}
          canRedo={plan.edits.canRedo}
          latest={latest}
          print={print}
        />
        <NoticeBar plan={plan} />
        <ErrorList plan={plan} jump={jump} />
        <div className="desk-body">
          <div className="desk-main">
            <Tabs<TabKey> label={m.calculator.title} tabs={tabs} active={tab} onChange={setTab}>
              {tab === 'posts' ? <PostsTab plan={plan} explain={explain} register={register.posts} /> : null}
              {tab === 'projects' ? <ProjectsTab plan={plan} explain={explain} register={register} /> : null}
              {tab === 'funding' ? <FundingTab plan={plan} register={register.funding} /> : null}
              {tab === 'settings' ? <SettingsTab plan={plan} /> : null}
              {tab === 'whatif' ? (
                <Suspense fallback={<Loading />}>
                  <WhatIf plan={plan} />
                </Suspense>
              ) : null}
            </Tabs>
          </div>
          <TotalsPanel evaluation={evaluation} options={plan.options} open={setTarget} />
        </div>
        {target ? (
          <Suspense fallback={null}>
            <ExplainDrawer {...explained} target={target} close={() => setTarget(null)} />
          </Suspense>
        ) : null}
      </main>
    </GridContext>
  );
}
