import { gradeEvaluation } from '../../engine/evaluation.ts';
import type { EvaluationGrade, EvaluationInput } from '../../engine/evaluation-types.ts';
import { IssueError } from '../../engine/issue.ts';
import { resolveContext } from '../context.ts';
import type { Asker, Services } from '../services.ts';

/**
 * Turns the scores of an evaluation into a grade by the bands of a scheme (DG9, DF10). Without a scheme: the first one.
 * @throws IssueError `scheme.unknown` and what the engine finds
 */
export async function grade(services: Services, asker: Asker, input: EvaluationInput): Promise<EvaluationGrade> {
  const snapshot = await services.catalogue.read(services);
  const { scheme: id } = input;
  const scheme = id === undefined ? snapshot.schemes[0] : snapshot.schemes.find((candidate) => candidate.id === id);
  if (!scheme) throw new IssueError([{ code: 'scheme.unknown', pointer: '/scheme', params: { value: id ?? '' } }]);
  const earliest = input.on ?? null;
  const { context } = resolveContext(snapshot, { policy: undefined, earliest, language: asker.language });
  return gradeEvaluation(input, scheme, context);
}
