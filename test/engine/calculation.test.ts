import { describe, expect, it } from 'vitest';
import { calculate } from '../../src/engine/calculation.ts';
import type { CalculationInput } from '../../src/engine/calculation-types.ts';
import { IssueError } from '../../src/engine/issue.ts';
import { CHANGAN, HUMEN, SONGSHAN_LAKE, series, testContext, testPolicy } from '../support/policy.ts';
import { post, project } from '../support/posts.ts';

const context = testContext();

function issuesOf(input: CalculationInput): { code: string; pointer: string }[] {
  try {
    calculate(input, context);
  } catch (error) {
    if (error instanceof IssueError) return error.issues.map(({ code, pointer }) => ({ code, pointer }));
    throw error;
  }
  return [];
}

describe('posts (DG5, DF5)', () => {
  it('3 assistants for ten months: 3 × 60,000 × 10 ÷ 12 = 150,000', () => {
    const { lines, totals, complete } = calculate({ posts: [post({ headcount: 3, from: '2012-03-01' })] }, context);
    expect(complete).toBe(true);
    expect(lines[0]).toEqual({
      id: 'p1',
      form: 'post',
      payer: 'city',
      amount: '150000.00',
      range: null,
      missing: [],
      byFiscalYear: [{ fiscalYear: 2012, amount: '150000.00' }],
      segments: [{ from: '2012-03-01', to: '2012-12-31', months: '10', standard: '60000.00', amount: '150000.00' }],
    });
    expect(totals.byQualification).toEqual([
      { qualification: 'assistant', headcount: 3, personYears: '2.5', amount: '150000.00' },
    ]);
  });

  it('each qualification at its own standard for a whole year', () => {
    const posts = (['none', 'assistant', 'intermediate'] as const).map((qualification) =>
      post({ id: qualification, qualification }),
    );
    expect(calculate({ posts }, context).lines.map(({ amount }) => amount)).toEqual([
      '40000.00',
      '60000.00',
      '99000.00',
    ]);
  });

  it('parts of months by days: 16/31 + 10/30 = 79/93 month, 40,000 ÷ 12 × 79/93 = 2,831.5412… → 2,831.54', () => {
    const { lines } = calculate(
      { posts: [post({ qualification: 'none', from: '2012-03-16', to: '2012-04-10' })] },
      context,
    );
    expect(lines[0]?.amount).toBe('2831.54');
    expect(lines[0]?.segments[0]?.months).toBe('0.849462');
  });

  it('a part of one month: 14 of the 29 days of February 2012, 60,000 ÷ 12 × 14/29 = 2,413.793… → 2,413.79', () => {
    const { lines } = calculate({ posts: [post({ from: '2012-02-02', to: '2012-02-15' })] }, context);
    expect(lines[0]?.amount).toBe('2413.79');
  });

  it('a tie rounds up: 0.06 ÷ 12 = 0.005 → 0.01, and just below it does not: 0.05 ÷ 12 = 0.00416… → 0.00', () => {
    const month = { from: '2012-01-01', to: '2012-01-31' };
    const amountAt = (assistant: string) =>
      calculate({ posts: [post(month)], standards: { assistant } }, context).totals.amount;
    expect(amountAt('0.06')).toBe('0.01');
    expect(amountAt('0.05')).toBe('0.00');
  });

  it('rounds once a fiscal year: one day in each of two years, 60,000 ÷ 12 ÷ 31 = 161.2903 → 161.29 twice', () => {
    const { lines } = calculate({ posts: [post({ from: '2011-12-31', to: '2012-01-01' })] }, context);
    expect(lines[0]?.byFiscalYear).toEqual([
      { fiscalYear: 2011, amount: '161.29' },
      { fiscalYear: 2012, amount: '161.29' },
    ]);
    expect(lines[0]?.amount).toBe('322.58');
  });

  it('cuts at fiscal years: 2 intermediates from July 2011 to June 2013 = 99,000 + 198,000 + 99,000', () => {
    const posts = [post({ qualification: 'intermediate', headcount: 2, from: '2011-07-01', to: '2013-06-30' })];
    const { totals } = calculate({ posts }, context);
    expect(totals.byFiscalYear).toEqual([
      { fiscalYear: 2011, amount: '99000.00' },
      { fiscalYear: 2012, amount: '198000.00' },
      { fiscalYear: 2013, amount: '99000.00' },
    ]);
  });

  it('cuts at a change of standard: half of 60,000 and half of 72,000 = 30,000 + 36,000', () => {
    const policy = testPolicy({ 'standard.assistant': series(['2011-03-01', '60000.00'], ['2012-07-01', '72000.00']) });
    const { lines } = calculate({ posts: [post()] }, testContext(policy));
    expect(lines[0]?.segments).toEqual([
      { from: '2012-01-01', to: '2012-06-30', months: '6', standard: '60000.00', amount: '30000.00' },
      { from: '2012-07-01', to: '2012-12-31', months: '6', standard: '72000.00', amount: '36000.00' },
    ]);
  });

  it('rounds a year of two standards once and shares it out: 0.01 ÷ 12 × 6 + 0.11 ÷ 12 × 6 = 0.06, parts 0.01 and 0.05', () => {
    const policy = testPolicy({ 'standard.assistant': series(['2011-03-01', '0.01'], ['2012-07-01', '0.11']) });
    const { lines } = calculate({ posts: [post()] }, testContext(policy));
    expect(lines[0]?.amount).toBe('0.06');
    // exact parts 0.005 and 0.055: floors 0.00 and 0.05, equal remainders, the fen goes to the earlier part
    expect(lines[0]?.segments.map(({ amount }) => amount)).toEqual(['0.01', '0.05']);
  });

  it('has a range, never zero, while the qualification is unknown: 2 × 40,000 to 2 × 99,000', () => {
    const { lines, totals, complete } = calculate(
      { posts: [post({ qualification: null, headcount: 2 }), post({ id: 'p2' })] },
      context,
    );
    expect(lines[0]).toMatchObject({
      amount: null,
      range: { low: '80000.00', high: '198000.00' },
      missing: ['qualification'],
    });
    expect(lines[0]?.byFiscalYear).toEqual([{ fiscalYear: 2012, amount: null }]);
    expect(complete).toBe(false);
    expect(totals.amount).toBe('60000.00');
    expect(totals.range).toEqual({ low: '140000.00', high: '258000.00' });
  });

  it('costs nothing for converted and recruited posts, even of unknown qualification (DP4–DP5)', () => {
    const posts = [post({ staffing: 'converted', qualification: null }), post({ id: 'p2', staffing: 'recruited' })];
    const { lines, complete } = calculate({ posts }, context);
    expect(lines.map(({ amount }) => amount)).toEqual(['0.00', '0.00']);
    expect(complete).toBe(true);
  });

  it('takes a what-if standard: 76,000 for the year', () => {
    expect(calculate({ posts: [post()], standards: { assistant: '76000.00' } }, context).totals.amount).toBe(
      '76000.00',
    );
  });

  it('has no standard for the senior qualification, unless one is given', () => {
    const posts = [post({ qualification: 'senior' })];
    expect(issuesOf({ posts })).toEqual([{ code: 'qualification.no-standard', pointer: '/posts/0/qualification' }]);
    expect(calculate({ posts, standards: { senior: '120000.00' } }, context).totals.amount).toBe('120000.00');
  });
});

