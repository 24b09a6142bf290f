import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../drizzle', import.meta.url));

const migrations = readdirSync(folder)
  .filter((name) => name.endsWith('.sql'))
  .sort()
  .map((name) => ({ name, sql: readFileSync(join(folder, name), 'utf8') }));

describe('migrations', () => {
  it('are there, numbered without a gap', () => {
    expect(migrations.length).toBeGreaterThan(0);
    expect(migrations.map(({ name }) => Number(name.slice(0, 4)))).toEqual(migrations.map((_, index) => index));
  });

  it('are all in the journal', () => {
    const journal: { entries: { tag: string }[] } = JSON.parse(
      readFileSync(join(folder, 'meta/_journal.json'), 'utf8'),
    );
    expect(journal.entries.map(({ tag }) => `${tag}.sql`)).toEqual(migrations.map(({ name }) => name));
  });

  it.each(migrations)('$name drops no table: a rebuild can cascade into the rows of others', ({ sql }) => {
    expect(sql).not.toMatch(/drop\s+table/i);
    expect(sql).not.toMatch(/pragma\s+foreign_keys/i);
  });

  it.each(migrations)('$name has something to do', ({ sql }) => {
    expect(sql.replace(/^--.*$/gm, '').trim()).not.toBe('');
  });
});
