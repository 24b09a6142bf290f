import { Button } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Qualification } from '../../../engine/calculation-types.ts';
import { compare } from '../../../engine/compare.ts';
import { qualificationsOf } from '../../api/options.ts';
import { group, yuan } from '../../format/money.ts';
import { useLanguage } from '../../messages/index.ts';
import { ScrollArea } from '../../shell/scroll-area.tsx';
import type { Standards } from '../model/draft.ts';
import type { Plan } from '../use-plan.ts';
import { attempt } from './attempt.ts';
import { changedStandard } from './change.ts';
import { ComparisonView } from './comparison-view.tsx';
import { Problems } from './problems.tsx';

type Entries = Partial<Record<Qualification, string>>;

/** The standards as they are, and as they might be: what that changes, by cause, payer and town. */
export function StandardChange({ plan }: { plan: Plan }) {
  const { m, language } = useLanguage();
  const { standards: words } = m.whatif;
  const [entries, setEntries] = useState<Entries>({});
  const codes = qualificationsOf(plan.policy);
  const present = (code: Qualification) =>
    plan.draft.standards[code] || String(plan.policy.values[`standard.${code}`]?.at(-1)?.value ?? '0.00');
  const rows = codes.map((code) => {
    const text = entries[code] ?? '';
    const changed = text.trim() === '' ? null : changedStandard(present(code), text);
    return { code, text, base: present(code), changed, invalid: text.trim() !== '' && changed === null };
  });
  const patch: Standards = Object.fromEntries(
    rows.flatMap(({ code, changed }) => (changed === null ? [] : [[code, changed]])),
  );
  const key = useDeferredValue(JSON.stringify(patch));
  const { evaluation, context, options } = plan;
  const result = useMemo(() => {
    const change = JSON.parse(key) as Standards;
    if (Object.keys(change).length === 0) return null;
    const { input } = evaluation;
    return attempt(language, options, () =>
      compare({ baseline: input, change: { standards: { ...input.standards, ...change } } }, context, context),
    );
  }, [key, evaluation, context, language, options]);
  const adopt = () => plan.edits.set((draft) => ({ ...draft, standards: { ...draft.standards, ...patch } }));
  return (
    <>
      <p className="hint">{words.intro}</p>
      <ScrollArea label={m.whatif.tabs.standards}>
        <table className="plain">
          <thead>
            <tr>
              <th scope="col">{words.qualification}</th>
              <th scope="col" className="money">
                {words.baseline}
              </th>
              <th scope="col">{words.change}</th>
              <th scope="col" className="money">
                {words.changed}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code}>
                <th scope="row">{m.terms.qualification[row.code]}</th>
                <td className="money">{group(row.base)}</td>
                <td>
                  <input
                    className="input"
                    aria-label={`${words.change} ${m.terms.qualification[row.code]}`}
                    placeholder={words.placeholder}
                    value={row.text}
                    aria-invalid={row.invalid || undefined}
                    onChange={(event) => setEntries({ ...entries, [row.code]: event.target.value })}
                  />
                  {row.invalid ? <span className="wrong"> {words.invalid}</span> : null}
                </td>
                <td className="money">{yuan(row.changed)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {result === null ? (
        <p className="hint try">
          {words.nothing} <Button onClick={() => setEntries({ assistant: '10%' })}>{words.try}</Button>
        </p>
      ) : 'problems' in result ? (
        <Problems texts={result.problems} />
      ) : (
        <>
          <ComparisonView comparison={result.value} plan={plan} />
          <Button onClick={adopt}>{words.adopt}</Button>
        </>
      )}
    </>
  );
}