describe('projects (DG5)', () => {
  it('spreads each budget line by months: 120,000 over 18 months = 80,000 + 40,000', () => {
    const { lines } = calculate({ projects: [project({ to: '2013-06-30' })] }, context);
    expect(lines[0]).toMatchObject({
      form: 'project',
      payer: HUMEN,
      amount: '120000.00',
      byFiscalYear: [
        { fiscalYear: 2012, amount: '80000.00' },
        { fiscalYear: 2013, amount: '40000.00' },
      ],
    });
  });

  it('loses no fen: 100.00 over three equal years = 33.34 + 33.33 + 33.33', () => {
    const lines = [{ category: 'other', amount: '100.00' }];
    const { totals } = calculate({ projects: [project({ to: '2014-12-31' }, lines)] }, context);
    expect(totals.byFiscalYear.map(({ amount }) => amount)).toEqual(['33.34', '33.33', '33.33']);
  });

  it('spreads line by line: two lines of 0.01 over two years both fall into the first', () => {
    const lines = [1, 2].map((id) => ({ category: 'other', description: `${id}`, amount: '0.01' }));
    const { totals } = calculate({ projects: [project({ from: '2011-01-01' }, lines)] }, context);
    expect(totals.byFiscalYear.map(({ amount }) => amount)).toEqual(['0.02', '0.00']);
  });
});

