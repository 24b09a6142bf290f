import { useCallback, useMemo, useReducer } from 'react';

interface History<T> {
  past: readonly T[];
  present: T;
  future: readonly T[];
  /** Changes with the same key within a moment are one step: the keystrokes in one cell. */
  key: string | null;
  at: number;
}

type Action<T> =
  | { type: 'set'; value: T | ((present: T) => T); key: string | null; at: number }
  | { type: 'undo' }
  | { type: 'redo' };

const DEPTH = 200;
const MOMENT = 1500;

export function reduceHistory<T>(state: History<T>, action: Action<T>): History<T> {
  if (action.type === 'undo') {
    const previous = state.past.at(-1);
    if (previous === undefined) return state;
    return {
      past: state.past.slice(0, -1),
      present: previous,
      future: [state.present, ...state.future],
      key: null,
      at: 0,
    };
  }
  if (action.type === 'redo') {
    const [next, ...future] = state.future;
    if (next === undefined) return state;
    return { past: [...state.past, state.present], present: next, future, key: null, at: 0 };
  }
  const value = typeof action.value === 'function' ? (action.value as (present: T) => T)(state.present) : action.value;
  if (value === state.present) return state;
  const merge = action.key !== null && action.key === state.key && action.at - state.at < MOMENT;
  const past = merge ? state.past : [...state.past.slice(-DEPTH + 1), state.present];
  return { past, present: value, future: [], key: action.key, at: action.at };
}

export interface Edits<T> {
  value: T;
  set(value: T | ((present: T) => T), key?: string | null): void;
  undo(): void;
  redo(): void;
  canUndo: boolean;
  canRedo: boolean;
}

export function useHistory<T>(initial: () => T): Edits<T> {
  const [state, dispatch] = useReducer(reduceHistory<T>, null, () => ({
    past: [],
    present: initial(),
    future: [],
    key: null,
    at: 0,
  }));
  const set = useCallback<Edits<T>['set']>(
    (value, key = null) => dispatch({ type: 'set', value, key, at: performance.now() }),
    [],
  );
  const undo = useCallback(() => dispatch({ type: 'undo' }), []);
  const redo = useCallback(() => dispatch({ type: 'redo' }), []);
  return useMemo(
    () => ({
      value: state.present,
      set,
      undo,
      redo,
      canUndo: state.past.length > 0,
      canRedo: state.future.length > 0,
    }),
    [state, set, undo, redo],
  );
}
