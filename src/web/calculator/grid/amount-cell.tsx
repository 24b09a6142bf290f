import { useContext } from 'react';
import type { CellProps } from 'react-datasheet-grid';
import { yuan } from '../../format/money.ts';
import { useMessages } from '../../messages/index.ts';
import type { Row } from '../model/draft.ts';
import { GridContext } from './grid-context.ts';

/** Both ends of a range have to fit into one cell. */
function short(amount: string): string {
  return yuan(amount.replace(/\.00$/, ''));
}

/** The engine's answer for a row: a link to its explanation. */
export function AmountCell<R extends Row>({ rowData }: CellProps<R, unknown>) {
  const { lines, problemsAt, explain } = useContext(GridContext);
  const { calculator, terms } = useMessages();
  const line = lines.get(rowData.id);
  const whole = problemsAt.get(rowData.id)?.get('');
  if (!line)
    return <span className="cell-view cell-amount cell-none">{whole ? <span title={whole}>!</span> : '—'}</span>;
  const known = line.amount !== null;
  const text = known
    ? yuan(line.amount)
    : line.range
      ? `${short(line.range.low)}~${short(line.range.high)}`
      : terms.unknownQualification;
  return (
    <button
      type="button"
      className={`cell-amount figure${known ? '' : ' cell-range'}`}
      aria-label={calculator.totals.explain(`${calculator.grid.row} ${rowData.id}`, text)}
      onClick={() => explain(rowData.id)}
      onMouseDown={(event) => event.stopPropagation()}
    >
      {text}
    </button>
  );
}