describe('who pays (DF2, DF8)', () => {
  it('the city for city units wherever they are, the town for its own', () => {
    const posts = [
      post({ id: 'a' }),
      post({ id: 'b', town: HUMEN }),
      post({ id: 'c', host: { name: '虎门社区', level: 'town' }, town: HUMEN }),
    ];
    const { lines, totals } = calculate({ posts }, context);
    expect(lines.map(({ payer }) => payer)).toEqual(['city', 'city', HUMEN]);
    expect(totals.byPayer).toEqual([
      { payer: HUMEN, amount: '60000.00' },
      { payer: 'city', amount: '120000.00' },
    ]);
    expect(totals.byTown).toEqual([
      { town: null, amount: '60000.00' },
      { town: HUMEN, amount: '120000.00' },
    ]);
  });

  it('must be told in a functional area', () => {
    const host = { name: '松山湖社区', level: 'town' as const };
    expect(issuesOf({ posts: [post({ host, town: SONGSHAN_LAKE })] })).toEqual([
      { code: 'payer.unspecified', pointer: '/posts/0/payer' },
    ]);
    const named = calculate({ posts: [post({ host, town: SONGSHAN_LAKE, payer: SONGSHAN_LAKE })] }, context);
    expect(named.lines[0]?.payer).toBe(SONGSHAN_LAKE);
  });

  it('follows a payer that the planner names', () => {
    expect(calculate({ posts: [post({ payer: CHANGAN })] }, context).lines[0]?.payer).toBe(CHANGAN);
  });
});

describe('funding sources (DF1, DF7)', () => {
  it('takes amounts as given and shares of the payer’s total; fiscal is what is left', () => {
    const { totals } = calculate(
      {
        posts: [post({ headcount: 3, from: '2012-03-01' })],
        projects: [project()],
        funding: [
          { payer: 'city', source: 'welfare-lottery', amount: '20000.00' },
          { payer: HUMEN, source: 'donation', share: '0.10' },
        ],
      },
      context,
    );
    expect(totals.bySource).toEqual([
      { payer: HUMEN, source: 'donation', amount: '12000.00' },
      { payer: HUMEN, source: 'fiscal', amount: '108000.00' },
      { payer: 'city', source: 'fiscal', amount: '130000.00' },
      { payer: 'city', source: 'welfare-lottery', amount: '20000.00' },
    ]);
  });

  it('splits by largest remainder over all shares and the rest: 100.00 = 33.33 + 33.33 + 33.34', () => {
    const { totals } = calculate(
      {
        projects: [project({}, [{ category: 'other', amount: '100.00' }])],
        funding: [
          { payer: HUMEN, source: 'donation', share: '0.333333' },
          { payer: HUMEN, source: 'welfare-lottery', share: '0.333333' },
        ],
      },
      context,
    );
    expect(totals.bySource.map(({ source, amount }) => [source, amount])).toEqual([
      ['donation', '33.33'],
      ['fiscal', '33.34'],
      ['welfare-lottery', '33.33'],
    ]);
  });

  it('refuses more than the known total, to the fen', () => {
    const posts = [post(), post({ id: 'p2', qualification: null })];
    const with_ = (amount: string) => issuesOf({ posts, funding: [{ payer: 'city', source: 'donation', amount }] });
    expect(with_('60000.00')).toEqual([]);
    expect(with_('60000.01')).toEqual([{ code: 'funding.over-total', pointer: '/funding/0/amount' }]);
  });

  it('refuses shares over one, both or neither, unknown payers and fiscal as an entry', () => {
    const source = 'donation' as const;
    const refused = (funding: CalculationInput['funding']) => issuesOf({ posts: [post()], funding });
    expect(
      refused([
        { payer: 'city', source, share: '0.6' },
        { payer: 'city', source, share: '0.5' },
      ]),
    ).toEqual([{ code: 'funding.shares-over-one', pointer: '/funding/1/share' }]);
    expect(refused([{ payer: 'city', source, share: '1.01' }])).toEqual([
      { code: 'share.format', pointer: '/funding/0/share' },
    ]);
    expect(refused([{ payer: 'city', source }])).toEqual([{ code: 'funding.amount-or-share', pointer: '/funding/0' }]);
    expect(refused([{ payer: 'nowhere', source, share: '0.1' }])).toEqual([
      { code: 'payer.unknown', pointer: '/funding/0/payer' },
    ]);
  });
});

