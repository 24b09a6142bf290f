import type { TraceNode } from './calculation-types.ts';
import { evaluateFormula, FormulaError } from './formula.ts';
import { compareFractions, type Fraction, parseFraction } from './fraction.ts';

/**
 * Works a trace out again from its formulas and inputs alone. Returns what does not hold, an empty list when every node's
 * formula gives its result and every input that names a child has the child's result.
 */
export function checkTrace(node: TraceNode): string[] {
  const found = node.children.flatMap(checkTrace);
  const children = new Map(node.children.map((child) => [child.id, child]));
  const values: Record<string, Fraction> = {};
  for (const [name, input] of Object.entries(node.inputs)) {
    const value = parseFraction(input.exact ?? input.value);
    if (!value) {
      found.push(`${node.id}: ${name} is no number`);
      continue;
    }
    values[name] = value;
    if (input.from === undefined) continue;
    const child = children.get(input.from);
    const result = child && parseFraction(child.result.exact ?? child.result.value ?? '');
    if (!result) found.push(`${node.id}: ${name} comes from ${input.from}, which is no child with a result`);
    else if (compareFractions(result, value) !== 0)
      found.push(`${node.id}: ${name} is not the result of ${input.from}`);
  }
  if (node.formula === null) return found;
  const expected = parseFraction(node.result.exact ?? node.result.value ?? '');
  try {
    const value = evaluateFormula(node.formula, values);
    if (!expected || compareFractions(value, expected) !== 0)
      found.push(`${node.id}: the formula does not give the result`);
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    found.push(`${node.id}: ${error.message}`);
  }
  return found;
}
