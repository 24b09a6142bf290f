import { readdirSync, readFileSync } from 'node:fs';
import Decimal from 'decimal.js';
import { describe, expect, it } from 'vitest';
import { loadEvaluationSchemes } from '../../src/engine/evaluation.ts';
import { POLICY_KEYS } from '../../src/engine/policy-keys.ts';
import { loadPolicy, PolicyFileError } from '../../src/engine/policy-loader.ts';
import { readCodes, readText } from '../../src/engine/policy-reader.ts';
import {
  loadBudgetCategories,
  loadDepartments,
  loadDivisions,
  loadFields,
  loadUsers,
} from '../../src/engine/reference-loader.ts';

const SEEDS = new URL('../../seeds/', import.meta.url);

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, SEEDS), 'utf8'));
}

const policy = loadPolicy(read('policies/dongguan-2011.json'), 'dongguan-2011.json');

describe('the Dongguan policy of 2011', () => {
  it('is the only policy shipped, and every policy shipped loads', () => {
    const files = readdirSync(new URL('policies/', SEEDS));
    expect(files).toContain('dongguan-2011.json');
    for (const file of files) expect(loadPolicy(read(`policies/${file}`), file).id).toBe(file.replace('.json', ''));
  });

  it('has the standards of the fiscal plan 三(一)', () => {
    const standard = (qualification: string) => readText(policy, `standard.${qualification}`, '2012-01-01').value;
    expect(standard('none')).toBe('40000.00');
    expect(standard('assistant')).toBe('60000.00');
    expect(standard('intermediate')).toBe('99000.00');
    expect(policy.values['standard.senior']).toBeUndefined();
  });

  it('was a trial from 2011-03-01 to 2013-02-28', () => {
    expect(policy).toMatchObject({ trial: true, inForce: { from: '2011-03-01', to: '2013-02-28' } });
    for (const series of Object.values(policy.values)) {
      expect(series.map(({ from, to }) => [from, to])).toEqual([['2011-03-01', '2013-02-28']]);
    }
  });

  it.each([
    ['purchase.fields', 12],
    ['support.fields', 20],
    ['service.users', 9],
    ['evaluation.compliance-contents', 6],
    ['evaluation.benefit-contents', 4],
    ['plan.required-contents', 4],
    ['organisation.kinds', 3],
  ])('lists %s: %i', (key, count) => {
    expect(readCodes(policy, key, '2012-01-01').value).toHaveLength(count);
  });

  it.each([
    ['payer.city-unit', 'city'],
    ['payer.town-unit', 'town'],
    ['staffing.purchased', 'costed'],
    ['staffing.converted', 'not-costed'],
    ['staffing.recruited', 'not-costed'],
    ['rating.minimum', '3A'],
    ['rating.minimum-level', 'city'],
    ['staff.professional-share-above', '0.5'],
    ['inspection.minimum', 'basically-qualified'],
    ['evaluation.minimum', 'pass'],
  ])('says %s = %s', (key, value) => {
    expect(readText(policy, key, '2012-01-01').value).toBe(value);
  });

  it('has every required key, and marks what the documents leave open', () => {
    for (const { key, required } of POLICY_KEYS) if (required) expect(policy.values[key], key).toBeDefined();
    const basis = (key: string) => policy.values[key]?.[0]?.citation.basis;
    for (const key of [
      'period.part-month',
      'rounding.line-year',
      'funding.source-order',
      'staff.professional-share-above',
      'penalty.look-back-years',
      'inspection.minimum',
    ]) {
      expect(basis(key), key).toBe('local-rule');
    }
    expect(basis('rating.validity-years')).toBe('reference');
    expect(basis('standard.none')).toBe('law');
  });

  it('lists what people must decide, over all four documents', () => {
    expect(policy.judgement.length).toBeGreaterThanOrEqual(50);
    expect(new Set(policy.judgement.map(({ document }) => document)).size).toBe(4);
  });
});

