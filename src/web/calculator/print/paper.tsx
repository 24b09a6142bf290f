import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { CalculationTotals } from '../../../engine/calculation-types.ts';
import { inLanguage } from '../../../engine/language.ts';
import { capitalAmount } from '../../format/capital.ts';
import { tenThousands, yuan } from '../../format/money.ts';
import { useLanguage } from '../../messages/index.ts';
import { groupsOf } from '../totals/groups.ts';
import type { Plan } from '../use-plan.ts';
import { Annex } from './annex.tsx';
import './paper.css';

function AmountTable({
  caption,
  rows,
  total,
}: {
  caption: string;
  rows: readonly { key: string; name: string; amount: string }[];
  total: string;
}) {
  const { m } = useLanguage();
  const { paper } = m.calculator;
  return (
    <table className="paper-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{m.calculator.sheet.key}</th>
          <th scope="col" className="money">
            {paper.yuan}
          </th>
          <th scope="col" className="money">
            {paper.wan}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">{row.name}</th>
            <td className="money">{yuan(row.amount)}</td>
            <td className="money">{tenThousands(row.amount)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{m.common.total}</th>
          <td className="money">{yuan(total)}</td>
          <td className="money">{tenThousands(total)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function Tables({ plan, totals }: { plan: Plan; totals: CalculationTotals }) {
  const { m } = useLanguage();
  const { paper } = m.calculator;
  const rows = (dimension: 'byPayer' | 'bySource' | 'byFiscalYear' | 'byForm') =>
    groupsOf(totals, dimension, plan.options, m);
  return (
    <>
      <AmountTable caption={paper.byPayer} rows={rows('byPayer')} total={totals.amount} />
      <AmountTable caption={paper.bySource} rows={rows('bySource')} total={totals.amount} />
      <AmountTable caption={paper.byYear} rows={rows('byFiscalYear')} total={totals.amount} />
      <AmountTable caption={paper.byForm} rows={rows('byForm')} total={totals.amount} />
    </>
  );
}

/** A budget paper as it goes to the finance bureau, with the calculation as its annex. */
export default function Paper({ plan, close }: { plan: Plan; close(): void }) {
  const { m, language } = useLanguage();
  const { paper } = m.calculator;
  const [today] = useState(() => new Date().toLocaleDateString('sv-SE'));
  const { calculation } = plan.evaluation;
  const totals = calculation?.totals;
  const patched = Object.values(plan.draft.standards).some((value) => value !== '');
  useEffect(() => {
    window.scrollTo(0, 0);
  }, []);
  return (
    <main id="main" className="paper-view" tabIndex={-1}>
      <div className="paper-bar">
        <Button onClick={close}>{paper.back}</Button>
        <Button type="primary" onClick={() => window.print()}>
          {paper.printNow}
        </Button>
      </div>
      <article className="paper" lang={language}>
        <h1>{paper.title}</h1>
        <p className="paper-name">{plan.draft.title || m.calculator.untitled}</p>
        <dl className="paper-head">
          <div>
            <dt>{paper.purchaser}</dt>
            <dd className="blank" />
          </div>
          <div>
            <dt>{paper.number}</dt>
            <dd className="blank" />
          </div>
          <div>
            <dt>{paper.date}</dt>
            <dd>{today}</dd>
          </div>
          <div>
            <dt>{m.calculator.policy}</dt>
            <dd>{inLanguage(plan.policy.title, language)}</dd>
          </div>
        </dl>
        {totals && calculation ? (
          <>
            <p className="paper-total">
              {paper.total} <strong className="money">¥{yuan(totals.amount)}</strong>{' '}
              {language === 'zh-CN' ? `(${tenThousands(totals.amount)} ${paper.wan})` : null}
            </p>
            <p className="paper-total">
              {paper.capital} <strong>{capitalAmount(totals.amount)}</strong>
            </p>
            {totals.range ? (
              <p className="wrong">
                {paper.incomplete} {yuan(totals.range.low)} ~ {yuan(totals.range.high)}
              </p>
            ) : null}
            {plan.evaluation.leftOut > 0 ? (
              <p className="wrong">{m.calculator.totals.leftOut(plan.evaluation.leftOut)}</p>
            ) : null}
            {patched ? <p className="wrong">{paper.patched}</p> : null}
            <Tables plan={plan} totals={totals} />
            <div className="signatures">
              {[paper.prepared, paper.reviewed, paper.approved].map((role) => (
                <div key={role}>
                  {role}
                  <span className="blank" />
                </div>
              ))}
              <div>{paper.seal}</div>
            </div>
            <Annex plan={plan} lines={calculation.lines} />
            {calculation.warnings.map((warning) => (
              <p key={`${warning.code}${warning.pointer}`} className="paper-note">
                {warning.detail}
              </p>
            ))}
          </>
        ) : (
          <p className="wrong">{m.calculator.totals.stale}</p>
        )}
      </article>
    </main>
  );
}
