import { useCallback } from 'react';
import { useMessages } from '../messages/index.ts';
import { SheetGrid, type SheetHandle } from './grid/sheet-grid.tsx';
import { emptyFunding, type FundingRow, nextId, type Row } from './model/draft.ts';
import type { Plan } from './use-plan.ts';

const create = (rows: readonly Row[], offset: number): FundingRow => emptyFunding(nextId('funding', rows, offset));
const MOST_SOURCES = 1_000;

export function FundingTab({ plan, register }: { plan: Plan; register(handle: SheetHandle | null): void }) {
  const { calculator } = useMessages();
  const { change, draft, edits } = plan;
  const onChange = useCallback((rows: FundingRow[], key: string | null) => change('funding', rows, key), [change]);
  return (
    <>
      <p className="hint">{calculator.empty.funding}</p>
      <SheetGrid<FundingRow>
        ref={register}
        label={calculator.grid.funding}
        rows={draft.funding}
        columns={plan.columns.funding}
        create={create}
        onChange={onChange}
        limit={MOST_SOURCES}
        height={360}
        empty={calculator.empty.funding}
        undo={edits.undo}
        redo={edits.redo}
      />
    </>
  );
}
