import { type RefObject, useEffect, useRef } from 'react';
import type { DataSheetGridRef } from 'react-datasheet-grid';
import type { Area } from './paste.ts';

export interface GridKeys {
  /** Whether a paste with no active cell is meant for this table: it is empty, and has the focus or is the only one. */
  accepts(target: EventTarget | null): boolean;
  paste(text: string, at: Area): void;
  fillDown(at: Area): void;
  undo(): void;
  redo(): void;
  explain(row: number): void;
}

const ORIGIN: Area = { min: { row: 0, col: 0 }, max: { row: 0, col: 0 } };

function isEditing(): boolean {
  const element = document.activeElement;
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLTextAreaElement ||
    element instanceof HTMLSelectElement
  );
}

/** A spreadsheet's keys that the grid itself lacks or does differently; they come before the grid's own. */
export function useGridKeys(grid: RefObject<DataSheetGridRef | null>, keys: GridKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const selected = (): Area | null => {
      const selection = grid.current?.selection;
      return selection ? { min: selection.min, max: selection.max } : null;
    };
    const onPaste = (event: ClipboardEvent) => {
      const area = selected() ?? (latest.current.accepts(event.target) ? ORIGIN : null);
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (!area || isEditing() || text === '') return;
      event.preventDefault();
      event.stopImmediatePropagation();
      latest.current.paste(text, area);
    };
    const onKeyDown = (event: KeyboardEvent) => {
      const area = selected();
      if (!area || isEditing() || !(event.ctrlKey || event.metaKey)) return;
      const key = event.key.toLowerCase();
      const act =
        key === 'd'
          ? () => latest.current.fillDown(area)
          : key === 'y' || (key === 'z' && event.shiftKey)
            ? () => latest.current.redo()
            : key === 'z'
              ? () => latest.current.undo()
              : key === 'enter'
                ? () => latest.current.explain(area.min.row)
                : null;
      if (!act) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      act();
    };
    document.addEventListener('paste', onPaste, true);
    document.addEventListener('keydown', onKeyDown, true);
    return () => {
      document.removeEventListener('paste', onPaste, true);
      document.removeEventListener('keydown', onKeyDown, true);
    };
  }, [grid]);
}
