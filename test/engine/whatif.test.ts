import { describe, expect, it } from 'vitest';
import { compare } from '../../src/engine/compare.ts';
import { forecast } from '../../src/engine/forecast.ts';
import { formShares } from '../../src/engine/form-share.ts';
import { IssueError } from '../../src/engine/issue.ts';
import { solve } from '../../src/engine/solve.ts';
import { HUMEN, series, testContext, testPolicy } from '../support/policy.ts';
import { post, project } from '../support/posts.ts';

const context = testContext();

function issuesOf(rule: () => unknown): { code: string; pointer: string }[] {
  try {
    rule();
  } catch (error) {
    if (error instanceof IssueError) return error.issues.map(({ code, pointer }) => ({ code, pointer }));
    throw error;
  }
  return [];
}

describe('comparing', () => {
  it('a standard raised by 10 %: 2 × 6,000 more for assistants, nothing else', () => {
    const baseline = { posts: [post({ headcount: 2 }), post({ id: 'p2', qualification: 'none' })] };
    const result = compare({ baseline, change: { standards: { assistant: '66000.00' } } }, context, context);
    expect(result.difference).toBe('12000.00');
    expect(result.byCause).toEqual([{ cause: 'standard', qualification: 'assistant', amount: '12000.00' }]);
    expect(result.lines).toEqual([
      {
        id: 'p1',
        form: 'post',
        baseline: '120000.00',
        changed: '132000.00',
        difference: '12000.00',
        causes: [{ cause: 'standard', amount: '12000.00' }],
      },
    ]);
    expect(result.byPayer).toEqual([
      { payer: 'city', baseline: '160000.00', changed: '172000.00', difference: '12000.00' },
    ]);
  });

  it('takes causes in turn: headcount 1 → 2 (+60,000), half a year (−60,000), intermediate (+39,000), standard (+1,000)', () => {
    const changed = post({ headcount: 2, to: '2012-06-30', qualification: 'intermediate' });
    const change = { posts: [changed], standards: { intermediate: '100000.00' } };
    const { byCause, difference } = compare({ baseline: { posts: [post()] }, change }, context, context);
    expect(byCause).toEqual([
      { cause: 'headcount', qualification: null, amount: '60000.00' },
      { cause: 'period', qualification: null, amount: '-60000.00' },
      { cause: 'qualification', qualification: null, amount: '39000.00' },
      { cause: 'standard', qualification: 'intermediate', amount: '1000.00' },
    ]);
    expect(difference).toBe('40000.00');
  });

  it('tells another policy version from a patch, and what was added or taken out', () => {
    const newer = testPolicy({ 'standard.assistant': series(['2011-03-01', '76000.00']) }, { id: 'test-2012' });
    const baseline = { posts: [post(), post({ id: 'gone', qualification: 'none' })], projects: [project()] };
    const change = {
      posts: [post()],
      projects: [project({}, [{ category: 'personnel', amount: '100000.00' }]), project({ id: 'j2' })],
      standards: { assistant: '80000.00' },
    };
    const { byCause } = compare({ baseline, change }, context, testContext(newer));
    expect(byCause).toEqual([
      { cause: 'added', qualification: null, amount: '120000.00' },
      { cause: 'budget', qualification: null, amount: '-20000.00' },
      { cause: 'policy', qualification: 'assistant', amount: '16000.00' },
      { cause: 'removed', qualification: null, amount: '-40000.00' },
      { cause: 'standard', qualification: 'assistant', amount: '4000.00' },
    ]);
  });

  it('points into the side that is wrong', () => {
    const wrong = { posts: [post({ headcount: 0 })] };
    expect(issuesOf(() => compare({ baseline: wrong, change: {} }, context, context))[0]?.pointer).toBe(
      '/baseline/posts/0/headcount',
    );
    const change = () => compare({ baseline: { posts: [post()] }, change: wrong }, context, context);
    expect(issuesOf(change)[0]?.pointer).toBe('/change/posts/0/headcount');
  });
});

