import { useState } from 'react';
import type { Pairing, PairingCounts } from '../../engine/pairing.ts';
import type { Options } from '../api/options.ts';
import { CitationView } from '../calculator/explain/trace-view.tsx';
import { townName } from '../calculator/totals/groups.ts';
import { useMessages } from '../messages/index.ts';
import { ScrollArea } from '../shell/scroll-area.tsx';

const MOST = 500;

function Counts({ title, rows }: { title: string; rows: readonly ({ name: string } & PairingCounts)[] }) {
  const { pairing: words, calculator } = useMessages();
  return (
    <ScrollArea label={words.result}>
      <table className="plain compare">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{calculator.sheet.line}</th>
            {[words.worker, words.meeting, words.links2, words.volunteers, words.shortfall].map((name) => (
              <th scope="col" className="money" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">{row.name}</th>
              <td className="money">{row.workers}</td>
              <td className="money">{row.meeting}</td>
              <td className="money">{row.links}</td>
              <td className="money">{row.volunteers}</td>
              <td className={row.shortfall > 0 ? 'money wrong' : 'money'}>{row.shortfall}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

export function PairingResult({ pairing, options }: { pairing: Pairing; options: Options }) {
  const m = useMessages();
  const { pairing: words } = m;
  const [lacking, setLacking] = useState(false);
  const { totals } = pairing;
  const workers = lacking ? pairing.workers.filter(({ shortfall }) => shortfall > 0) : pairing.workers;
  return (
    <>
      <p className="headline" role="status">
        {words.meeting} {totals.meeting} / {totals.workers} ·{' '}
        <span className={totals.shortfall > 0 ? 'wrong' : 'good'}>
          {words.shortfall} {totals.shortfall}
        </span>{' '}
        · {words.ratio} {totals.ratio ?? '—'} · {words.target} {pairing.target}
      </p>
      <CitationView citation={pairing.citation} />
      <div className="two">
        <div>
          <label className="check">
            <input type="checkbox" checked={lacking} onChange={(event) => setLacking(event.target.checked)} />{' '}
            {words.onlyLacking}
          </label>
          <ScrollArea label={words.result}>
            <table className="plain compare">
              <caption>{words.byWorker}</caption>
              <thead>
                <tr>
                  <th scope="col">{words.worker}</th>
                  <th scope="col" className="money">
                    {words.volunteers}
                  </th>
                  <th scope="col" className="money">
                    {words.shortfall}
                  </th>
                </tr>
              </thead>
              <tbody>
                {workers.slice(0, MOST).map((worker) => (
                  <tr key={worker.id}>
                    <th scope="row">{worker.id}</th>
                    <td className="money">{worker.volunteers}</td>
                    <td className={worker.shortfall > 0 ? 'money wrong' : 'money'}>{worker.shortfall}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollArea>
        </div>
        <div>
          <Counts
            title={words.byTown}
            rows={pairing.byTown.map((row) => ({
              name: row.town === null ? words.cityUnits : townName(row.town, options, m),
              ...row,
            }))}
          />
          <Counts
            title={words.byOrganisation}
            rows={pairing.byOrganisation.map((row) => ({ name: row.organisation ?? words.noOrganisation, ...row }))}
          />
          <h3>{words.shared}</h3>
          {pairing.shared.length === 0 ? <p className="muted">{words.sharedNone}</p> : null}
          <ul>
            {pairing.shared.slice(0, MOST).map(({ volunteer, workers: shared }) => (
              <li key={volunteer}>
                {volunteer}: {shared.join(m.calculator.explain.comma)}
              </li>
            ))}
          </ul>
        </div>
      </div>
    </>
  );
}
