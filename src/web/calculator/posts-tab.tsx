import { useCallback } from 'react';
import { useLanguage } from '../messages/index.ts';
import { SheetGrid, type SheetHandle } from './grid/sheet-grid.tsx';
import { emptyPost, nextId, type PostRow, type Row } from './model/draft.ts';
import { exampleDraft } from './model/example.ts';
import { useGridHeight } from './use-height.ts';
import type { Plan } from './use-plan.ts';

export const MOST_LINES = 5_000;

const create = (rows: readonly Row[], offset: number): PostRow => ({
  ...emptyPost(nextId('posts', rows, offset)),
  staffing: 'purchased',
});

interface PostsTabProps {
  plan: Plan;
  explain(id: string): void;
  register(handle: SheetHandle | null): void;
}

export function PostsTab({ plan, explain, register }: PostsTabProps) {
  const { m, language } = useLanguage();
  const { calculator } = m;
  const height = useGridHeight(300);
  const { change, draft, edits } = plan;
  const onChange = useCallback((rows: PostRow[], key: string | null) => change('posts', rows, key), [change]);
  const { set } = edits;
  const policy = plan.policy.id;
  const onExample = useCallback(() => set(exampleDraft(policy, language)), [set, policy, language]);
  return (
    <>
      <p className="hint" id="grid-help">
        {calculator.grid.help}
      </p>
      <SheetGrid<PostRow>
        ref={register}
        label={calculator.grid.posts}
        rows={draft.posts}
        columns={plan.columns.posts}
        create={create}
        onChange={onChange}
        limit={MOST_LINES - draft.projects.length}
        height={height}
        empty={calculator.empty.posts}
        amounts
        onExample={onExample}
        onExplain={explain}
        undo={edits.undo}
        redo={edits.redo}
      />
    </>
  );
}