describe('reference lists', () => {
  const fields = loadFields(read('reference/fields.json'), 'fields.json');
  const departments = loadDepartments(read('reference/departments.json'), 'departments.json');

  it('have 32 towns and 4 functional areas', () => {
    const { jurisdiction, divisions } = loadDivisions(read('reference/divisions.json'), 'divisions.json');
    expect(jurisdiction.code).toBe('441900');
    expect(divisions.filter(({ kind }) => kind === 'town')).toHaveLength(32);
    expect(divisions.filter(({ kind }) => kind === 'functional-area').map(({ code }) => code)).toEqual([
      '441900401',
      '441900402',
      '441900403',
      '441900404',
    ]);
    expect(divisions.find(({ code }) => code === '441900121')?.name).toEqual({ zh: '虎门镇', en: 'Humen Town' });
  });

  it.each([
    ['purchase', 'purchase.fields'],
    ['support', 'support.fields'],
  ] as const)('name the fields of the policy: %s', (list, key) => {
    const codes = fields.filter(({ lists }) => lists.includes(list)).map(({ code }) => code);
    expect(codes.sort()).toEqual([...readCodes(policy, key, '2012-01-01').value].sort());
  });

  it('name the users of the policy', () => {
    const users = loadUsers(read('reference/users.json'), 'users.json');
    expect(users.map(({ code }) => code)).toEqual(readCodes(policy, 'service.users', '2012-01-01').value);
  });

  it('have 17 departments and community units of type 1, and four institutions of type 2', () => {
    expect(departments.filter(({ type }) => type === 1)).toHaveLength(18);
    expect(departments.filter(({ type }) => type === 2).map(({ code, staffing }) => [code, staffing])).toEqual([
      ['welfare-relief-institution', ['converted', 'purchased']],
      ['disability-institution', ['converted', 'purchased']],
      ['school', ['purchased']],
      ['hospital', ['purchased']],
    ]);
    // The posts of the 17 departments are converted or recruited: they must not create a purchase.
    const bought = departments.filter(({ type, staffing }) => type === 1 && staffing.includes('purchased'));
    expect(bought.map(({ code }) => code)).toEqual(['community-service']);
  });

  it('have eight budget categories, marked as reference', () => {
    const categories = loadBudgetCategories(read('reference/budget-categories.json'), 'budget-categories.json');
    expect(categories).toHaveLength(8);
    expect(new Set(categories.map(({ citation }) => citation.basis))).toEqual(new Set(['reference']));
  });

  it('have a reference scheme of 6 and 4 indicators whose weights add up to 1', () => {
    const [scheme] = loadEvaluationSchemes(read('reference/evaluation-schemes.json'), 'evaluation-schemes.json');
    const groups = scheme?.indicators.map(({ group }) => group) ?? [];
    expect(groups.filter((group) => group === 'compliance')).toHaveLength(6);
    expect(groups.filter((group) => group === 'benefit')).toHaveLength(4);
    const sum = scheme?.indicators.reduce((total, { weight }) => total.plus(weight), new Decimal(0));
    expect(sum?.toString()).toBe('1');
    expect(scheme?.bands.map(({ grade, from }) => [grade, from])).toEqual([
      ['excellent', '90'],
      ['good', '80'],
      ['pass', '60'],
      ['fail', '0'],
    ]);
    expect(scheme?.citation.basis).toBe('reference');
  });

  it('refuse what is wrong with them', () => {
    const department = { code: 'x', name: { zh: '甲', en: 'A' }, type: 3, staffing: ['borrowed'] };
    expect(() => loadDepartments({ departments: [department] }, 'd.json')).toThrow(PolicyFileError);
    expect(() => loadDepartments({ departments: [department] }, 'd.json')).toThrow(/departments\[0\]\.type/);
    expect(() => loadDepartments({ departments: [department] }, 'd.json')).toThrow(/departments\[0\]\.staffing/);
    const town = { code: '1', name: { zh: '甲', en: 'A' }, kind: 'town' };
    const jurisdiction = { code: '441900', name: { zh: '东莞市', en: 'Dongguan' } };
    expect(() => loadDivisions({ jurisdiction, divisions: [town, town] }, 'd.json')).toThrow(/appears twice/);
    expect(() => loadFields({ fields: [], more: 1 }, 'f.json')).toThrow(/f\.json: more: unknown key/);
  });
});
