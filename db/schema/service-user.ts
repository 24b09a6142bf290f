import { sqliteTable } from 'drizzle-orm/sqlite-core';
import { vocabularyColumns } from '../columns.ts';

/** 服务对象: the groups that services are for (DG6). */
export const serviceUser = sqliteTable('service_user', vocabularyColumns());