describe('bad input', () => {
  it('lists every problem with its place', () => {
    expect(
      issuesOf({
        posts: [
          post({ from: '2012-02-30' }),
          post({ from: '2012-12-31', to: '2012-01-01' }),
          post({ id: 'p3', from: '2012-01-01', to: '2022-01-01' }),
          post({ id: 'p4', headcount: 1.5, town: '999', field: 'astrology' }),
          post({ id: 'p5', host: { name: '村', level: 'town' } }),
        ],
      }),
    ).toEqual([
      { code: 'date.invalid', pointer: '/posts/0/from' },
      { code: 'id.duplicate', pointer: '/posts/1/id' },
      { code: 'period.reversed', pointer: '/posts/1/to' },
      { code: 'period.too-long', pointer: '/posts/2/to' },
      { code: 'field.unknown', pointer: '/posts/3/field' },
      { code: 'town.unknown', pointer: '/posts/3/town' },
      { code: 'headcount.range', pointer: '/posts/3/headcount' },
      { code: 'town.missing', pointer: '/posts/4/town' },
    ]);
  });

  it('allows exactly ten years', () => {
    expect(issuesOf({ posts: [post({ from: '2012-01-01', to: '2021-12-31' })] })).toEqual([]);
  });

  it('takes 9,999,999,999.99 for one budget line and no fen more', () => {
    const with_ = (amount: string) => issuesOf({ projects: [project({}, [{ category: 'other', amount }])] });
    const pointer = '/projects/0/lines/0/amount';
    expect(with_('9999999999.99')).toEqual([]);
    expect(with_('10000000000.00')).toEqual([{ code: 'money.too-large', pointer }]);
    expect(with_('1.5')).toEqual([{ code: 'money.format', pointer }]);
  });

  it('refuses what cannot be summed exactly', () => {
    const lines = Array.from({ length: 10_000 }, () => ({ category: 'other', amount: '9999999999.99' }));
    expect(issuesOf({ projects: [project({}, lines)] })).toEqual([{ code: 'amount.too-large', pointer: '' }]);
  });
});

describe('warnings', () => {
  it('says that the trial has lapsed, and that a plan begins before it', () => {
    const codes = (from: string, to: string) =>
      calculate({ posts: [post({ from, to })] }, context).warnings.map(({ code }) => code);
    expect(codes('2011-03-01', '2013-02-28')).toEqual([]);
    expect(codes('2012-01-01', '2013-03-01')).toEqual(['policy.trial-lapsed']);
    expect(codes('2011-02-28', '2011-12-31')).toEqual(['policy.not-yet-in-force']);
    expect(codes('2026-01-01', '2026-12-31')).toEqual(['policy.trial-lapsed', 'post.labour-dispatch']);
  });
});

it('answers an empty plan with zero', () => {
  const { totals, lines } = calculate({}, context);
  expect(totals).toMatchObject({ amount: '0.00', range: null, byPayer: [], bySource: [] });
  expect(lines).toEqual([]);
});
