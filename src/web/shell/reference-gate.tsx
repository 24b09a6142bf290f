import { Button } from 'antd';
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { ApiError } from '../api/client.ts';
import { loadReference, type Reference } from '../api/reference.ts';
import { useMessages } from '../messages/index.ts';
import { Loading } from './loading.tsx';

const ReferenceContext = createContext<Reference>({
  policies: [],
  divisions: [],
  fields: [],
  categories: [],
  users: [],
});

export function useReference(): Reference {
  return useContext(ReferenceContext);
}

type State = { reference: Reference } | { error: unknown } | null;

/** Every place needs the policies and the towns: fetched once, then all is computed here. */
export function ReferenceGate({ children }: { children: ReactNode }) {
  const { common } = useMessages();
  const [state, setState] = useState<State>(null);
  const load = useCallback(() => {
    setState(null);
    loadReference().then(
      (reference) => setState({ reference }),
      (error: unknown) => setState({ error }),
    );
  }, []);
  useEffect(load, [load]);
  if (!state) return <Loading />;
  if ('reference' in state) return <ReferenceContext value={state.reference}>{children}</ReferenceContext>;
  const problem = state.error instanceof ApiError ? state.error.problem : null;
  return (
    <main id="main" className="notice" role="alert" tabIndex={-1}>
      <h1>{common.loadFailed}</h1>
      <p>{problem?.detail || common.loadFailedHint}</p>
      {problem?.requestId ? <p className="muted">{common.requestId(problem.requestId)}</p> : null}
      <Button type="primary" onClick={load}>
        {common.retry}
      </Button>
    </main>
  );
}
