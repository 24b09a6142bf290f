import type { CalculationInput, FundingEntry, Post, Project } from './calculation-types.ts';
import { quoted } from './receipt.ts';

/**
 * The canonical text of a plan, for its receipt: a JSON list of lists whose members stand in a fixed order, absent ones as
 * null. Two inputs that mean the same have the same text, whatever the order of their members; it is shorter than the
 * canonical text of any value, and a plan's receipt is the one that is waited for. The plan has been costed: its dates,
 * qualifications and staffings are known words that need no escaping.
 */
export function planText(policy: string, { posts, projects, funding, standards }: CalculationInput): string {
  const { none, assistant, intermediate, senior } = standards ?? {};
  const patch = [none, assistant, intermediate, senior].map(quoted).join(',');
  return `["plan",${quoted(policy)},${list(posts, postText)},${list(projects, projectText)},${list(funding, fundingText)},[${patch}]]`;
}

function list<T>(items: readonly T[] | undefined, write: (item: T) => string): string {
  let text = '';
  for (const item of items ?? []) text += (text === '' ? '' : ',') + write(item);
  return `[${text}]`;
}

function postText({ id, title, host, town, field, qualification, headcount, from, to, staffing, payer }: Post): string {
  return (
    `[${quoted(id)},${quoted(title)},${quoted(host.name)},${quoted(host.level)},${quoted(town)},${quoted(field)},` +
    `"${qualification ?? ''}",${headcount},"${from}","${to}","${staffing ?? 'purchased'}",${quoted(payer)}]`
  );
}

function projectText({ id, name, host, town, field, from, to, lines, payer }: Project): string {
  const budget = list(lines, (line) => `[${quoted(line.category)},${quoted(line.description)},${quoted(line.amount)}]`);
  return (
    `[${quoted(id)},${quoted(name)},${quoted(host.name)},${quoted(host.level)},${quoted(town)},${quoted(field)},` +
    `${quoted(from)},${quoted(to)},${budget},${quoted(payer)}]`
  );
}

function fundingText({ payer, source, amount, share }: FundingEntry): string {
  return `[${quoted(payer)},${quoted(source)},${quoted(amount)},${quoted(share)}]`;
}
