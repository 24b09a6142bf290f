import Decimal from 'decimal.js';
import type { RuleContext } from './context.ts';
import { parseDate } from './dates.ts';
import { GRADES, type Grade } from './eligibility-types.ts';
import { GRADE_WORDS } from './eligibility-words.ts';
import type {
  EvaluationGrade,
  EvaluationInput,
  EvaluationScheme,
  GradeConsequence,
  TermMapping,
} from './evaluation-types.ts';
import { type Issue, IssueError, MAX_ISSUES, pointerToken } from './issue.ts';
import { inLanguage } from './language.ts';
import { citationIn, readText } from './policy-reader.ts';
import { say } from './words.ts';

export { loadEvaluationScheme, loadEvaluationSchemes } from './evaluation-scheme.ts';

const SCORE = /^(?:100(?:\.0{1,6})?|\d{1,2}(?:\.\d{1,6})?)$/;

// At most six decimals of weight times six of score, over many indicators: 40 digits hold every sum exactly.
const Exact = Decimal.clone({ precision: 40, defaults: true });

/**
 * Grades one evaluation under a scheme: the exact decimal score Σ weight × score, compared with the bands before any
 * rounding, and what follows from the grade. The policy's minimum (DG 第七条(四)) decides whether the grade counts as
 * qualified; everything else is the scheme's. A missing indicator gives no score and no grade.
 *
 * @throws IssueError for scores that are no decimal texts from 0 to 100 and for unknown indicators
 */
export function gradeEvaluation(
  input: EvaluationInput,
  scheme: EvaluationScheme,
  context: RuleContext,
): EvaluationGrade {
  checkInput(input, scheme);
  const { language } = context;
  const scores = scheme.indicators.map(({ code, weight }) => ({ code, weight, score: scoreOf(input, code) }));
  const missing = scores.filter(({ score }) => score === null).map(({ code }) => code);
  const score = missing.length > 0 ? null : weightedScore(scores);
  const grade = score === null ? null : gradeOf(score, scheme);
  return {
    scheme: { id: scheme.id, version: scheme.version, title: inLanguage(scheme.title, language) },
    score: score === null ? null : score.toFixed(),
    grade,
    bands: scheme.bands.map((band) => ({ grade: band.grade, name: inLanguage(band.name, language), from: band.from })),
    missing,
    consequences: grade === null ? [] : consequencesOf(grade, scheme, context, input.on),
    citation: citationIn(scheme.citation, language),
  };
}

/** The grade that a result in words counts as, such as 基本合格; null where the scheme does not map it. */
export function gradeOfTerm(scheme: EvaluationScheme, code: string): TermMapping | null {
  return scheme.terms.find((term) => term.code === code) ?? null;
}

function scoreOf(input: EvaluationInput, code: string): string | null {
  return (Object.hasOwn(input.scores, code) ? input.scores[code] : null) ?? null;
}

function weightedScore(scores: readonly { weight: string; score: string | null }[]): Decimal {
  return scores.reduce((sum, { weight, score }) => sum.plus(new Exact(weight).times(score ?? '0')), new Exact(0));
}

function gradeOf(score: Decimal, scheme: EvaluationScheme): Grade | null {
  return scheme.bands.find((band) => score.gte(band.from))?.grade ?? null;
}

/** The policy's own consequence first, then the scheme's in its order. */
function consequencesOf(
  grade: Grade,
  scheme: EvaluationScheme,
  context: RuleContext,
  on: string | undefined,
): GradeConsequence[] {
  const { policy, language } = context;
  const minimum = readText(policy, 'evaluation.minimum', on ?? policy.inForce.from);
  const least = GRADES.find((known) => known === minimum.value) ?? 'pass';
  const met = GRADES.indexOf(grade) >= GRADES.indexOf(least);
  const text = met
    ? {
        zh: '等次为{grade}，不低于{minimum}：再次承接时满足最近一次评估的要求。',
        en: 'The grade is {grade}, at least {minimum}: it meets the rule on the latest evaluation for a next undertaking.',
      }
    : {
        zh: '等次为{grade}，低于{minimum}：在下一次评估达到要求之前不能再次承接。',
        en: 'The grade is {grade}, below {minimum}: no next undertaking until a later evaluation meets the rule.',
      };
  const params = { grade: GRADE_WORDS[grade], minimum: GRADE_WORDS[least] };
  const own: GradeConsequence = {
    code: met ? 'latest-evaluation-met' : 'latest-evaluation-unmet',
    detail: say({ text, params }, language),
    citation: citationIn(minimum.citation, language),
  };
  const others = scheme.consequences.filter(({ grades }) => grades.includes(grade));
  return [
    own,
    ...others.map(({ code, detail, citation }) => ({
      code,
      detail: inLanguage(detail, language),
      citation: citationIn(citation, language),
    })),
  ];
}

function checkInput(input: EvaluationInput, scheme: EvaluationScheme): void {
  const issues: Issue[] = [];
  if (input.scheme !== undefined && input.scheme !== scheme.id) {
    issues.push({ code: 'scheme.other', pointer: '/scheme', params: { asked: input.scheme, given: scheme.id } });
  }
  if (input.on !== undefined && parseDate(input.on) === null) {
    issues.push({ code: 'date.impossible', pointer: '/on', params: { value: input.on } });
  }
  const known = new Set(scheme.indicators.map(({ code }) => code));
  for (const [code, score] of Object.entries(input.scores)) {
    const pointer = `/scores/${pointerToken(code)}`;
    if (!known.has(code)) issues.push({ code: 'indicator.unknown', pointer, params: { value: code } });
    else if (score != null && !(typeof score === 'string' && SCORE.test(score))) {
      issues.push({ code: 'score.invalid', pointer, params: { value: String(score) } });
    }
  }
  if (issues.length > 0) throw new IssueError(issues.slice(0, MAX_ISSUES));
}
