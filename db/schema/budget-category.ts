import { sqliteTable } from 'drizzle-orm/sqlite-core';
import { vocabularyColumns } from '../columns.ts';

/** 预算类别: the categories of a project's comprehensive budget (DG4). */
export const budgetCategory = sqliteTable('budget_category', vocabularyColumns());
