import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { CellProps } from 'react-datasheet-grid';
import { type CellSpec, readCell, showCell } from '../model/cells.ts';
import type { Row } from '../model/draft.ts';
import type { ColumnSpec } from './columns.ts';
import { Combo } from './combo.tsx';
import { Floating } from './floating.tsx';
import { GridContext } from './grid-context.ts';

interface EditorProps {
  spec: CellSpec;
  value: string;
  label: string;
  commit(value: string): void;
}

/** Numbers reach the totals with every keystroke; words when the cell is left. */
function TextEditor({ spec, value, label, commit }: EditorProps) {
  const input = useRef<HTMLInputElement>(null);
  const before = useRef(value);
  const entered = useRef<string | null>(null);
  const save = useRef(commit);
  save.current = commit;
  const live = spec.kind === 'count' || spec.kind === 'money' || spec.kind === 'share';

  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  useEffect(
    () => () => {
      if (entered.current !== null) save.current(readCell(spec, entered.current));
    },
    [spec],
  );

  return (
    <input
      ref={input}
      className={`cell-input cell-${spec.kind}`}
      aria-label={label}
      defaultValue={spec.kind === 'share' ? showCell(spec, value) : value}
      inputMode={spec.kind === 'count' ? 'numeric' : live ? 'decimal' : 'text'}
      onChange={(event) => {
        entered.current = event.target.value;
        if (live) commit(readCell(spec, event.target.value));
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        entered.current = null;
        if (live) commit(before.current);
      }}
    />
  );
}

export function SheetCell<R extends Row>(props: CellProps<R, ColumnSpec<R>>) {
  const { rowData, rowIndex, active, focus, setRowData, stopEditing, columnData: spec } = props;
  const { problemsAt } = useContext(GridContext);
  const [element, setElement] = useState<HTMLElement | null>(null);
  const value = String(rowData[spec.key] ?? '');
  const problem = problemsAt.get(rowData.id)?.get(spec.key);
  const row = useRef(rowData);
  row.current = rowData;
  const commit = (next: string) => {
    if (next !== row.current[spec.key]) setRowData({ ...row.current, [spec.key]: next });
  };
  const label = `${spec.title} ${rowIndex + 1}`;
  if (focus && spec.kind === 'select') {
    return (
      <Combo
        label={label}
        options={spec.options ?? []}
        value={value}
        commit={commit}
        stop={(nextRow) => stopEditing({ nextRow })}
      />
    );
  }
  if (focus) return <TextEditor spec={spec} value={value} label={label} commit={commit} />;
  return (
    <div ref={setElement} className={`cell-view cell-${spec.kind}${problem ? ' cell-wrong' : ''}`} title={problem}>
      {showCell(spec, value)}
      {active && problem ? (
        <Floating anchor={element} className="cell-problem" height={72}>
          {problem}
        </Floating>
      ) : null}
    </div>
  );
}
