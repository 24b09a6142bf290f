import { defineConfig } from 'drizzle-kit';

/** `npm run db:generate` writes the difference between `db/schema` and the last migration into `drizzle/`. */
export default defineConfig({
  dialect: 'sqlite',
  schema: './db/schema/index.ts',
  out: './drizzle',
  strict: true,
});
