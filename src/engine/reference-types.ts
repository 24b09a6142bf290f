/** Reference data of a jurisdiction (`seeds/reference`): its divisions and the vocabularies that people choose from. */

import type { Staffing } from './calculation-types.ts';
import type { Localized } from './language.ts';
import type { Citation, Division } from './policy.ts';

export interface DivisionList {
  jurisdiction: { code: string; name: Localized };
  /** Ascending by code. */
  divisions: readonly Division[];
}

export const FIELD_LISTS = ['purchase', 'support'] as const;
/** Which list names a field: `purchase` the 12 of DG article 6, `support` the 20 of DF 二(一). */
export type FieldList = (typeof FIELD_LISTS)[number];

export interface FieldEntry {
  code: string;
  name: Localized;
  lists: readonly FieldList[];
}

export interface UserGroup {
  code: string;
  name: Localized;
  citation: Citation;
}

export const DEPARTMENT_TYPES = [1, 2] as const;
/** 第一类 (departments and community units) and 第二类 (institutions with users of their own), DP 二. */
export type DepartmentType = (typeof DEPARTMENT_TYPES)[number];

export interface Department {
  code: string;
  name: Localized;
  type: DepartmentType;
  /** The staffing that DP 四 provides for; others need a reason. */
  staffing: readonly Staffing[];
  citation: Citation;
}

export interface BudgetCategory {
  code: string;
  name: Localized;
  citation: Citation;
}