describe('what fits', () => {
  const posts = [post({ headcount: 3 }), post({ id: 'p2', qualification: 'none', headcount: 5 })];

  it('by priority: 250,000 = 3 × 60,000 + 1 × 40,000, 30,000 left, 10,000 short of the next', () => {
    expect(solve({ by: 'priority', posts, ceiling: '250000.00' }, context)).toMatchObject({
      amount: '220000.00',
      left: '30000.00',
      headcount: 4,
      items: [
        { id: 'p1', requestedHeadcount: 3, headcount: 3, amount: '180000.00', outcome: 'full' },
        { id: 'p2', requestedHeadcount: 5, headcount: 1, amount: '40000.00', outcome: 'part' },
      ],
      next: { id: 'p2', shortBy: '10000.00' },
    });
  });

  it('passes over what does not fit: a project of 120,000 gives way to a later post of 40,000', () => {
    const solution = solve(
      { by: 'priority', posts, projects: [project()], order: ['j1', 'p2', 'p1'], ceiling: '100000.00' },
      context,
    );
    expect(solution.items.map(({ id, headcount, outcome }) => [id, headcount, outcome])).toEqual([
      ['j1', null, 'none'],
      ['p2', 2, 'part'],
      ['p1', 0, 'none'],
    ]);
    expect(solution.next).toEqual({ id: 'j1', shortBy: '20000.00' });
  });

  it('draws only a payer’s lines from the payer’s ceiling and leaves out what is unknown', () => {
    const unknown = post({ id: 'p3', qualification: null });
    const town = post({ id: 'p4', host: { name: '虎门社区', level: 'town' }, town: HUMEN });
    const solution = solve(
      { by: 'priority', payer: 'city', posts: [unknown, town, ...posts], ceiling: '60000.00' },
      context,
    );
    expect(solution.items.map(({ id, outcome }) => [id, outcome])).toEqual([
      ['p3', 'unknown'],
      ['p1', 'part'],
      ['p2', 'none'],
    ]);
    expect(solution.warnings.map(({ code }) => code)).toEqual(['solution.unknown-cost']);
  });

  it('by mix 3 : 1 under 1,000,000: 11 assistants and 3 intermediates = 957,000', () => {
    // One set of 3 assistants and 1 intermediate = 279,000; three sets = 837,000 (9 + 3).
    // Then one assistant more = 897,000, another = 957,000; the next would be 1,017,000.
    const mix = [
      { id: 'a', qualification: 'assistant' as const, weight: 3 },
      { id: 'b', qualification: 'intermediate' as const, weight: 1 },
    ];
    const solution = solve({ by: 'mix', mix, ceiling: '1000000.00', from: '2012-01-01', to: '2012-12-31' }, context);
    expect(solution).toMatchObject({
      amount: '957000.00',
      left: '43000.00',
      headcount: 14,
      next: { id: 'a', shortBy: '17000.00' },
    });
    expect(solution.items.map(({ headcount }) => headcount)).toEqual([11, 3]);
  });

  it('refuses a wrong ceiling, order, weight and period with their place', () => {
    expect(issuesOf(() => solve({ by: 'priority', ceiling: '1.5' }, context))).toEqual([
      { code: 'ceiling.format', pointer: '/ceiling' },
    ]);
    expect(
      issuesOf(() => solve({ by: 'priority', posts, order: ['p1', 'p1', 'x'], ceiling: '1.00' }, context)),
    ).toEqual([
      { code: 'order.duplicate', pointer: '/order/1' },
      { code: 'order.unknown', pointer: '/order/2' },
    ]);
    const mix = [1, 2].map((id) => ({ id: `${id}`, qualification: 'none' as const, weight: 1 }));
    expect(
      issuesOf(() => solve({ by: 'mix', mix, ceiling: '1.00', from: '2012-13-01', to: '2012-12-31' }, context)),
    ).toEqual([{ code: 'date.invalid', pointer: '/from' }]);
  });
});

