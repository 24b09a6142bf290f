export { auditEntry } from './audit-entry.ts';
export { budgetCategory } from './budget-category.ts';
export { department } from './department.ts';
export { division } from './division.ts';
export { evaluationScheme } from './evaluation-scheme.ts';
export { field } from './field.ts';
export { policyVersion } from './policy-version.ts';
export { serviceUser } from './service-user.ts';
