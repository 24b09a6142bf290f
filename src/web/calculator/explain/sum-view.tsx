import { useState } from 'react';
import type { RuleContext } from '../../../engine/context.ts';
import { inLanguage } from '../../../engine/language.ts';
import type { PolicyVersion } from '../../../engine/policy.ts';
import type { Options } from '../../api/options.ts';
import { percent, sumMoney, yuan } from '../../format/money.ts';
import { useLanguage } from '../../messages/index.ts';
import { type Evaluation, explainLine } from '../model/evaluate.ts';
import { type Contribution, contributions, payerName, sourceSteps, type Target } from '../totals/groups.ts';
import { CitationView, TraceView } from './trace-view.tsx';

const MOST = 200;

export interface ExplainProps {
  evaluation: Evaluation;
  context: RuleContext;
  options: Options;
  nameOf(id: string): string;
}

export function LineTrace({ id, evaluation, context }: ExplainProps & { id: string }) {
  const { m } = useLanguage();
  const trace = explainLine(evaluation.input, id, context);
  return trace ? <TraceView node={trace} /> : <p>{m.calculator.explain.noLines}</p>;
}

function ContributionRow({ line, ...props }: ExplainProps & { line: Contribution }) {
  const { m } = useLanguage();
  const [open, setOpen] = useState(false);
  const range = line.range
    ? m.calculator.explain.range(yuan(line.range.low), yuan(line.range.high))
    : m.calculator.explain.pending;
  return (
    <details className="step" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <span>{props.nameOf(line.id)}</span>{' '}
        <strong className="money">{line.amount === null ? range : yuan(line.amount)}</strong>
      </summary>
      {open ? <LineTrace {...props} id={line.id} /> : null}
    </details>
  );
}

function sourceCitation(policy: PolicyVersion, language: RuleContext['language']) {
  const citation = policy.values['funding.source-order']?.[0]?.citation;
  return citation ? { ...citation, summary: inLanguage(citation.summary, language) } : null;
}

function Sources({ evaluation, context, options, payer }: ExplainProps & { payer: string }) {
  const { m } = useLanguage();
  const words = m.calculator.explain;
  const steps = sourceSteps(evaluation, payer);
  const citation = sourceCitation(context.policy, context.language);
  return (
    <>
      <table className="inputs">
        <caption>{payerName(payer, options)}</caption>
        <tbody>
          <tr>
            <th scope="row">{words.payerTotal}</th>
            <td className="money">{yuan(sumMoney(steps.map((step) => step.amount)))}</td>
          </tr>
          {steps.map((step) => (
            <tr key={step.source}>
              <th scope="row">
                {m.terms.source[step.source]}
                <span className="detail">
                  {step.source === 'fiscal'
                    ? words.fiscalRest
                    : step.share === null
                      ? words.sourceAmount
                      : words.sourceShare(step.share.split(' + ').map(percent).join(' + '))}
                </span>
              </th>
              <td className="money">{yuan(step.amount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {citation ? <CitationView citation={citation} /> : null}
    </>
  );
}

/** A total as the sum of its lines, each of which can be opened. */
export function SumView({ target, ...props }: ExplainProps & { target: Extract<Target, { kind: 'total' }> }) {
  const { m } = useLanguage();
  const words = m.calculator.explain;
  const lines = contributions(props.evaluation, target.dimension, target.key);
  return (
    <>
      <p className="sum-head">
        {target.name} <strong className="money">{yuan(target.amount)}</strong> {m.common.yuan}
      </p>
      {target.dimension === 'bySource' ? <Sources {...props} payer={target.key.split('/')[0] ?? ''} /> : null}
      <p className="muted">{lines.length === 0 ? words.noLines : words.sumOf(lines.length)}</p>
      {lines.some((line) => line.amount === null) ? <p className="open">{m.calculator.totals.incomplete}</p> : null}
      {lines.slice(0, MOST).map((line) => (
        <ContributionRow key={line.id} {...props} line={line} />
      ))}
      {lines.length > MOST ? <p className="muted">{words.shown(MOST, lines.length)}</p> : null}
    </>
  );
}
