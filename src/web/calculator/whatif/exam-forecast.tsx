import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { QUALIFICATIONS, type Qualification } from '../../../engine/calculation-types.ts';
import { forecast } from '../../../engine/forecast.ts';
import type { ForecastInput, PassRule } from '../../../engine/whatif-types.ts';
import { signedYuan, yuan } from '../../format/money.ts';
import { useLanguage } from '../../messages/index.ts';
import { TextField } from '../../shell/fields.tsx';
import { ScrollArea } from '../../shell/scroll-area.tsx';
import { payerName } from '../totals/groups.ts';
import type { Plan } from '../use-plan.ts';
import { attempt } from './attempt.ts';
import { Problems } from './problems.tsx';

interface PayerRow {
  payer: string;
  stock: Partial<Record<Qualification, string>>;
  toAssistant: string;
  toIntermediate: string;
}

const LEVELS = ['none', 'assistant', 'intermediate'] as const;
const whole = (text: string | undefined): number => (text && /^\d{1,6}$/.test(text) ? Number.parseInt(text, 10) : 0);

/** The purchased workers of the plan by payer and qualification. */
function stockOf(plan: Plan): PayerRow[] {
  const rows = new Map<string, Map<Qualification, number>>();
  for (const post of plan.evaluation.input.posts ?? []) {
    const payer = plan.evaluation.lines.get(post.id)?.payer;
    if (!payer || !post.qualification || (post.staffing ?? 'purchased') !== 'purchased') continue;
    const counts = rows.get(payer) ?? new Map<Qualification, number>();
    counts.set(post.qualification, (counts.get(post.qualification) ?? 0) + post.headcount);
    rows.set(payer, counts);
  }
  return [...rows].map(([payer, counts]) => ({
    payer,
    stock: Object.fromEntries(QUALIFICATIONS.map((code) => [code, `${counts.get(code) ?? 0}`])),
    toAssistant: counts.get('none') ? '1' : '0',
    toIntermediate: counts.get('assistant') ? '1' : '0',
  }));
}

function inputOf(rows: readonly PayerRow[], fromYear: string, toYear: string, effectiveOn: string): ForecastInput {
  const passes: PassRule[] = [];
  for (const { payer, toAssistant, toIntermediate } of rows) {
    if (whole(toAssistant) > 0)
      passes.push({ payer, from: 'none', to: 'assistant', perYear: whole(toAssistant), effectiveOn });
    if (whole(toIntermediate) > 0)
      passes.push({ payer, from: 'assistant', to: 'intermediate', perYear: whole(toIntermediate), effectiveOn });
  }
  const stock = rows.flatMap(({ payer, stock: counts }) =>
    LEVELS.flatMap((qualification) =>
      whole(counts[qualification]) > 0 ? [{ payer, qualification, headcount: whole(counts[qualification]) }] : [],
    ),
  );
  return { fromYear: whole(fromYear), toYear: whole(toYear), stock, passes };
}

function CountCell({ label, value, change }: { label: string; value: string; change(text: string): void }) {
  return (
    <td>
      <input
        className="input money narrow"
        aria-label={label}
        inputMode="numeric"
        value={value}
        onChange={(event) => change(event.target.value)}
      />
    </td>
  );
}

