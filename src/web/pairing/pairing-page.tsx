import { Button } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { IssueError } from '../../engine/issue.ts';
import { describeIssue } from '../../engine/messages.ts';
import { checkPairing } from '../../engine/pairing.ts';
import { makeOptions } from '../api/options.ts';
import { SheetGrid, type SheetHandle } from '../calculator/grid/sheet-grid.tsx';
import type { Row } from '../calculator/model/draft.ts';
import { useHistory } from '../calculator/model/history.ts';
import { defaultPolicy } from '../calculator/use-plan.ts';
import '../calculator/calculator.css';
import { useLanguage } from '../messages/index.ts';
import { TextField } from '../shell/fields.tsx';
import { useReference } from '../shell/reference-gate.tsx';
import { PairingResult } from './pairing-result.tsx';
import { examplePairing, type LinkRow, linkColumns, pairingInput, type WorkerRow, workerColumns } from './rows.ts';

interface Lists {
  workers: WorkerRow[];
  links: LinkRow[];
}

const MOST = 100_000;
const NONE: Lists = { workers: [], links: [] };

function numbered(prefix: string, rows: readonly Row[], offset: number): string {
  const highest = rows.reduce((most, { id }) => Math.max(most, Number.parseInt(id.slice(1), 10) || 0), 0);
  return `${prefix}${highest + 1 + offset}`;
}

const createWorker = (rows: readonly Row[], offset: number): WorkerRow => ({
  id: numbered('w', rows, offset),
  worker: '',
  organisation: '',
  town: '',
});
const createLink = (rows: readonly Row[], offset: number): LinkRow => ({
  id: numbered('l', rows, offset),
  worker: '',
  volunteer: '',
  from: '',
  to: '',
});

export default function PairingPage() {
  const { m, language } = useLanguage();
  const { pairing: words } = m;
  const reference = useReference();
  const policy =
    reference.policies.find((version) => version.values['pairing.target']) ?? defaultPolicy(reference.policies);
  const options = useMemo(() => makeOptions(reference, language), [reference, language]);
  const lists = useHistory<Lists>(() => NONE);
  const [asOf, setAsOf] = useState('2012-06-01');
  const { workers, links } = lists.value;
  const columns = useMemo(() => ({ workers: workerColumns(options, m), links: linkColumns(m) }), [options, m]);
  const { set } = lists;
  const onWorkers = useCallback(
    (rows: WorkerRow[], key: string | null) => set((present) => ({ ...present, workers: rows }), key),
    [set],
  );
  const onLinks = useCallback(
    (rows: LinkRow[], key: string | null) => set((present) => ({ ...present, links: rows }), key),
    [set],
  );
  const result = useMemo(() => {
    const input = pairingInput(asOf, workers, links);
    if (input.workers.length === 0) return null;
    try {
      return { value: checkPairing(input, { policy, divisions: reference.divisions, language }) };
    } catch (error) {
      if (!(error instanceof IssueError)) throw error;
      return {
        problems: error.issues.map((issue) => {
          const [list, row] = issue.pointer.split('/').slice(1);
          const text = describeIssue(issue, language);
          const name = list === 'workers' ? words.workers : list === 'links' ? words.links : words.asOf;
          return row === undefined ? `${name}:${text}` : `${name} ${words.row(Number.parseInt(row, 10) + 1, text)}`;
        }),
      };
    }
  }, [asOf, workers, links, policy, reference, language, words]);
  const noHandle = useCallback((_handle: SheetHandle | null) => undefined, []);
  return (
    <main id="main" className="place" tabIndex={-1}>
      <div className="place-head">
        <h1>{words.title}</h1>
        <div className="plan-actions">
          <Button
            type={workers.length === 0 ? 'primary' : 'default'}
            onClick={() => set(examplePairing({ first: words.exampleFirst, second: words.exampleSecond }))}
          >
            {m.common.example}
          </Button>
          <Button onClick={() => set(NONE)}>{m.common.clear}</Button>
        </div>
        <p>{words.intro}</p>
      </div>
      <div className="two">
        <section>
          <h2 className="table-title">{words.workers}</h2>
          <SheetGrid<WorkerRow>
            ref={noHandle}
            label={words.workers}
            rows={workers}
            columns={columns.workers}
            create={createWorker}
            onChange={onWorkers}
            limit={MOST}
            height={300}
            empty={words.pasteHint}
            undo={lists.undo}
            redo={lists.redo}
          />
        </section>
        <section>
          <h2 className="table-title">{words.links}</h2>
          <SheetGrid<LinkRow>
            ref={noHandle}
            label={words.links}
            rows={links}
            columns={columns.links}
            create={createLink}
            onChange={onLinks}
            limit={MOST}
            height={300}
            empty={words.pasteHint}
            undo={lists.undo}
            redo={lists.redo}
          />
        </section>
      </div>
      <section className="panel">
        <h2>{words.result}</h2>
        <div className="form-row">
          <TextField kind="date" label={words.asOf} value={asOf} onChange={setAsOf} />
        </div>
        {result === null ? <p className="muted">{words.empty}</p> : null}
        {result && 'problems' in result ? (
          <ul className="wrong" role="alert">
            {result.problems?.slice(0, 20).map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        ) : null}
        {result && 'value' in result && result.value ? (
          <PairingResult pairing={result.value} options={options} />
        ) : null}
      </section>
    </main>
  );
}
