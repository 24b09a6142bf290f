import { lazy, Suspense, useDeferredValue, useEffect, useState } from 'react';
import type { Options } from '../../api/options.ts';
import { capitalAmount } from '../../format/capital.ts';
import { percentOf, yuan } from '../../format/money.ts';
import { useLanguage } from '../../messages/index.ts';
import { Loading } from '../../shell/loading.tsx';
import type { Evaluation } from '../model/evaluate.ts';
import { DIMENSIONS, type Dimension, groupsOf, type Target } from './groups.ts';

const Chart = lazy(() => import('./chart.tsx'));

interface TotalsProps {
  evaluation: Evaluation;
  options: Options;
  open(target: Target): void;
}

function Group({ dimension, evaluation, options, open }: TotalsProps & { dimension: Dimension }) {
  const { m } = useLanguage();
  const [charted, setCharted] = useState(false);
  const { totals: words } = m.calculator;
  const totals = evaluation.calculation?.totals;
  const rows = totals ? groupsOf(totals, dimension, options, m) : [];
  if (!totals || rows.length === 0) return null;
  const sum =
    dimension === 'byQualification'
      ? (totals.byForm.find(({ form }) => form === 'post')?.amount ?? '0.00')
      : totals.amount;
  return (
    <section className="group">
      <div className="group-head">
        <h3>{words[dimension]}</h3>
        <button type="button" className="quiet" aria-expanded={charted} onClick={() => setCharted(!charted)}>
          {charted ? words.hideChart : words.showChart}
          <span className="sr-only"> {words[dimension]}</span>
        </button>
      </div>
      {charted ? (
        <Suspense fallback={<Loading />}>
          <Chart title={words[dimension]} rows={rows} ordered={dimension === 'byFiscalYear'} />
        </Suspense>
      ) : null}
      <table className="figures">
        <caption className="sr-only">{words[dimension]}</caption>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.name}
                {row.detail ? <span className="detail">{row.detail}</span> : null}
              </th>
              <td>
                <button
                  type="button"
                  className="figure"
                  aria-label={words.explain(row.name, yuan(row.amount))}
                  onClick={() => open({ kind: 'total', dimension, key: row.key, name: row.name, amount: row.amount })}
                >
                  {yuan(row.amount)}
                </button>
              </td>
              <td className="part">{percentOf(row.amount, sum)}%</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Speaks the total once typing pauses. */
function Spoken({ text }: { text: string }) {
  const [said, setSaid] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), 900);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p className="sr-only" role="status" aria-live="polite">
      {said}
    </p>
  );
}

export function TotalsPanel({ evaluation, options, open }: TotalsProps) {
  const { m, language } = useLanguage();
  const shown = useDeferredValue(evaluation);
  const { totals: words, empty } = m.calculator;
  const { calculation, input, leftOut } = shown;
  const headcount = input.posts?.reduce((sum, post) => sum + post.headcount, 0) ?? 0;
  const none = (input.posts?.length ?? 0) + (input.projects?.length ?? 0) === 0;
  const total = calculation?.totals;
  const name = total?.range ? words.known : words.amount;
  return (
    <aside className="totals" aria-label={words.title}>
      <div className="totals-head">
        <h2>{name}</h2>
        {total ? (
          <button
            type="button"
            className="figure total-amount"
            aria-label={words.explain(name, yuan(total.amount))}
            onClick={() => open({ kind: 'total', dimension: 'amount', key: '', name, amount: total.amount })}
          >
            {yuan(total.amount)} <small>{m.common.yuan}</small>
          </button>
        ) : (
          <p className="wrong">{words.stale}</p>
        )}
        {total && language === 'zh-CN' ? <p className="capital">{capitalAmount(total.amount)}</p> : null}
        {total?.range ? (
          <p className="range">
            {words.range}
            <br />
            <span className="money">
              {yuan(total.range.low)} ~ {yuan(total.range.high)}
            </span>
          </p>
        ) : null}
        <p className="muted">
          {words.posts} {input.posts?.length ?? 0} · {m.terms.form.project} {input.projects?.length ?? 0} ·{' '}
          {words.headcount} {headcount}
        </p>
        {leftOut > 0 ? <p className="wrong">{words.leftOut(leftOut)}</p> : null}
      </div>
      {none ? <p className="muted pad">{empty.totals}</p> : null}
      {none
        ? null
        : DIMENSIONS.map((dimension) => (
            <Group key={dimension} dimension={dimension} evaluation={shown} options={options} open={open} />
          ))}
      {calculation && calculation.warnings.length > 0 && !none ? (
        <section className="group">
          <h3>{words.warnings}</h3>
          <ul className="notes">
            {calculation.warnings.map((warning) => (
              <li key={`${warning.code}${warning.pointer}`}>{warning.detail}</li>
            ))}
          </ul>
        </section>
      ) : null}
      {total ? <Spoken text={words.live(yuan(total.amount))} /> : null}
    </aside>
  );
}
