import type { Comparison } from '../../../engine/whatif-types.ts';
import { signedYuan, yuan } from '../../format/money.ts';
import { useMessages } from '../../messages/index.ts';
import { ScrollArea } from '../../shell/scroll-area.tsx';
import { payerName, townName } from '../totals/groups.ts';
import type { Plan } from '../use-plan.ts';

interface Row {
  key: string;
  name: string;
  before: string | null;
  after: string | null;
  difference: string;
  detail?: string;
}

const MOST = 300;

function Differences({ title, rows }: { title: string; rows: readonly Row[] }) {
  const { whatif, calculator } = useMessages();
  const { standards: words } = whatif;
  const sided = rows.some((row) => row.before !== null);
  return (
    <ScrollArea label={title}>
      <table className="plain compare">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{calculator.sheet.line}</th>
            {sided ? (
              <>
                <th scope="col" className="money">
                  {words.before}
                </th>
                <th scope="col" className="money">
                  {words.after}
                </th>
              </>
            ) : null}
            <th scope="col" className="money">
              {words.difference}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.name}
                {row.detail ? <span className="detail">{row.detail}</span> : null}
              </th>
              {sided ? (
                <>
                  <td className="money">{yuan(row.before)}</td>
                  <td className="money">{yuan(row.after)}</td>
                </>
              ) : null}
              <td className="money">{signedYuan(row.difference)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  );
}

export function ComparisonView({ comparison, plan }: { comparison: Comparison; plan: Plan }) {
  const m = useMessages();
  const { standards: words } = m.whatif;
  const { options } = plan;
  const sides = ({
    baseline,
    changed,
    difference,
  }: {
    baseline: string | null;
    changed: string | null;
    difference: string;
  }) => ({
    before: baseline,
    after: changed,
    difference,
  });
  const total: Row = {
    key: 'total',
    name: words.total,
    before: comparison.baseline.amount,
    after: comparison.changed.amount,
    difference: comparison.difference,
  };
  const causes = comparison.byCause.map(({ cause, qualification, amount }) => ({
    key: `${cause}/${qualification}`,
    name: qualification ? `${words.causes[cause]} · ${m.terms.qualification[qualification]}` : words.causes[cause],
    before: null,
    after: null,
    difference: amount,
  }));
  return (
    <div aria-live="polite">
      <Differences title={words.total} rows={[total]} />
      <Differences title={words.byCause} rows={causes} />
      <Differences
        title={words.byPayer}
        rows={comparison.byPayer.map((row) => ({ key: row.payer, name: payerName(row.payer, options), ...sides(row) }))}
      />
      <Differences
        title={words.byTown}
        rows={comparison.byTown.map((row) => ({
          key: row.town ?? '',
          name: townName(row.town, options, m),
          ...sides(row),
        }))}
      />
      <details>
        <summary className="affected-head">{words.lines(comparison.lines.length)}</summary>
        <Differences
          title={words.lines(comparison.lines.length)}
          rows={comparison.lines.slice(0, MOST).map((line) => ({
            key: line.id,
            name: plan.nameOf(line.id),
            detail: line.causes
              .map(({ cause, amount }) => `${words.causes[cause]} ${signedYuan(amount)}`)
              .join(m.calculator.explain.comma),
            ...sides(line),
          }))}
        />
      </details>
    </div>
  );
}
