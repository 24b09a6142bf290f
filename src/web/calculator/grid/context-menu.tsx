import { useEffect, useRef } from 'react';
import type { ContextMenuComponentProps } from 'react-datasheet-grid';
import { createPortal } from 'react-dom';
import { type Messages, useMessages } from '../../messages/index.ts';

type Item = ContextMenuComponentProps['items'][number];

function itemLabel(item: Item, m: Messages): string {
  const { grid } = m.calculator;
  switch (item.type) {
    case 'CUT':
      return grid.cut;
    case 'COPY':
      return grid.copy;
    case 'PASTE':
      return grid.paste;
    case 'INSERT_ROW_BELLOW':
      return grid.insertBelow;
    case 'DUPLICATE_ROW':
    case 'DUPLICATE_ROWS':
      return grid.duplicate;
    default:
      return grid.remove;
  }
}

/** Without encryption a page has no clipboard of its own; the keys still work. */
function isPossible({ type }: Item): boolean {
  return Boolean(navigator.clipboard) || (type !== 'COPY' && type !== 'CUT' && type !== 'PASTE');
}

/** The menu of a right click, in the page's language. */
export function ContextMenu({ clientX, clientY, items, close }: ContextMenuComponentProps) {
  const m = useMessages();
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const onMouseDown = (event: MouseEvent) => {
      if (event.target instanceof Node && !menu.current?.contains(event.target)) close();
    };
    document.addEventListener('mousedown', onMouseDown);
    return () => document.removeEventListener('mousedown', onMouseDown);
  }, [close]);
  return createPortal(
    <div
      ref={menu}
      role="menu"
      aria-label={m.calculator.grid.menu}
      className="grid-menu"
      style={{ left: Math.min(clientX, window.innerWidth - 180), top: Math.min(clientY, window.innerHeight - 230) }}
    >
      {items.filter(isPossible).map((item) => (
        <button type="button" role="menuitem" key={item.type} className="grid-menu-item" onClick={item.action}>
          {itemLabel(item, m)}
        </button>
      ))}
    </div>,
    document.getElementById('main') ?? document.body,
  );
}
