import { Button } from 'antd';
import { memo, type Ref, useCallback, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react';
import { type Column, type DataSheetGridRef, DynamicDataSheetGrid } from 'react-datasheet-grid';
import 'react-datasheet-grid/dist/style.css';
import { useMessages } from '../../messages/index.ts';
import { readCell, showCell } from '../model/cells.ts';
import type { Row } from '../model/draft.ts';
import { AmountCell } from './amount-cell.tsx';
import { SheetCell } from './cell.tsx';
import type { ColumnSpec } from './columns.ts';
import { ContextMenu } from './context-menu.tsx';
import { GridToolbar } from './grid-toolbar.tsx';
import { type Area, fillDown, pasteInto, readClipboard } from './paste.ts';
import { useGridKeys } from './use-grid-keys.ts';

export interface SheetHandle {
  /** Brings a cell into view and makes it the active one. */
  show(rowId: string, column: string | null): void;
}

interface SheetGridProps<R extends Row> {
  label: string;
  rows: R[];
  columns: readonly ColumnSpec<R>[];
  create(rows: readonly Row[], offset: number): R;
  onChange(rows: R[], key: string | null): void;
  limit: number;
  height: number;
  empty: string;
  /** Offered while the table is empty. */
  onExample?(): void;
  /** Whether the rows have an amount of the engine's. */
  amounts?: boolean;
  onExplain?(id: string): void;
  undo(): void;
  redo(): void;
  ref?: Ref<SheetHandle>;
}

const ROW_HEIGHT = 32;

function toGridColumns<R extends Row>(columns: readonly ColumnSpec<R>[]): Partial<Column<R, ColumnSpec<R>, string>>[] {
  return columns.map((spec) => ({
    id: spec.key,
    title: spec.title,
    basis: spec.width,
    minWidth: spec.width,
    grow: spec.grow,
    shrink: 0,
    component: SheetCell<R>,
    columnData: spec,
    disableKeys: false,
    headerClassName: `head-${spec.kind}`,
    copyValue: ({ rowData }) => showCell(spec, String(rowData[spec.key] ?? '')),
    pasteValue: ({ rowData, value }) => ({ ...rowData, [spec.key]: readCell(spec, value) }),
    deleteValue: ({ rowData }) => ({ ...rowData, [spec.key]: '' }),
    isCellEmpty: ({ rowData }) => rowData[spec.key] === '',
  }));
}

/** Which cell a one-row change touched, so that its keystrokes are one step of the history. */
function changeKey(before: readonly Row[], after: readonly Row[], label: string): string | null {
  if (before.length !== after.length) return null;
  let changed: [Row, Row] | null = null;
  for (const [index, row] of after.entries()) {
    const old = before[index];
    if (old === row || !old) continue;
    if (changed) return null;
    changed = [old, row];
  }
  if (!changed) return null;
  const [old, row] = changed;
  const keys = Object.keys(row).filter((key) => Reflect.get(row, key) !== Reflect.get(old, key));
  return keys.length === 1 ? `${label}/${row.id}/${keys[0]}` : null;
}

function PlainSheetGrid<R extends Row>(props: SheetGridProps<R>) {
  const { rows, columns, create, onChange, limit, label, undo, redo, onExplain } = props;
  const m = useMessages();
  const { grid: words } = m.calculator;
  const grid = useRef<DataSheetGridRef>(null);
  const section = useRef<HTMLElement>(null);
  const touched = useRef(false);
  const [spoken, setSpoken] = useState('');
  const [active, setActive] = useState<Area | null>(null);
  const latest = useRef({ rows, columns });
  latest.current = { rows, columns };

  const gridColumns = useMemo(() => toGridColumns(columns), [columns]);
  const amount = useMemo(
    () =>
      props.amounts
        ? {
            title: m.calculator.columns.amountYuan,
            basis: 126,
            minWidth: 126,
            grow: 0,
            shrink: 0,
            component: AmountCell<R>,
          }
        : undefined,
    [props.amounts, m],
  );
  const gutter = useMemo(
    () => ({ basis: 40, minWidth: 40, grow: 0, shrink: 0, title: <span className="sr-only">{words.row}</span> }),
    [words],
  );

  const change = useCallback(
    (next: R[]) => onChange(next, changeKey(latest.current.rows, next, label)),
    [onChange, label],
  );
  const createRow = useCallback(() => create(latest.current.rows, fresh(latest.current.rows)), [create]);
  const duplicateRow = useCallback(
    ({ rowData }: { rowData: R }) => ({ ...rowData, id: create(latest.current.rows, fresh(latest.current.rows)).id }),
    [create],
  );

  useEffect(() => {
    const onMouseDown = ({ target }: MouseEvent) => {
      touched.current = target instanceof Node && Boolean(section.current?.contains(target));
    };
    document.addEventListener('mousedown', onMouseDown, true);
    return () => document.removeEventListener('mousedown', onMouseDown, true);
  }, []);
  useEffect(() => {
    // The scroll area has a name and a stop of its own; the cells are reached through it.
    const area = section.current?.querySelector('.dsg-container');
    area?.setAttribute('tabindex', '0');
    area?.setAttribute('role', 'group');
    area?.setAttribute('aria-label', label);
  }, [label]);

  const apply = (next: R[], area: Area, text: string) => {
    onChange(next, null);
    setSpoken(text);
    requestAnimationFrame(() => grid.current?.setSelection(area));
  };
  const paste = (text: string, at: Area) => {
    const pasted = pasteInto({ rows, columns, cells: readClipboard(text), at, create, limit });
    apply(pasted.rows, pasted.area, pasted.cut ? words.tooMany(limit) : words.pasted(pasted.count));
  };
  const fill = (at: Area) => apply(fillDown(rows, columns, at), at, words.fillDown);
  useGridKeys(grid, {
    accepts: (target) =>
      rows.length === 0 &&
      (Boolean(props.amounts) ||
        touched.current ||
        (target instanceof Node && Boolean(section.current?.contains(target)))),
    paste,
    fillDown: fill,
    undo,
    redo,
    explain: (row) => {
      const id = rows[row]?.id;
      if (id) onExplain?.(id);
    },
  });

  useImperativeHandle(props.ref, () => ({
    show: (rowId, column) => {
      const row = latest.current.rows.findIndex((candidate) => candidate.id === rowId);
      const col = Math.max(
        0,
        latest.current.columns.findIndex((candidate) => candidate.key === column),
      );
      if (row >= 0) grid.current?.setActiveCell({ row, col });
    },
  }));

  const onActive = useCallback(
    ({ cell }: { cell: { row: number; col: number } | null }) => {
      const spec = cell ? latest.current.columns[cell.col] : undefined;
      const row = cell ? latest.current.rows[cell.row] : undefined;
      if (cell && spec && row)
        setSpoken(words.cell(cell.row + 1, spec.title, showCell(spec, String(row[spec.key] ?? ''))));
    },
    [words],
  );

  const onSelection = useCallback(
    ({ selection }: { selection: Area | null }) =>
      setActive(selection ? { min: selection.min, max: selection.max } : null),
    [],
  );

  const addRow = () => {
    const next = [...rows, create(rows, 0)];
    onChange(next, null);
    requestAnimationFrame(() => grid.current?.setActiveCell({ row: next.length - 1, col: 0 }));
  };
  const rowsOf = (area: Area) => rows.slice(area.min.row, area.max.row + 1);

  return (
    <section className="sheet" aria-label={label} ref={section}>
      <DynamicDataSheetGrid<R>
        ref={grid}
        className="sheet-grid"
        value={rows}
        onChange={change}
        columns={gridColumns}
        gutterColumn={gutter}
        {...(amount ? { stickyRightColumn: amount } : {})}
        rowKey="id"
        rowHeight={ROW_HEIGHT}
        headerRowHeight={34}
        height={props.height}
        createRow={createRow}
        duplicateRow={duplicateRow}
        addRowsComponent={false}
        contextMenuComponent={ContextMenu}
        onActiveCellChange={onActive}
        onSelectionChange={onSelection}
      />
      {rows.length === 0 ? (
        <div className="sheet-empty">
          <p>{props.empty}</p>
          <Button type="primary" onClick={addRow}>
            {words.addRow}
          </Button>{' '}
          {props.onExample ? <Button onClick={props.onExample}>{m.common.example}</Button> : null}
        </div>
      ) : null}
      {rows.length === 0 ? null : (
        <GridToolbar
          count={rows.length}
          limit={limit}
          selected={active}
          onAdd={addRow}
          onDuplicate={(area) => {
            const copies = rowsOf(area).map((row, index) => ({ ...row, id: create(rows, index).id }));
            onChange([...rows.slice(0, area.max.row + 1), ...copies, ...rows.slice(area.max.row + 1)], null);
          }}
          onRemove={(area) => {
            onChange([...rows.slice(0, area.min.row), ...rows.slice(area.max.row + 1)], null);
            grid.current?.setActiveCell(null);
          }}
          onFill={fill}
          {...(onExplain ? { onExplain: (area: Area) => onExplain(rows[area.min.row]?.id ?? '') } : {})}
        />
      )}
      <p className="sr-only" role="status">
        {spoken}
      </p>
    </section>
  );
}

/** Drawn again for its own rows only: a new total redraws the cells that show it, through their context. */
export const SheetGrid = memo(PlainSheetGrid) as typeof PlainSheetGrid;

let made: { rows: readonly Row[]; count: number } = { rows: [], count: 0 };

/** The grid makes several rows from one state of the table: each gets the next id. */
function fresh(rows: readonly Row[]): number {
  made = made.rows === rows ? { rows, count: made.count + 1 } : { rows, count: 0 };
  return made.count;
}
