import type { CalculationLine } from '../../../engine/calculation-types.ts';
import { inLanguage } from '../../../engine/language.ts';
import type { Citation } from '../../../engine/policy.ts';
import { group, yuan } from '../../format/money.ts';
import { useLanguage } from '../../messages/index.ts';
import { ScrollArea } from '../../shell/scroll-area.tsx';
import { monthsFormula } from '../sheet/months.ts';
import { payerName } from '../totals/groups.ts';
import type { Plan } from '../use-plan.ts';

const KEYS = [
  'standard.none',
  'standard.assistant',
  'standard.intermediate',
  'post.cost',
  'project.cost',
  'payer.city-unit',
  'payer.town-unit',
  'funding.source-order',
];

function citationsOf(plan: Plan): Citation[] {
  const seen = new Map<string, Citation>();
  for (const key of KEYS) {
    for (const { citation } of plan.policy.values[key] ?? []) {
      seen.set(`${citation.document}${citation.locator}${citation.summary.zh}`, citation);
    }
  }
  return [...seen.values()];
}

/** Each line in one formula: standard × people × months ÷ 12, or what it is instead. */
function Steps({ line, headcount }: { line: CalculationLine; headcount: number | undefined }) {
  const { m } = useLanguage();
  if (line.amount === null) return <>{m.terms.unknownQualification}</>;
  if (headcount === undefined) return <>{m.terms.form.project}</>;
  const costed = line.segments.filter(({ standard }) => standard !== null);
  if (costed.length === 0) return <>{m.calculator.explain.none}</>;
  return (
    <>
      {costed.map((segment) => {
        const months = monthsFormula(segment.from, segment.to);
        return (
          <div key={segment.from}>
            {group(segment.standard ?? '')} × {headcount} × {months.includes('+') ? `(${months})` : months} ÷ 12
          </div>
        );
      })}
    </>
  );
}

export function Annex({ plan, lines }: { plan: Plan; lines: readonly CalculationLine[] }) {
  const { m, language } = useLanguage();
  const { paper, columns, explain } = m.calculator;
  const headcounts = new Map(plan.evaluation.input.posts?.map(({ id, headcount }) => [id, headcount]));
  return (
    <section className="annex">
      <h2>{paper.annex}</h2>
      <ScrollArea label={paper.annex}>
        <table className="paper-table">
          <thead>
            <tr>
              <th scope="col">{m.calculator.grid.row}</th>
              <th scope="col">{m.calculator.sheet.line}</th>
              <th scope="col">{columns.fundingPayer}</th>
              <th scope="col">{paper.formula}</th>
              <th scope="col" className="money">
                {columns.amountYuan}
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              <tr key={line.id}>
                <td>{index + 1}</td>
                <th scope="row">{plan.nameOf(line.id)}</th>
                <td>{payerName(line.payer, plan.options)}</td>
                <td>
                  <Steps line={line} headcount={headcounts.get(line.id)} />
                </td>
                <td className="money">
                  {line.amount === null && line.range
                    ? explain.range(yuan(line.range.low), yuan(line.range.high))
                    : yuan(line.amount)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <h2>{paper.citations}</h2>
      <ol className="paper-citations">
        {citationsOf(plan).map((citation) => (
          <li key={`${citation.document}${citation.locator}${citation.summary.zh}`}>
            {explain.cite(
              citation.document,
              citation.locator,
              inLanguage(citation.summary, language),
              m.terms.basis[citation.basis],
            )}
          </li>
        ))}
      </ol>
    </section>
  );
}
