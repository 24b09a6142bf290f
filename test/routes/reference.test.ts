import { describe, expect, it } from 'vitest';
import type { Division, PolicyVersion } from '../../src/engine/policy.ts';
import type { Page } from '../../src/services/page.ts';
import type { PolicyAt } from '../../src/services/policy/at.ts';
import type { PolicySummary } from '../../src/services/policy/list.ts';
import { get } from '../support/target.ts';

describe('policies', () => {
  it('lists what is published, in parts', async () => {
    const { status, body } = await get<Page<PolicySummary>>('/api/policies');
    expect(status).toBe(200);
    expect(body.items.map(({ id }) => id)).toContain('dongguan-2011');
    expect(body).toMatchObject({ total: body.items.length, offset: 0, next: null });
    const past = await get<Page<PolicySummary>>('/api/policies?limit=1&offset=1000');
    expect(past.body.items).toEqual([]);
  });

  it('shows every value with its citation', async () => {
    const { status, body } = await get<PolicyVersion>('/api/policies/dongguan-2011');
    expect(status).toBe(200);
    expect(body.inForce).toEqual({ from: '2011-03-01', to: '2013-02-28' });
    expect(body.values['standard.assistant']?.[0]?.value).toBe('60000.00');
    for (const series of Object.values(body.values)) {
      for (const { citation } of series) {
        expect(citation.locator).not.toBe('');
        expect(citation.summary.zh).not.toBe('');
        expect(citation.summary.en).not.toBe('');
      }
    }
    expect(body.judgement.length).toBeGreaterThan(0);
  });

  it('shows the values of a day', async () => {
    const { status, body } = await get<PolicyAt>('/api/policies/dongguan-2011/at/2012-01-01');
    expect(status).toBe(200);
    expect(body.inForce).toBe(true);
    expect(body.values['standard.none']?.value).toBe('40000.00');
    const later = await get<PolicyAt>('/api/policies/dongguan-2011/at/2013-03-01');
    expect(later.body.inForce).toBe(false);
  });

  it.each(['2012-02-30', '2012-13-01', 'today'])('refuses the day %s', async (day) => {
    const { status, body } = await get<{ errors: { code: string }[] }>(`/api/policies/dongguan-2011/at/${day}`);
    expect(status).toBe(422);
    expect(body.errors[0]?.code).toBe('date.impossible');
  });

  it.each(['/api/policies/nowhere', '/api/policies/nowhere/at/2012-01-01', '/api/policies/__proto__'])(
    'has nothing at %s',
    async (path) => {
      const { status, body } = await get<{ code: string }>(path);
      expect(status).toBe(404);
      expect(body.code).toBe('policy.not-found');
    },
  );
});

describe('towns and reference data', () => {
  it('lists 32 towns and subdistricts and 4 functional areas', async () => {
    const { body } = await get<Page<Division>>('/api/towns');
    expect(body.total).toBe(36);
    expect(body.items.filter(({ kind }) => kind === 'town')).toHaveLength(32);
    const areas = await get<Page<Division>>('/api/towns?kind=functional-area');
    expect(areas.body.items.map(({ name }) => name.zh)).toContain('松山湖');
  });

  it('gives a list in parts that make up the whole', async () => {
    const codes: string[] = [];
    let offset: number | null = 0;
    while (offset !== null) {
      const { body }: { body: Page<Division> } = await get<Page<Division>>(`/api/towns?limit=10&offset=${offset}`);
      codes.push(...body.items.map(({ code }) => code));
      offset = body.next;
    }
    expect(new Set(codes).size).toBe(36);
    expect([...codes].sort()).toEqual(codes);
  });

  it.each(['limit=0', 'limit=501', 'limit=ten', 'offset=-1', 'kind=village'])('refuses ?%s', async (query) => {
    const { status, body } = await get<{ errors: { code: string; pointer: string }[] }>(`/api/towns?${query}`);
    expect(status).toBe(422);
    expect(body.errors[0]).toMatchObject({ code: 'query.invalid', pointer: `?${query.split('=')[0]}` });
  });

  it('lists fields, departments, users and budget categories', async () => {
    const { status, body } =
      await get<Record<string, { code: string; name: { zh: string; en: string } }[]>>('/api/reference');
    expect(status).toBe(200);
    expect(Object.keys(body).sort()).toEqual(['budgetCategories', 'departments', 'fields', 'users']);
    expect(body['fields']?.map(({ code }) => code)).toContain('elderly');
    // Nine groups in DG article 6, seventeen departments and community units in DP II and their institutions.
    expect(body['users']).toHaveLength(9);
    for (const words of Object.values(body)) for (const word of words) expect(word.name.en).not.toBe('');
  });

  it('lets who has a list already keep it', async () => {
    const first = await get('/api/towns');
    const tag = first.headers.get('etag');
    expect(tag).toBeTruthy();
    expect(first.headers.get('cache-control')).toContain('max-age=60');
    const again = await get('/api/towns', { 'if-none-match': tag ?? '' });
    expect(again.status).toBe(304);
    expect(again.text).toBe('');
  });
});

describe('GET /api/health', () => {
  it('says that the database answers', async () => {
    const { status, body, headers } = await get('/api/health');
    expect(status).toBe(200);
    expect(body).toMatchObject({ status: 'ok', database: 'ok', policies: 1 });
    expect(headers.get('cache-control')).toBe('no-store');
  });
});
