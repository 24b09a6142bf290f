import type { InferOutput } from 'valibot';
import { describe, expectTypeOf, it } from 'vitest';
import type { CalculationInput } from '../../src/engine/calculation-types.ts';
import type { EligibilityInput } from '../../src/engine/eligibility-types.ts';
import type { EvaluationGrade, EvaluationInput, EvaluationScheme } from '../../src/engine/evaluation-types.ts';
import type { Need, NeedInput } from '../../src/engine/need.ts';
import type { Pairing, PairingInput } from '../../src/engine/pairing.ts';
import type { PolicyVersion } from '../../src/engine/policy.ts';
import type {
  Comparison,
  ComparisonInput,
  Forecast,
  ForecastInput,
  FormShares,
  Solution,
  SolutionInput,
} from '../../src/engine/whatif-types.ts';
import type { calculation, calculationInput } from '../../src/routes/calculations/schema.ts';
import type { comparison, comparisonInput } from '../../src/routes/comparisons/schema.ts';
import type { eligibility, eligibilityInput } from '../../src/routes/eligibility-checks/schema.ts';
import type { evaluationGrade, evaluationInput, schemes } from '../../src/routes/evaluations/schema.ts';
import type { forecast, forecastInput } from '../../src/routes/forecasts/schema.ts';
import type { formSharesAnswer } from '../../src/routes/form-shares/schema.ts';
import type { health } from '../../src/routes/health/schema.ts';
import type { need, needInput } from '../../src/routes/needs/schema.ts';
import type { pairing, pairingInput } from '../../src/routes/pairing-checks/schema.ts';
import type { policy, policyAt, policyList } from '../../src/routes/policies/schema.ts';
import type { solution, solutionInput } from '../../src/routes/solutions/schema.ts';
import type { SealedCalculation } from '../../src/services/calculation/cost.ts';
import type { SealedEligibility } from '../../src/services/eligibility/check.ts';
import type { Health } from '../../src/services/health/check.ts';
import type { Page } from '../../src/services/page.ts';
import type { PolicyAt } from '../../src/services/policy/at.ts';
import type { PolicySummary } from '../../src/services/policy/list.ts';

/** The same type with everything read-only, however deep: the schemas and the engine differ in that alone. */
type Fixed<T> = T extends object ? { readonly [K in keyof T]: Fixed<T[K]> } : T;

describe('the schemas and the types of the engine are the same', () => {
  it('for what is asked', () => {
    expectTypeOf<Fixed<InferOutput<typeof calculationInput>>>().toEqualTypeOf<Fixed<CalculationInput>>();
    expectTypeOf<Fixed<InferOutput<typeof comparisonInput>>>().toEqualTypeOf<Fixed<ComparisonInput>>();
    expectTypeOf<Fixed<InferOutput<typeof solutionInput>>>().toEqualTypeOf<Fixed<SolutionInput>>();
    expectTypeOf<Fixed<InferOutput<typeof forecastInput>>>().toEqualTypeOf<Fixed<ForecastInput>>();
    expectTypeOf<Fixed<InferOutput<typeof needInput>>>().toEqualTypeOf<Fixed<NeedInput>>();
    expectTypeOf<Fixed<InferOutput<typeof eligibilityInput>>>().toEqualTypeOf<Fixed<EligibilityInput>>();
    expectTypeOf<Fixed<InferOutput<typeof pairingInput>>>().toEqualTypeOf<Fixed<PairingInput>>();
    expectTypeOf<Fixed<InferOutput<typeof evaluationInput>>>().toEqualTypeOf<Fixed<EvaluationInput>>();
  });

  it('for what is answered', () => {
    expectTypeOf<Fixed<SealedCalculation>>().toExtend<Fixed<InferOutput<typeof calculation>>>();
    expectTypeOf<Fixed<InferOutput<typeof calculation>>>().toExtend<Fixed<SealedCalculation>>();
    expectTypeOf<Fixed<InferOutput<typeof comparison>>>().toEqualTypeOf<Fixed<Comparison>>();
    expectTypeOf<Fixed<InferOutput<typeof solution>>>().toEqualTypeOf<Fixed<Solution>>();
    expectTypeOf<Fixed<InferOutput<typeof forecast>>>().toEqualTypeOf<Fixed<Forecast>>();
    expectTypeOf<Fixed<InferOutput<typeof formSharesAnswer>>>().toEqualTypeOf<Fixed<FormShares>>();
    expectTypeOf<Fixed<InferOutput<typeof eligibility>>>().toExtend<Fixed<SealedEligibility>>();
    expectTypeOf<Fixed<SealedEligibility>>().toExtend<Fixed<InferOutput<typeof eligibility>>>();
    expectTypeOf<Fixed<InferOutput<typeof evaluationGrade>>>().toEqualTypeOf<Fixed<EvaluationGrade>>();
    expectTypeOf<Fixed<InferOutput<typeof schemes>['items'][number]>>().toEqualTypeOf<Fixed<EvaluationScheme>>();
    expectTypeOf<Fixed<InferOutput<typeof policy>>>().toEqualTypeOf<Fixed<PolicyVersion>>();
    expectTypeOf<Fixed<InferOutput<typeof policyAt>>>().toEqualTypeOf<Fixed<PolicyAt>>();
    expectTypeOf<Fixed<InferOutput<typeof policyList>>>().toEqualTypeOf<Fixed<Page<PolicySummary>>>();
    expectTypeOf<Fixed<InferOutput<typeof health>>>().toEqualTypeOf<Fixed<Health>>();
    expectTypeOf<Fixed<Need>>().toExtend<Fixed<InferOutput<typeof need>>>();
    expectTypeOf<Fixed<InferOutput<typeof need>>>().toExtend<Fixed<Need>>();
    expectTypeOf<Fixed<Pairing>>().toExtend<Fixed<InferOutput<typeof pairing>>>();
    expectTypeOf<Fixed<InferOutput<typeof pairing>>>().toExtend<Fixed<Pairing>>();
  });
});
