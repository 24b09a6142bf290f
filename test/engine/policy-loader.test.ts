import { describe, expect, it } from 'vitest';
import policyJson from '../../seeds/policies/dongguan-2011.json' with { type: 'json' };
import { loadPolicy, PolicyFileError } from '../../src/engine/policy-loader.ts';

const SOURCE = 'seeds/policies/x.json';

/** A copy of the shipped file, open to any change. */
type Loose = { [member: string]: Loose };
function changed(change: (file: Loose) => void): unknown {
  const file = structuredClone(policyJson) as unknown as Loose;
  change(file);
  return file;
}

/** The member at a path, which the test knows to be there. */
function at(file: Loose, ...path: (string | number)[]): Loose {
  let found = file;
  for (const part of path) {
    const next = found[part];
    if (next === undefined) throw new Error(`no ${path.join('.')}`);
    found = next;
  }
  return found;
}

function put(file: Loose, path: (string | number)[], value: unknown): void {
  const last = path.at(-1) ?? '';
  (at(file, ...path.slice(0, -1)) as Record<string | number, unknown>)[last] = value;
}

function problemsOf(json: unknown): { path: string; code: string }[] {
  try {
    loadPolicy(json, SOURCE);
  } catch (error) {
    if (error instanceof PolicyFileError) return error.problems.map(({ path, code }) => ({ path, code }));
    throw error;
  }
  return [];
}

const NONE = ['values', 'standard.none'];
const HALVES = (first: object, second: object) => (file: Loose) => {
  const entry = at(file, ...NONE, 0);
  put(file, NONE, [
    { ...entry, from: '2011-03-01', to: '2012-06-30', ...first },
    { ...entry, from: '2012-07-01', to: '2013-02-28', ...second },
  ]);
};

