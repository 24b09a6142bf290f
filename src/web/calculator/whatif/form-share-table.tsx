import { useMemo } from 'react';
import { formShares } from '../../../engine/form-share.ts';
import { percent, yuan } from '../../format/money.ts';
import { useLanguage } from '../../messages/index.ts';
import { ScrollArea } from '../../shell/scroll-area.tsx';
import { CitationView } from '../explain/trace-view.tsx';
import type { Plan } from '../use-plan.ts';
import { attempt } from './attempt.ts';
import { Problems } from './problems.tsx';

export function FormShareTable({ plan }: { plan: Plan }) {
  const { m, language } = useLanguage();
  const { shares: words } = m.whatif;
  const { evaluation, context, options } = plan;
  const result = useMemo(
    () => attempt(language, options, () => formShares(evaluation.input, context)),
    [evaluation, context, language, options],
  );
  if ('problems' in result) return <Problems texts={result.problems} />;
  const { years, projectsGrow, citation } = result.value;
  if (years.length === 0) return <p>{words.empty}</p>;
  return (
    <>
      <p className="hint">{words.intro}</p>
      <ScrollArea label={m.whatif.tabs.shares}>
        <table className="plain compare">
          <thead>
            <tr>
              <th scope="col">{words.year}</th>
              <th scope="col" className="money">
                {m.terms.form.post}
              </th>
              <th scope="col" className="money">
                {m.terms.form.project}
              </th>
              <th scope="col" className="money">
                {m.common.total}
              </th>
            </tr>
          </thead>
          <tbody>
            {years.map((year) => (
              <tr key={year.fiscalYear}>
                <th scope="row">{year.fiscalYear}</th>
                <td className="money">
                  {yuan(year.post.amount)} <span className="muted">{percent(year.post.share)}</span>
                </td>
                <td className="money">
                  {yuan(year.project.amount)} <span className="muted">{percent(year.project.share)}</span>
                </td>
                <td className="money">{yuan(year.total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <p className={projectsGrow === false ? 'open' : 'good'}>
        {projectsGrow === null ? words.oneYear : projectsGrow ? words.grows : words.shrinks}
      </p>
      <CitationView citation={citation} />
    </>
  );
}
