/** A trace in words: formulas with × and ÷, numbers put in, units spelled out. */

import type { TraceCitation, TraceNode } from '../../../engine/calculation-types.ts';
import { group, percent } from '../../format/money.ts';
import type { Messages } from '../../messages/index.ts';

const TOKEN = /[A-Za-z_]\w*|\d+(?:\.\d+)?|[-+*/(),]/g;
const SIGNS: Readonly<Record<string, string>> = { '*': ' × ', '/': ' ÷ ', '+': ' + ', '-': ' − ' };

/** Writes a formula with each name replaced: by its label, or by its number. */
export function writeFormula(formula: string, nameOf: (name: string) => string, m: Messages): string {
  const tokens = formula.match(TOKEN) ?? [];
  const words = m.calculator.explain;
  let at = 0;
  const args = (): string[] => {
    const list = [expression()];
    while (tokens[at] === ',') {
      at += 1;
      list.push(expression());
    }
    at += 1;
    return list;
  };
  const call = (name: string): string => {
    const list = args();
    if (name === 'round') return words.round(list[0] ?? '', list[1] ?? '0');
    const text = list.join(name === 'sum' ? ' + ' : m.calculator.explain.comma);
    if (name === 'sum') return list.length === 1 ? words.sum(text) : text;
    return name === 'min' ? words.min(text) : words.max(text);
  };
  const expression = (): string => {
    let text = '';
    while (at < tokens.length) {
      const token = tokens[at] ?? '';
      if (token === ')' || token === ',') return text;
      at += 1;
      if (token === '(') {
        text += `(${args()[0] ?? ''})`;
      } else if (/^[A-Za-z_]/.test(token)) {
        if (tokens[at] === '(') {
          at += 1;
          text += call(token);
        } else {
          text += nameOf(token);
        }
      } else {
        text += SIGNS[token] ?? token;
      }
    }
    return text;
  };
  return expression();
}

export function formulaWords(node: TraceNode, m: Messages): string | null {
  return node.formula === null ? null : writeFormula(node.formula, (name) => node.inputs[name]?.label ?? name, m);
}

export function formulaNumbers(node: TraceNode, m: Messages): string | null {
  if (node.formula === null) return null;
  return writeFormula(
    node.formula,
    (name) => {
      const input = node.inputs[name];
      if (!input) return name;
      if (input.unit === 'share') return percent(input.value);
      return input.exact?.includes('/') && !input.exact.endsWith('/1')
        ? `(${input.exact.replace('/', ' ÷ ')})`
        : group(input.value);
    },
    m,
  );
}

export function unitWord(unit: string, m: Messages): string {
  return m.calculator.explain.units[unit] ?? unit;
}

/** A number with its unit; a share reads as a percentage. */
export function valueWords(value: string, unit: string, m: Messages): string {
  return unit === 'share' ? percent(value) : `${group(value)} ${unitWord(unit, m)}`.trim();
}

export function resultWords(node: TraceNode, m: Messages): string {
  const { value, unit, range } = node.result;
  if (range) return m.calculator.explain.range(group(range.low), valueWords(range.high, unit, m));
  return value === null ? m.calculator.explain.pending : valueWords(value, unit, m);
}

export function citationWords(citation: TraceCitation, m: Messages): string {
  return m.calculator.explain.cite(
    citation.document,
    citation.locator,
    citation.summary,
    m.terms.basis[citation.basis],
  );
}

/** The whole tree as plain text, for a memo or a reply. */
export function traceText(node: TraceNode, m: Messages, depth = 0): string {
  const pad = '  '.repeat(depth);
  const words = m.calculator.explain;
  const rows = [`${pad}${node.label}:${resultWords(node, m)}`];
  const formula = formulaWords(node, m);
  if (formula && formula !== '0') {
    rows.push(`${pad}  ${words.formula}:${formula}`, `${pad}  ${words.numbers}:${formulaNumbers(node, m) ?? ''}`);
  }
  for (const input of Object.values(node.inputs)) {
    if (input.citation) rows.push(`${pad}  ${input.label} ${group(input.value)}:${citationWords(input.citation, m)}`);
  }
  if (node.citation) rows.push(`${pad}  ${words.citation}:${citationWords(node.citation, m)}`);
  return [...rows, ...node.children.map((child) => traceText(child, m, depth + 1))].join('\n');
}
