import { Button } from 'antd';
import { useMessages } from '../../messages/index.ts';
import type { Area } from './paste.ts';

interface GridToolbarProps {
  count: number;
  limit: number;
  selected: Area | null;
  onAdd(): void;
  onDuplicate(area: Area): void;
  onRemove(area: Area): void;
  onFill(area: Area): void;
  onExplain?(area: Area): void;
}

/** The row actions, for the mouse and for keyboards; a press keeps the selection that it acts on. */
export function GridToolbar({
  count,
  limit,
  selected,
  onAdd,
  onDuplicate,
  onRemove,
  onFill,
  onExplain,
}: GridToolbarProps) {
  const { grid, actions } = useMessages().calculator;
  const act = (run: (area: Area) => void) => () => {
    if (selected) run(selected);
  };
  const none = selected === null;
  return (
    <div className="sheet-bar" role="toolbar" aria-label={grid.menu} onMouseDown={(event) => event.stopPropagation()}>
      <Button size="small" type="primary" ghost onClick={onAdd} disabled={count >= limit}>
        {grid.addRow}
      </Button>
      <Button size="small" onClick={act(onDuplicate)} disabled={none || count >= limit}>
        {grid.duplicate}
      </Button>
      <Button size="small" onClick={act(onRemove)} disabled={none}>
        {grid.remove}
      </Button>
      <Button size="small" onClick={act(onFill)} disabled={none}>
        {grid.fillDown}
      </Button>
      {onExplain ? (
        <Button size="small" onClick={act(onExplain)} disabled={none}>
          {actions.explainRow}
        </Button>
      ) : null}
      <span className="sheet-count">{grid.rows(count)}</span>
    </div>
  );
}
