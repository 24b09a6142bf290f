import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { count, eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DatabaseOpenError, openDatabase, printableUrl } from '../../db/client-node.ts';
import type { Database } from '../../db/database.ts';
import { prepareDatabase, readSeeds } from '../../db/migrate.ts';
import { addAuditEntries } from '../../db/repositories/audit-entries.ts';
import { auditEntry, division, field, policyVersion } from '../../db/schema/index.ts';
import { PolicyChangedError, seed } from '../../db/seed.ts';
import { WriteQueue, withRetry } from '../../db/transaction.ts';
import { temporaryFolder } from '../support/node-app.ts';
import { type LibsqlServer, startLibsqlServer } from '../support/sqld.ts';

const NOW = new Date('2026-01-02T03:04:05.000Z');

const numberOf = async (database: Database, table: typeof division | typeof auditEntry | typeof policyVersion) =>
  (await database.query.select({ n: count() }).from(table))[0]?.n;

/** The messages of an error and of all its causes. */
function allMessages(error: unknown): string {
  const messages: string[] = [];
  for (let cause = error; cause instanceof Error; cause = cause.cause) messages.push(cause.message);
  return messages.join('\n');
}

const homes: { name: string; open: () => Promise<{ url: string; close: () => Promise<void> }> }[] = [
  {
    name: 'a file',
    open: async () => {
      const folder = await temporaryFolder();
      return { url: `file:${join(folder.path, 'deep', 'er', 'test.db')}`, close: folder.remove };
    },
  },
  {
    name: 'a libSQL server',
    open: async () => {
      const server: LibsqlServer = await startLibsqlServer();
      return { url: server.url, close: () => server.stop() };
    },
  },
];

describe.each(homes)('a database in $name', ({ open }) => {
  let home: { url: string; close: () => Promise<void> };
  let database: Database;

  beforeAll(async () => {
    home = await open();
    database = await openDatabase(home.url);
    await prepareDatabase(database, NOW);
  });

  afterAll(async () => {
    database.close();
    await home.close();
  });

  it('holds the shipped policies and reference data, each change recorded', async () => {
    expect(await numberOf(database, policyVersion)).toBe(1);
    expect(await numberOf(database, division)).toBe(36);
    const [published] = await database.query.select().from(auditEntry).where(eq(auditEntry.action, 'publish'));
    expect(published).toMatchObject({
      at: NOW.toISOString(),
      actor: 'system',
      entity: 'policy_version',
      entityId: 'dongguan-2011 1',
      before: null,
    });
    const towns = await database.query.select().from(auditEntry).where(eq(auditEntry.entity, 'division'));
    expect(towns).toHaveLength(36);
  });

  it('changes nothing when it is prepared again', async () => {
    const before = await numberOf(database, auditEntry);
    const report = await prepareDatabase(database, new Date('2027-01-01T00:00:00.000Z'));
    expect(Object.values(report).every((rows) => rows === 0)).toBe(true);
    expect(await numberOf(database, auditEntry)).toBe(before);
  });

  it('takes changed reference data with the value before and after', async () => {
    const seeds = readSeeds();
    const json = structuredClone(seeds.fields.json) as { fields: { code: string; name: { zh: string; en: string } }[] };
    const [first] = json.fields;
    if (!first) throw new Error('no field');
    const before = first.name.en;
    first.name.en = 'Another name';
    const report = await seed(database, { ...seeds, fields: { name: 'fields.json', json } }, NOW);
    expect(report['fields']).toBe(1);
    const entries = await database.query.select().from(auditEntry).where(eq(auditEntry.entityId, first.code));
    const change = entries.find((entry) => entry.before !== null);
    expect(JSON.parse(change?.before ?? '{}')).toMatchObject({ en: before });
    expect(JSON.parse(change?.after ?? '{}')).toMatchObject({ en: 'Another name' });
    await seed(database, seeds, NOW);
    const [restored] = await database.query.select().from(field).where(eq(field.code, first.code));
    expect(restored?.en).toBe(before);
  });

  it('never overwrites a published policy, and takes nothing of a seed that tries', async () => {
    const seeds = readSeeds();
    const [shipped] = seeds.policies;
    const json = structuredClone(shipped?.json) as { values: Record<string, { value: string }[]> };
    const standard = json.values['standard.assistant']?.[0];
    if (!standard) throw new Error('no standard');
    standard.value = '61000.00';
    const tampered = { ...seeds, policies: [{ name: 'seeds/policies/dongguan-2011.json', json }] };
    const before = await numberOf(database, auditEntry);
    const failure = await seed(database, tampered, NOW).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(PolicyChangedError);
    expect((failure as Error).message).toMatch(/dongguan-2011\.json.*dongguan-2011 1/);
    expect(await numberOf(database, auditEntry)).toBe(before);
  });

  it.each(['policy_version', 'audit_entry'])('refuses to change or remove rows of %s', async (table) => {
    for (const statement of [`UPDATE ${table} SET id = 'x'`, `DELETE FROM ${table}`]) {
      const failure = await database.query.run(sql.raw(statement)).catch((error: unknown) => error);
      expect(allMessages(failure)).toContain('append-only');
    }
  });

  it('enforces foreign keys', async () => {
    const { rows } = await database.query.run(sql`PRAGMA foreign_keys`);
    expect(Number(rows[0]?.[0])).toBe(1);
  });

  it('keeps nothing of a transaction that fails', async () => {
    const before = await numberOf(database, auditEntry);
    const failure = await database
      .write(async (transaction) => {
        const record = { actor: 'a', action: 'b', entity: 'c', entityId: 'd', before: null, after: null, reason: null };
        await addAuditEntries(transaction, [{ at: NOW.toISOString(), ...record }]);
        throw new Error('changed my mind');
      })
      .catch((error: unknown) => error);
    expect((failure as Error).message).toBe('changed my mind');
    expect(await numberOf(database, auditEntry)).toBe(before);
  });

  it('takes fifty writes at once, and those of a second connection', async () => {
    const other = await openDatabase(home.url);
    const before = (await numberOf(database, auditEntry)) ?? 0;
    const write = (by: Database, index: number) =>
      by.write((transaction) =>
        addAuditEntries(transaction, [
          {
            at: NOW.toISOString(),
            actor: `writer ${index}`,
            action: 'test',
            entity: 'test',
            entityId: String(index),
            before: null,
            after: { index },
            reason: null,
          },
        ]),
      );
    await Promise.all(Array.from({ length: 50 }, (_, index) => write(index % 2 ? database : other, index)));
    other.close();
    expect(await numberOf(database, auditEntry)).toBe(before + 50);
  });
});

