import type { RuleContext } from './context.ts';
import type { EvaluationGrade, EvaluationInput, EvaluationScheme } from './evaluation-types.ts';

export declare function gradeEvaluation(
  input: EvaluationInput,
  scheme: EvaluationScheme,
  context: RuleContext,
): EvaluationGrade;
export declare function loadEvaluationScheme(json: unknown, source: string): EvaluationScheme;
