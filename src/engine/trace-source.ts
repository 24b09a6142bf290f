import type { FundingEntry, FundingSource, TraceCitation, TraceInput, TraceNode } from './calculation-types.ts';
import type { RuleContext } from './context.ts';
import type { Costing } from './costing.ts';
import { divide, fraction, toDecimal, toQuotient } from './fraction.ts';
import { type FundedEntry, fund, type PayerFunding, SHARE_PARTS } from './funding.ts';
import { inLanguage } from './language.ts';
import { formatFen } from './money.ts';
import { Tracer } from './trace.ts';
import { SOURCE_WORDS } from './trace-words.ts';

/**
 * Explains what one source brings for one payer (DF1 一(四), DF7 四(一)): each amount as given, each share of the payer's
 * total with its remainder, and fiscal funds as what is left. Null when the payer has no such source.
 *
 * @throws IssueError as `fund` does
 */
export function explainSource(
  entries: readonly FundingEntry[],
  costing: Costing,
  payer: string,
  source: FundingSource,
  context: RuleContext,
): TraceNode | null {
  const funding = fund(entries, costing).find((candidate) => candidate.payer === payer);
  if (!funding?.bySource.some((row) => row.source === source)) return null;
  const tracer = new Tracer(context);
  const entry = context.policy.values['funding.source-order']?.at(-1);
  const citation = entry ? tracer.citation(entry.citation) : null;
  return source === 'fiscal'
    ? fiscal(funding, tracer, citation, context)
    : sum(funding, source, tracer, citation, context);
}

function sourceWord(source: FundingSource, { language }: RuleContext): string {
  return inLanguage(SOURCE_WORDS[source], language);
}

function sum(
  funding: PayerFunding,
  source: FundingSource,
  tracer: Tracer,
  citation: TraceCitation | null,
  context: RuleContext,
): TraceNode {
  const children = funding.entries
    .filter((entry) => entry.source === source)
    .map((entry) => entryNode(entry, funding, tracer, citation, context));
  const inputs: Record<string, TraceInput> = {};
  for (const [index, child] of children.entries()) {
    inputs[`part${index + 1}`] = {
      value: child.result.value ?? '0.00',
      unit: 'CNY',
      label: child.label,
      from: child.id,
    };
  }
  const fen = funding.bySource.find((row) => row.source === source)?.fen ?? 0;
  return {
    id: `${funding.payer}/${source}`,
    rule: 'funding-source',
    label: tracer.say('sourceSum', { source: sourceWord(source, context) }),
    formula: `sum(${Object.keys(inputs).join(', ')})`,
    inputs,
    result: { value: formatFen(fen), unit: 'CNY' },
    citation,
    children,
  };
}

function entryNode(
  entry: FundedEntry,
  { payer, total }: PayerFunding,
  tracer: Tracer,
  citation: TraceCitation | null,
  context: RuleContext,
): TraceNode {
  const base = {
    id: `${payer}/${entry.source}/${entry.index}`,
    result: { value: formatFen(entry.fen), unit: 'CNY' },
    citation,
    children: [],
  };
  const source = sourceWord(entry.source, context);
  if (entry.share === null) {
    const label = tracer.say('sourceAmount', { source });
    const amount: TraceInput = { value: formatFen(entry.fen), unit: 'CNY', label: tracer.say('amount') };
    return { ...base, rule: 'funding-amount', label, formula: 'amount', inputs: { amount } };
  }
  const inputs: Record<string, TraceInput> = {
    total: { value: formatFen(total), unit: 'CNY', label: tracer.say('payerTotal') },
    share: { value: toDecimal(fraction(entry.share, SHARE_PARTS)), unit: 'share', label: tracer.say('share') },
  };
  const exact = entry.adjustment.n === 0n;
  if (!exact) {
    const yuan = divide(entry.adjustment, fraction(100));
    inputs['adjustment'] = {
      value: toDecimal(yuan),
      exact: toQuotient(yuan),
      unit: 'CNY',
      label: tracer.say('adjustment'),
    };
  }
  return {
    ...base,
    rule: 'funding-share',
    label: tracer.say('sourceShare', { source }),
    formula: exact ? 'total * share' : 'total * share + adjustment',
    inputs,
  };
}

function fiscal(
  funding: PayerFunding,
  tracer: Tracer,
  citation: TraceCitation | null,
  context: RuleContext,
): TraceNode {
  const inputs: Record<string, TraceInput> = {
    total: { value: formatFen(funding.total), unit: 'CNY', label: tracer.say('payerTotal') },
  };
  const children: TraceNode[] = [];
  for (const { source } of funding.bySource) {
    if (source === 'fiscal') continue;
    const child = sum(funding, source, tracer, citation, context);
    children.push(child);
    const name = source === 'donation' ? 'donation' : 'lottery';
    inputs[name] = { value: child.result.value ?? '0.00', unit: 'CNY', label: child.label, from: child.id };
  }
  return {
    id: `${funding.payer}/fiscal`,
    rule: 'funding-fiscal',
    label: tracer.say('fiscalRest'),
    formula: Object.keys(inputs).join(' - '),
    inputs,
    result: { value: formatFen(funding.fiscal), unit: 'CNY' },
    citation,
    children,
  };
}