describe('opening a database', () => {
  it.each(['postgres://localhost/x', 'gangwei.db', ''])('refuses the address “%s” with help', async (url) => {
    await expect(openDatabase(url)).rejects.toThrow(/DATABASE_URL/);
  });

  it('says when its folder cannot be made', async () => {
    const folder = await temporaryFolder();
    writeFileSync(join(folder.path, 'file'), '');
    const failure = await openDatabase(`file:${join(folder.path, 'file', 'test.db')}`).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(DatabaseOpenError);
    expect((failure as Error).message).toMatch(/无法打开或写入.*DATABASE_URL/s);
    await folder.remove();
  });

  it('says when the file is no database', async () => {
    const folder = await temporaryFolder();
    writeFileSync(join(folder.path, 'test.db'), 'this is a text, not a database; '.repeat(100));
    await expect(openDatabase(`file:${join(folder.path, 'test.db')}`)).rejects.toBeInstanceOf(DatabaseOpenError);
    await folder.remove();
  });

  it('keeps secrets out of what it prints', () => {
    expect(printableUrl('https://user:secret@db.example/x?authToken=abc')).toBe('https://db.example/x');
  });
});

describe('retries and the queue', () => {
  it('tries again while the database is locked, not on other errors', async () => {
    let tries = 0;
    const locked = Object.assign(new Error('wrapped'), {
      cause: Object.assign(new Error('x'), { code: 'SQLITE_BUSY' }),
    });
    const work = () => {
      tries += 1;
      return tries < 3 ? Promise.reject(locked) : Promise.resolve('done');
    };
    expect(await withRetry(work)).toBe('done');
    expect(tries).toBe(3);
    tries = 0;
    const wrong = () => {
      tries += 1;
      return Promise.reject(new Error('syntax'));
    };
    await expect(withRetry(wrong)).rejects.toThrow('syntax');
    expect(tries).toBe(1);
  });

  it('runs one after the other and goes on after a failure', async () => {
    const queue = new WriteQueue();
    const order: number[] = [];
    const slow = queue.run(async () => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      order.push(1);
    });
    const failing = queue.run(() => Promise.reject(new Error('no')));
    const last = queue.run(async () => order.push(2));
    await expect(failing).rejects.toThrow('no');
    await Promise.all([slow, last]);
    expect(order).toEqual([1, 2]);
  });
});
