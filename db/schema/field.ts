import { sqliteTable } from 'drizzle-orm/sqlite-core';
import { vocabularyColumns } from '../columns.ts';

/** 服务领域: the fields of service that a post or project belongs to (DG6, DF II). */
export const field = sqliteTable('field', vocabularyColumns());