export function ExamForecast({ plan }: { plan: Plan }) {
  const { m, language } = useLanguage();
  const { forecast: words } = m.whatif;
  const first = plan.evaluation.calculation?.totals.byFiscalYear[0]?.fiscalYear ?? 2012;
  const [rows, setRows] = useState(() => stockOf(plan));
  const [fromYear, setFromYear] = useState(`${first}`);
  const [toYear, setToYear] = useState(`${first + 4}`);
  const [effectiveOn, setEffectiveOn] = useState('07-01');
  const { context, evaluation, options } = plan;
  const standards = evaluation.input.standards;
  const result = useMemo(
    () =>
      attempt(language, options, () =>
        forecast({ ...inputOf(rows, fromYear, toYear, effectiveOn), ...(standards ? { standards } : {}) }, context),
      ),
    [rows, fromYear, toYear, effectiveOn, standards, context, language, options],
  );
  /** The engine's notes speak of payers by their codes. */
  const named = (text: string) =>
    rows.reduce((said, { payer }) => said.replaceAll(payer, payerName(payer, plan.options)), text);
  const put = (index: number, change: Partial<PayerRow>) =>
    setRows(rows.map((row, at) => (at === index ? { ...row, ...change } : row)));
  return (
    <>
      <p className="hint">{words.intro}</p>
      <ScrollArea label={m.whatif.tabs.forecast}>
        <table className="plain compare">
          <thead>
            <tr>
              <th scope="col">{words.payer}</th>
              {LEVELS.map((code) => (
                <th scope="col" key={code}>
                  {words.stock} {m.terms.qualification[code]}
                </th>
              ))}
              <th scope="col">
                {words.passes} {words.toAssistant}
              </th>
              <th scope="col">
                {words.passes} {words.toIntermediate}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => {
              const name = payerName(row.payer, plan.options);
              return (
                <tr key={row.payer}>
                  <th scope="row">{name}</th>
                  {LEVELS.map((code) => (
                    <CountCell
                      key={code}
                      label={`${name} ${m.terms.qualification[code]}`}
                      value={row.stock[code] ?? ''}
                      change={(text) => put(index, { stock: { ...row.stock, [code]: text } })}
                    />
                  ))}
                  <CountCell
                    label={`${name} ${words.toAssistant}`}
                    value={row.toAssistant}
                    change={(toAssistant) => put(index, { toAssistant })}
                  />
                  <CountCell
                    label={`${name} ${words.toIntermediate}`}
                    value={row.toIntermediate}
                    change={(toIntermediate) => put(index, { toIntermediate })}
                  />
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollArea>
      <div className="form-row">
        <TextField label={words.fromYear} kind="number" value={fromYear} onChange={setFromYear} />
        <TextField label={words.toYear} kind="number" value={toYear} onChange={setToYear} />
        <TextField label={words.effectiveOn} value={effectiveOn} onChange={setEffectiveOn} />
        <Button onClick={() => setRows(stockOf(plan))}>{words.fromPlan}</Button>
      </div>
      {'problems' in result ? (
        <Problems texts={result.problems} />
      ) : (
        <ScrollArea label={m.whatif.tabs.forecast}>
          <table className="plain compare">
            <thead>
              <tr>
                <th scope="col">{words.year}</th>
                <th scope="col" className="money">
                  {words.amount}
                </th>
                <th scope="col" className="money">
                  {words.baseline}
                </th>
                <th scope="col" className="money">
                  {words.difference}
                </th>
                <th scope="col">{words.headcount}</th>
              </tr>
            </thead>
            <tbody>
              {result.value.years.map((year) => (
                <tr key={year.fiscalYear}>
                  <th scope="row">{year.fiscalYear}</th>
                  <td className="money">{yuan(year.amount)}</td>
                  <td className="money">{yuan(year.baseline)}</td>
                  <td className="money">{signedYuan(year.difference)}</td>
                  <td>
                    {year.byQualification.map((part) => (
                      <div key={part.qualification}>
                        {m.terms.qualification[part.qualification]} {part.headcountAtYearEnd} ·{' '}
                        {m.calculator.totals.personYears(part.personYears)} · {yuan(part.amount)}
                      </div>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{m.common.total}</th>
                <td className="money">{yuan(result.value.totals.amount)}</td>
                <td className="money">{yuan(result.value.totals.baseline)}</td>
                <td className="money">{signedYuan(result.value.totals.difference)}</td>
                <td>—</td>
              </tr>
            </tfoot>
          </table>
          <ul className="notes">
            {result.value.warnings.map((warning) => (
              <li key={`${warning.code}${warning.pointer}`}>{named(warning.detail)}</li>
            ))}
          </ul>
        </ScrollArea>
      )}
    </>
  );
}
