import { createContext } from 'react';
import type { CalculationLine } from '../../../engine/calculation-types.ts';

/** What the cells show besides their own value. Kept out of the rows, so that a new total redraws only what it changes. */
export interface GridState {
  problemsAt: ReadonlyMap<string, ReadonlyMap<string, string>>;
  lines: ReadonlyMap<string, CalculationLine>;
  explain(id: string): void;
}

export const GridContext = createContext<GridState>({
  problemsAt: new Map(),
  lines: new Map(),
  explain: () => undefined,
});