describe('forecast', () => {
  const stock = [{ payer: 'city', qualification: 'none' as const, headcount: 10 }];

  it('4 of 10 pass each year on 1 July: 2012 = 10 × 40,000 + 4 × 10,000; 2013 = 6 × 40,000 + 4 × 60,000 + 4 × 10,000', () => {
    const passes = [
      { payer: 'city', from: 'none' as const, to: 'assistant' as const, perYear: 4, effectiveOn: '07-01' },
    ];
    const result = forecast({ fromYear: 2012, toYear: 2014, stock, passes }, context);
    expect(result.years.map(({ amount, baseline, difference }) => [amount, baseline, difference])).toEqual([
      ['440000.00', '400000.00', '40000.00'],
      ['520000.00', '400000.00', '120000.00'],
      // only 2 are left: 2 × 40,000 + 8 × 60,000 + 2 × 10,000
      ['580000.00', '400000.00', '180000.00'],
    ]);
    expect(result.years[0]?.byQualification).toEqual([
      { qualification: 'assistant', headcountAtYearEnd: 4, personYears: '2', amount: '120000.00' },
      { qualification: 'none', headcountAtYearEnd: 6, personYears: '8', amount: '320000.00' },
    ]);
    expect(result.warnings.map(({ code }) => code)).toEqual(['policy.trial-lapsed', 'forecast.stock-exhausted']);
    expect(result.totals).toEqual({ amount: '1540000.00', baseline: '1200000.00', difference: '340000.00' });
  });

  it('counts part months exactly and rounds once: from 16 March, 1 worker, 2.516129… months at 40,000 and the rest at 60,000', () => {
    // none: 40,000 ÷ 12 × (2 + 15/31) = 8,279.5699; assistant: 60,000 ÷ 12 × (9 + 16/31) = 47,580.6452
    const one = [{ payer: HUMEN, qualification: 'none' as const, headcount: 1 }];
    const passes = [
      { payer: HUMEN, from: 'none' as const, to: 'assistant' as const, perYear: 1, effectiveOn: '03-16' },
    ];
    const [year] = forecast({ fromYear: 2012, toYear: 2012, stock: one, passes }, context).years;
    expect(year?.byQualification.map(({ amount }) => amount)).toEqual(['47580.65', '8279.57']);
    expect(year?.amount).toBe('55860.22');
  });

  it('refuses a step down, an unknown payer, the 29th of February and years that are too many', () => {
    const passes = [{ payer: 'x', from: 'assistant' as const, to: 'none' as const, perYear: -1, effectiveOn: '02-29' }];
    expect(issuesOf(() => forecast({ fromYear: 2012, toYear: 2012, stock, passes }, context))).toEqual([
      { code: 'payer.unknown', pointer: '/passes/0/payer' },
      { code: 'forecast.headcount', pointer: '/passes/0/perYear' },
      { code: 'forecast.pass-order', pointer: '/passes/0/to' },
      { code: 'forecast.effective-on', pointer: '/passes/0/effectiveOn' },
    ]);
    expect(issuesOf(() => forecast({ fromYear: 2012, toYear: 2022, stock, passes: [] }, context))[0]?.code).toBe(
      'forecast.years',
    );
  });
});

describe('posts first, projects later (DF4)', () => {
  it('gives each form’s share of each year: 60,000 of 140,000 in 2012, then 40,000 of 40,000', () => {
    const shares = formShares({ posts: [post()], projects: [project({ to: '2013-06-30' })] }, context);
    expect(shares.years).toEqual([
      {
        fiscalYear: 2012,
        total: '140000.00',
        post: { amount: '60000.00', share: '0.428571' },
        project: { amount: '80000.00', share: '0.571429' },
      },
      {
        fiscalYear: 2013,
        total: '40000.00',
        post: { amount: '0.00', share: '0' },
        project: { amount: '40000.00', share: '1' },
      },
    ]);
    expect(shares.projectsGrow).toBe(true);
    expect(formShares({ posts: [post()] }, context).projectsGrow).toBeNull();
  });
});
