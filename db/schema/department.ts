import { sqliteTable } from 'drizzle-orm/sqlite-core';
import { vocabularyColumns } from '../columns.ts';

/** 部门: the departments in which posts may be set (DP II). */
export const department = sqliteTable('department', vocabularyColumns());
