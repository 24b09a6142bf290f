import { useMemo, useState } from 'react';
import type { Qualification } from '../../../engine/calculation-types.ts';
import { solve } from '../../../engine/solve.ts';
import type { SolutionInput } from '../../../engine/whatif-types.ts';
import { qualificationsOf } from '../../api/options.ts';
import { yuan } from '../../format/money.ts';
import { useLanguage } from '../../messages/index.ts';
import { RadioField, SelectField, TextField } from '../../shell/fields.tsx';
import { ScrollArea } from '../../shell/scroll-area.tsx';
import { readMoney } from '../model/cells.ts';
import type { Plan } from '../use-plan.ts';
import { attempt } from './attempt.ts';
import { Problems } from './problems.tsx';

const MOST = 300;
const whole = (text: string): number => (/^\d{1,6}$/.test(text) ? Number.parseInt(text, 10) : 0);

/** With a ceiling: which of the present rows fit, or how many posts of a mix. */
export function BudgetFit({ plan }: { plan: Plan }) {
  const { m, language } = useLanguage();
  const { budget: words } = m.whatif;
  const { evaluation, context, options } = plan;
  const year = plan.draft.posts[0]?.from.slice(0, 4) || plan.policy.inForce.from.slice(0, 4);
  const [by, setBy] = useState<'priority' | 'mix'>('priority');
  const [ceiling, setCeiling] = useState('300000');
  const [payer, setPayer] = useState('');
  const [from, setFrom] = useState(`${year}-01-01`);
  const [to, setTo] = useState(`${year}-12-31`);
  const [weights, setWeights] = useState<Partial<Record<Qualification, string>>>({ assistant: '2', intermediate: '1' });
  const codes = qualificationsOf(plan.policy);

  const result = useMemo(() => {
    const limit = readMoney(ceiling);
    const standards = evaluation.input.standards;
    const shared = { ceiling: limit, ...(standards ? { standards } : {}) };
    const mix = codes.flatMap((code) =>
      whole(weights[code] ?? '') > 0 ? [{ id: code, qualification: code, weight: whole(weights[code] ?? '') }] : [],
    );
    const input: SolutionInput =
      by === 'mix'
        ? { by, ...shared, from, to, mix }
        : {
            by,
            ...shared,
            posts: evaluation.input.posts,
            projects: evaluation.input.projects,
            ...(payer ? { payer } : {}),
          };
    return attempt(language, options, () => solve(input, context));
  }, [by, ceiling, payer, from, to, weights, codes, evaluation, context, language, options]);

  const nameOf = (id: string) => {
    const code = codes.find((candidate) => candidate === id);
    return by === 'mix' && code ? words.mixName(m.terms.qualification[code]) : plan.nameOf(id);
  };
  return (
    <>
      <p className="hint">{words.intro}</p>
      <RadioField
        label={words.by}
        value={by}
        onChange={(value) => setBy(value === 'mix' ? 'mix' : 'priority')}
        choices={[
          { value: 'priority', label: words.priority },
          { value: 'mix', label: words.mix },
        ]}
      />
      <div className="form-row">
        <TextField label={words.ceiling} kind="money" value={ceiling} onChange={setCeiling} />
        {by === 'priority' ? (
          <SelectField
            label={words.payer}
            value={payer}
            onChange={setPayer}
            empty={words.allPayers}
            choices={options.payers.map(({ code, label }) => ({ value: code, label }))}
          />
        ) : (
          <>
            <TextField label={words.from} kind="date" value={from} onChange={setFrom} />
            <TextField label={words.to} kind="date" value={to} onChange={setTo} />
            {codes.map((code) => (
              <TextField
                key={code}
                label={`${m.terms.qualification[code]} ${words.weight}`}
                kind="number"
                value={weights[code] ?? ''}
                onChange={(value) => setWeights({ ...weights, [code]: value })}
              />
            ))}
          </>
        )}
      </div>
      {'problems' in result ? (
        <Problems texts={result.problems} />
      ) : (
        <div aria-live="polite">
          <p className="headline">
            {words.spent} {yuan(result.value.amount)} · {words.left} {yuan(result.value.left)} · {words.headcount}{' '}
            {result.value.headcount}
          </p>
          <p className={result.value.next ? 'open' : 'good'}>
            {result.value.next
              ? words.next(nameOf(result.value.next.id), yuan(result.value.next.shortBy))
              : words.allFit}
          </p>
          <ScrollArea label={m.whatif.tabs.budget}>
            <table className="plain compare">
              <thead>
                <tr>
                  <th scope="col">{m.calculator.sheet.line}</th>
                  <th scope="col" className="money">
                    {words.requested}
                  </th>
                  <th scope="col" className="money">
                    {words.headcount}
                  </th>
                  <th scope="col" className="money">
                    {m.calculator.columns.amountYuan}
                  </th>
                  <th scope="col">{words.outcome}</th>
                </tr>
              </thead>
              <tbody>
                {result.value.items.slice(0, MOST).map((item) => (
                  <tr key={item.id}>
                    <th scope="row">{nameOf(item.id)}</th>
                    <td className="money">{item.requestedHeadcount ?? '—'}</td>
                    <td className="money">{item.headcount ?? '—'}</td>
                    <td className="money">{yuan(item.amount)}</td>
                    <td className={item.outcome === 'none' ? 'wrong' : undefined}>{words.outcomes[item.outcome]}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollArea>
        </div>
      )}
    </>
  );
}