describe('loading a policy', () => {
  it('takes the shipped file and gives it back as it is', () => {
    const policy = loadPolicy(policyJson, SOURCE);
    expect(policy).toEqual(policyJson);
    expect(loadPolicy(structuredClone(policy), SOURCE)).toEqual(policy);
  });

  it('takes a value that changes on a day', () => {
    const policy = loadPolicy(changed(HALVES({}, { value: '48000.00' })), SOURCE);
    expect(policy.values['standard.none']?.map(({ from, value }) => [from, value])).toEqual([
      ['2011-03-01', '40000.00'],
      ['2012-07-01', '48000.00'],
    ]);
  });

  it.each<[string, (file: Loose) => void, string, string]>([
    ['an unknown member', (file) => put(file, ['extra'], 1), 'extra', 'file.unknown-key'],
    [
      'an unknown value',
      (file) => put(file, ['values', 'standard.chief'], []),
      'values.standard.chief',
      'file.unknown-key',
    ],
    [
      'an unknown member of a value',
      (file) => put(file, [...NONE, 0, 'note'], ''),
      'values.standard.none[0].note',
      'file.unknown-key',
    ],
    [
      'an unknown member of a citation',
      (file) => put(file, [...NONE, 0, 'citation', 'page'], 1),
      'values.standard.none[0].citation.page',
      'file.unknown-key',
    ],
    [
      'an unknown member of a document',
      (file) => put(file, ['documents', 0, 'pages'], 1),
      'documents[0].pages',
      'file.unknown-key',
    ],
    ['a gap', HALVES({}, { from: '2012-07-02' }), 'values.standard.none[1].from', 'file.gap'],
    ['an overlap', HALVES({}, { from: '2012-06-30' }), 'values.standard.none[1].from', 'file.overlap'],
    ['an entry after one without end', HALVES({ to: null }, {}), 'values.standard.none[1].from', 'file.overlap'],
    [
      'a late beginning',
      (file) => put(file, [...NONE, 0, 'from'], '2011-03-02'),
      'values.standard.none[0].from',
      'file.not-covered',
    ],
    [
      'an early end',
      (file) => put(file, [...NONE, 0, 'to'], '2013-02-27'),
      'values.standard.none[0].to',
      'file.not-covered',
    ],
    [
      'reversed dates',
      (file) => put(file, [...NONE, 0, 'to'], '2011-02-28'),
      'values.standard.none[0].to',
      'file.dates-reversed',
    ],
    [
      'an impossible date',
      (file) => put(file, [...NONE, 0, 'to'], '2013-02-29'),
      'values.standard.none[0].to',
      'file.date-impossible',
    ],
    [
      'no citation',
      (file) => put(file, [...NONE, 0], { value: '40000.00', from: '2011-03-01', to: '2013-02-28' }),
      'values.standard.none[0].citation',
      'file.missing',
    ],
    [
      'an empty locator',
      (file) => put(file, [...NONE, 0, 'citation', 'locator'], ' '),
      'values.standard.none[0].citation.locator',
      'file.empty-text',
    ],
    [
      'an empty Chinese summary',
      (file) => put(file, [...NONE, 0, 'citation', 'summary', 'zh'], ''),
      'values.standard.none[0].citation.summary.zh',
      'file.empty-text',
    ],
    [
      'an empty English summary',
      (file) => put(file, [...NONE, 0, 'citation', 'summary', 'en'], ''),
      'values.standard.none[0].citation.summary.en',
      'file.empty-text',
    ],
    [
      'an unlisted document',
      (file) => put(file, [...NONE, 0, 'citation', 'document'], '别的办法'),
      'values.standard.none[0].citation.document',
      'file.document-unlisted',
    ],
    [
      'an unknown basis',
      (file) => put(file, [...NONE, 0, 'citation', 'basis'], 'rumour'),
      'values.standard.none[0].citation.basis',
      'file.not-allowed',
    ],
    [
      'a day of verification that does not exist',
      (file) => put(file, [...NONE, 0, 'citation', 'verifiedOn'], '2026-13-01'),
      'values.standard.none[0].citation.verifiedOn',
      'file.date-impossible',
    ],
    [
      'money as a number',
      (file) => put(file, [...NONE, 0, 'value'], 40000),
      'values.standard.none[0].value',
      'file.not-money',
    ],
    [
      'money without fen',
      (file) => put(file, [...NONE, 0, 'value'], '40000'),
      'values.standard.none[0].value',
      'file.not-money',
    ],
    [
      'a broken whole number',
      (file) => put(file, ['values', 'pairing.target', 0, 'value'], 9.5),
      'values.pairing.target[0].value',
      'file.not-integer',
    ],
    [
      'a share above one',
      (file) => put(file, ['values', 'staff.professional-share-above', 0, 'value'], '1.1'),
      'values.staff.professional-share-above[0].value',
      'file.not-share',
    ],
    [
      'an unknown choice',
      (file) => put(file, ['values', 'rating.minimum', 0, 'value'], '6A'),
      'values.rating.minimum[0].value',
      'file.not-allowed',
    ],
    [
      'an empty list of codes',
      (file) => put(file, ['values', 'purchase.fields', 0, 'value'], []),
      'values.purchase.fields[0].value',
      'file.not-codes',
    ],
    [
      'a code twice',
      (file) => put(file, ['values', 'purchase.fields', 0, 'value'], ['elderly', 'elderly']),
      'values.purchase.fields[0].value',
      'file.twice',
    ],
    ['an empty series', (file) => put(file, NONE, []), 'values.standard.none', 'file.too-few'],
    ['a text where an object is due', (file) => put(file, ['inForce'], '2011'), 'inForce', 'file.not-an-object'],
    ['a word where a flag is due', (file) => put(file, ['trial'], 'yes'), 'trial', 'file.not-a-flag'],
    [
      'a clause of an unlisted document',
      (file) => put(file, ['judgement', 0, 'document'], '别的办法'),
      'judgement[0].document',
      'file.document-unlisted',
    ],
    [
      'two clauses of one id',
      (file) => put(file, ['judgement', 1, 'id'], at(file, 'judgement', 0, 'id')),
      'judgement',
      'file.twice',
    ],
    ['an id with spaces', (file) => put(file, ['id'], 'Dongguan 2011'), 'id', 'file.not-a-code'],
  ])('refuses %s', (_, change, path, code) => {
    expect(problemsOf(changed(change))).toEqual([{ path, code }]);
  });

  it.each(['standard.assistant', 'payer.town-unit', 'rating.minimum', 'service.users', 'evaluation.benefit-contents'])(
    'refuses a family without its %s',
    (key) => {
      const file = changed((loose) => {
        put(
          loose,
          ['values'],
          Object.fromEntries(Object.entries(at(loose, 'values')).filter(([name]) => name !== key)),
        );
      });
      expect(problemsOf(file)).toEqual([{ path: `values.${key}`, code: 'file.value-missing' }]);
    },
  );

  it('names file, path and reason of every problem, a line each', () => {
    const file = changed((loose) => {
      put(loose, [...NONE, 0, 'value'], 40000);
      put(loose, [...NONE, 0, 'citation', 'locator'], '');
      put(loose, ['surprise'], true);
    });
    expect(() => loadPolicy(file, SOURCE)).toThrow(
      [
        `${SOURCE}: values.standard.none[0].value: must be money: a text with two decimals, such as "40000.00"`,
        `${SOURCE}: values.standard.none[0].citation.locator: must not be empty`,
        `${SOURCE}: surprise: unknown key “surprise”: remove it or correct its name`,
      ].join('\n'),
    );
  });

  it.each([[null], [[]], ['policy'], [7], [undefined]])('refuses %j as a whole', (json) => {
    expect(problemsOf(json)).toEqual([{ path: '', code: 'file.not-an-object' }]);
  });

  it('says everything that an empty file lacks', () => {
    const missing = ['id', 'version', 'title', 'jurisdiction', 'documents', 'inForce', 'trial', 'values', 'judgement'];
    expect(problemsOf({})).toEqual(missing.map((path) => ({ path, code: 'file.missing' })));
  });

  it('is not fooled by names that every object has', () => {
    const file = changed((loose) => put(loose, ['values'], JSON.parse('{"__proto__": [], "constructor": []}')));
    expect(problemsOf(file)).toEqual([
      { path: 'values.__proto__', code: 'file.unknown-key' },
      { path: 'values.constructor', code: 'file.unknown-key' },
    ]);
  });
});
