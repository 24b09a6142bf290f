import { Button, Input } from 'antd';
import type { Qualification } from '../../engine/calculation-types.ts';
import { inLanguage } from '../../engine/language.ts';
import { qualificationsOf } from '../api/options.ts';
import { group } from '../format/money.ts';
import { useLanguage } from '../messages/index.ts';
import { ScrollArea } from '../shell/scroll-area.tsx';
import { CitationView } from './explain/trace-view.tsx';
import { readMoney } from './model/cells.ts';
import type { Plan } from './use-plan.ts';

export function SettingsTab({ plan }: { plan: Plan }) {
  const { m, language } = useLanguage();
  const { settings } = m.calculator;
  const { draft, edits, policy, evaluation } = plan;
  const patched = Object.values(draft.standards).some((value) => value !== '');
  const put = (code: Qualification, value: string) =>
    edits.set((present) => ({ ...present, standards: { ...present.standards, [code]: value } }), `standard/${code}`);
  return (
    <>
      <p className="hint">{settings.intro}</p>
      {patched ? <p className="wrong">{settings.active}</p> : null}
      <ScrollArea label={m.calculator.tabs.settings}>
        <table className="plain standards">
          <thead>
            <tr>
              <th scope="col">{m.calculator.columns.qualification}</th>
              <th scope="col" className="money">
                {settings.standard}
              </th>
              <th scope="col">{settings.inForce}</th>
              <th scope="col" className="money">
                {settings.patch}
              </th>
              <th scope="col">{m.calculator.explain.citation}</th>
            </tr>
          </thead>
          <tbody>
            {qualificationsOf(policy).map((code) => {
              const series = policy.values[`standard.${code}`] ?? [];
              const value = draft.standards[code] ?? '';
              const problem = evaluation.problems.find(
                (found) => found.table === 'settings' && found.column === code,
              )?.message;
              return (
                <tr key={code}>
                  <th scope="row">{m.terms.qualification[code]}</th>
                  <td className="money">
                    {series.length === 0
                      ? settings.noStandard
                      : series.map((entry) => <div key={entry.from}>{group(String(entry.value))}</div>)}
                  </td>
                  <td>
                    {series.map((entry) => (
                      <div key={entry.from}>
                        {entry.from} ~ {entry.to ?? m.policies.open}
                      </div>
                    ))}
                  </td>
                  <td className="money">
                    <Input
                      className="money"
                      aria-label={`${settings.patch} ${m.terms.qualification[code]}`}
                      value={value}
                      status={problem ? 'error' : ''}
                      onChange={(event) => put(code, event.target.value.trim())}
                      onBlur={() => value !== '' && put(code, readMoney(value))}
                    />
                    {problem ? <span className="wrong">{problem}</span> : null}
                  </td>
                  <td>
                    {series.map((entry) => (
                      <CitationView
                        key={entry.from}
                        citation={{ ...entry.citation, summary: inLanguage(entry.citation.summary, language) }}
                      />
                    ))}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollArea>
      {patched ? (
        <Button onClick={() => edits.set((present) => ({ ...present, standards: {} }))}>{settings.reset}</Button>
      ) : null}
    </>
  );
}
