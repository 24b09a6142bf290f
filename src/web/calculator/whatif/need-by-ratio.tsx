import { Button } from 'antd';
import { useMemo, useState } from 'react';
import { assessNeed, NEED_ROUNDINGS, type NeedInput, type NeedRounding } from '../../../engine/need.ts';
import { useLanguage } from '../../messages/index.ts';
import { ScrollArea } from '../../shell/scroll-area.tsx';
import { CitationView } from '../explain/trace-view.tsx';
import type { Plan } from '../use-plan.ts';
import { attempt } from './attempt.ts';
import { Problems } from './problems.tsx';

interface Row {
  id: number;
  title: string;
  n: string;
  town: string;
  population: string;
  existing: string;
  rounding: NeedRounding;
}

const count = (text: string): number | null =>
  /^\d{1,9}$/.test(text.replaceAll(',', '')) ? Number.parseInt(text.replaceAll(',', ''), 10) : null;

function inputOf(rows: readonly Row[], unit: string): NeedInput {
  return {
    rules: rows.map((row) => ({ id: `r${row.id}`, title: row.title, unit, n: count(row.n), rounding: row.rounding })),
    populations: rows.map((row) => ({
      rule: `r${row.id}`,
      town: row.town === '' ? null : row.town,
      population: count(row.population) ?? 0,
      existing: count(row.existing),
    })),
  };
}

export function NeedByRatio({ plan }: { plan: Plan }) {
  const { m, language } = useLanguage();
  const { need: words } = m.whatif;
  const { context, options } = plan;
  const blank = (id: number): Row => ({
    id,
    title: words.exampleRule,
    n: '',
    town: '',
    population: '',
    existing: '',
    rounding: 'up',
  });
  const [rows, setRows] = useState<Row[]>(() => [
    { ...blank(1), town: '441900121', population: '32000', existing: '6' },
  ]);
  const result = useMemo(
    () => attempt(language, options, () => assessNeed(inputOf(rows, words.exampleUnit), context)),
    [rows, words, context, language, options],
  );
  const put = (id: number, change: Partial<Row>) =>
    setRows(rows.map((row) => (row.id === id ? { ...row, ...change } : row)));
  const box = (row: Row, key: 'title' | 'n' | 'population' | 'existing', label: string) => (
    <td>
      <input
        className={key === 'title' ? 'input' : 'input money narrow'}
        aria-label={`${label} ${row.id}`}
        value={row[key]}
        onChange={(event) => put(row.id, { [key]: event.target.value })}
      />
    </td>
  );
  const answers = 'value' in result ? result.value.rows : [];
  return (
    <>
      <p className="hint">{words.intro}</p>
      <ScrollArea label={m.whatif.tabs.need}>
        <table className="plain compare">
          <thead>
            <tr>
              {[words.rule, words.town, words.population, words.n, words.rounding, words.existing].map((title) => (
                <th scope="col" key={title}>
                  {title}
                </th>
              ))}
              {[words.required, words.gap, words.surplus].map((title) => (
                <th scope="col" className="money" key={title}>
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={row.id}>
                {box(row, 'title', words.rule)}
                <td>
                  <select
                    className="input"
                    aria-label={`${words.town} ${row.id}`}
                    value={row.town}
                    onChange={(event) => put(row.id, { town: event.target.value })}
                  >
                    <option value="">{m.terms.city}</option>
                    {options.towns.map((town) => (
                      <option key={town.code} value={town.code}>
                        {town.label}
                      </option>
                    ))}
                  </select>
                </td>
                {box(row, 'population', words.population)}
                {box(row, 'n', words.n)}
                <td>
                  <select
                    className="input"
                    aria-label={`${words.rounding} ${row.id}`}
                    value={row.rounding}
                    onChange={(event) =>
                      put(row.id, {
                        rounding: NEED_ROUNDINGS.find((rounding) => rounding === event.target.value) ?? 'up',
                      })
                    }
                  >
                    {NEED_ROUNDINGS.map((rounding) => (
                      <option key={rounding} value={rounding}>
                        {words.roundings[rounding]}
                      </option>
                    ))}
                  </select>
                </td>
                {box(row, 'existing', words.existing)}
                {(['required', 'gap', 'surplus'] as const).map((key) => (
                  <td className={`money${key === 'gap' && (answers[index]?.gap ?? 0) > 0 ? ' wrong' : ''}`} key={key}>
                    {answers[index]?.[key] ?? '—'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {rows.some((row) => count(row.n) === null) ? <p className="open">{words.noRatio}</p> : null}
      <p>
        <Button onClick={() => setRows([...rows, blank(Math.max(0, ...rows.map(({ id }) => id)) + 1)])}>
          {m.common.add}
        </Button>{' '}
        <Button disabled={rows.length < 2} onClick={() => setRows(rows.slice(0, -1))}>
          {m.common.remove}
        </Button>
      </p>
      {'problems' in result ? (
        <Problems texts={result.problems} />
      ) : (
        result.value.citations.map((citation) => (
          <CitationView key={citation.locator + citation.summary} citation={citation} />
        ))
      )}
    </>
  );
}
