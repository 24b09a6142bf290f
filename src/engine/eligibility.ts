import type { RuleContext } from './context.ts';
import type { Eligibility, EligibilityInput } from './eligibility-types.ts';

export declare function checkEligibility(input: EligibilityInput, context: RuleContext): Eligibility;
