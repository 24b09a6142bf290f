import { useState } from 'react';
import { inLanguage } from '../../engine/language.ts';
import type { DatedValue, PolicyVersion } from '../../engine/policy.ts';
import { policyKey } from '../../engine/policy-keys.ts';
import { CitationView } from '../calculator/explain/trace-view.tsx';
import { useLanguage } from '../messages/index.ts';
import { SelectField, TextField } from '../shell/fields.tsx';
import { useReference } from '../shell/reference-gate.tsx';
import { ScrollArea } from '../shell/scroll-area.tsx';
import { Documents, Judgement } from './policy-documents.tsx';
import { useValueWords } from './value-words.ts';
import './policies.css';

function isInForce({ from, to }: { from: string; to: string | null }, day: string): boolean {
  return from <= day && (to === null || day <= to);
}

function ValueRow({ name, series, day }: { name: string; series: readonly DatedValue[]; day: string }) {
  const { m, language } = useLanguage();
  const words = useValueWords();
  const shown = day === '' ? series : series.filter((entry) => isInForce(entry, day));
  const key = policyKey(name);
  if (shown.length === 0) return null;
  return shown.map((entry, index) => (
    <tr key={entry.from}>
      {index === 0 ? (
        <th scope="rowgroup" rowSpan={shown.length}>
          {key ? inLanguage(key.label, language) : name}
          <code className="detail">{name}</code>
        </th>
      ) : null}
      <td className="value">{words(name, entry.value)}</td>
      <td className="period">
        {entry.from} ~ {entry.to ?? m.policies.open}
      </td>
      <td>
        <CitationView citation={{ ...entry.citation, summary: inLanguage(entry.citation.summary, language) }} />
      </td>
    </tr>
  ));
}

function Values({ policy, day, filter }: { policy: PolicyVersion; day: string; filter: string }) {
  const { m, language } = useLanguage();
  const wanted = filter.trim().toLowerCase();
  const matches = ([name, series]: [string, readonly DatedValue[]]) => {
    const key = policyKey(name);
    const text = [
      name,
      key ? inLanguage(key.label, language) : '',
      ...series.map(
        ({ citation }) => `${citation.document}${citation.locator}${inLanguage(citation.summary, language)}`,
      ),
    ];
    return wanted === '' || text.join(' ').toLowerCase().includes(wanted);
  };
  const entries = Object.entries(policy.values).filter(matches);
  const any = entries.some(([, series]) => day === '' || series.some((entry) => isInForce(entry, day)));
  if (!any) return <p className="open">{entries.length === 0 ? m.policies.noMatch : m.policies.notInForce}</p>;
  return (
    <ScrollArea label={m.policies.values}>
      <table className="plain policy-values">
        <thead>
          <tr>
            <th scope="col">{m.policies.values}</th>
            <th scope="col">{m.policies.value}</th>
            <th scope="col">{m.policies.period}</th>
            <th scope="col">{m.policies.citation}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map(([name, series]) => (
            <ValueRow key={name} name={name} series={series} day={day} />
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

export default function PoliciesPage() {
  const { m, language } = useLanguage();
  const { policies } = useReference();
  const { policies: words } = m;
  const [id, setId] = useState(policies[0]?.id ?? '');
  const [day, setDay] = useState('');
  const [filter, setFilter] = useState('');
  const [today] = useState(() => new Date().toLocaleDateString('sv-SE'));
  const policy = policies.find((version) => version.id === id) ?? policies[0];
  if (!policy) return <main id="main" className="place" />;
  const { to } = policy.inForce;
  return (
    <main id="main" className="place" tabIndex={-1}>
      <div className="place-head">
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
      </div>
      <section className="panel">
        <div className="form-row">
          <SelectField
            label={words.versions}
            value={policy.id}
            onChange={setId}
            choices={policies.map((version) => ({ value: version.id, label: inLanguage(version.title, language) }))}
          />
          <TextField label={`${words.asOf}(${words.allDates})`} kind="date" value={day} onChange={setDay} />
          <TextField label={words.filter} value={filter} onChange={setFilter} />
        </div>
        <p>
          {words.inForce} {policy.inForce.from} ~ {to ?? words.open}{' '}
          {policy.trial ? <span className="basis basis-local-rule">{words.trial}</span> : null}
        </p>
        {policy.trial && to !== null && to < today ? <p className="open">{words.lapsed(to)}</p> : null}
      </section>
      <section>
        <h2 className="sr-only">{words.values}</h2>
        <Values policy={policy} day={day} filter={filter} />
      </section>
      <Judgement policy={policy} />
      <Documents policy={policy} />
    </main>
  );
}
