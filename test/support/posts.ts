import fc from 'fast-check';
import type { FundingEntry, Post, Project, ProjectLine } from '../../src/engine/calculation-types.ts';
import { CHANGAN, HUMEN, SONGSHAN_LAKE } from './policy.ts';

/** One assistant at a city unit for 2012; override what a test is about. */
export function post(over: Partial<Post> = {}): Post {
  return {
    id: 'p1',
    title: '救助站社工',
    host: { name: '市救助站', level: 'city' },
    town: null,
    field: 'social-relief',
    qualification: 'assistant',
    headcount: 1,
    from: '2012-01-01',
    to: '2012-12-31',
    staffing: 'purchased',
    ...over,
  };
}

/** A project of Humen for 2012 with one budget line. */
export function project(over: Partial<Project> = {}, lines?: readonly ProjectLine[]): Project {
  return {
    id: 'j1',
    name: '长者日间照料',
    host: { name: '虎门社区服务中心', level: 'town' },
    town: HUMEN,
    field: 'elderly',
    from: '2012-01-01',
    to: '2012-12-31',
    lines: lines ?? [{ category: 'personnel', description: '人员', amount: '120000.00' }],
    ...over,
  };
}

const day = fc
  .integer({
    min: Date.parse('2011-03-01T00:00:00Z') / 86_400_000,
    max: Date.parse('2016-12-31T00:00:00Z') / 86_400_000,
  })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10));

const period = fc.tuple(day, day).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a }));

const place = fc.constantFrom(
  { host: { name: '市直单位', level: 'city' as const }, town: null },
  { host: { name: '虎门社区', level: 'town' as const }, town: HUMEN },
  { host: { name: '长安社区', level: 'town' as const }, town: CHANGAN },
  { host: { name: '松山湖社区', level: 'town' as const }, town: SONGSHAN_LAKE, payer: 'city' },
);

/** Yuan strings up to a bound in fen. */
export function yuan(max: number): fc.Arbitrary<string> {
  return fc.integer({ min: 0, max }).map((fen) => `${Math.floor(fen / 100)}.${`${fen % 100}`.padStart(2, '0')}`);
}

const anyPost = fc
  .record({
    place,
    period,
    headcount: fc.integer({ min: 1, max: 300 }),
    qualification: fc.constantFrom('none' as const, 'assistant' as const, 'intermediate' as const, null),
    staffing: fc.constantFrom('purchased' as const, 'purchased' as const, 'converted' as const, 'recruited' as const),
    field: fc.constantFrom('social-relief', 'elderly', null),
  })
  .map(({ place: where, period: when, ...rest }) => post({ ...rest, ...where, ...when }));

const anyProject = fc
  .record({ place, period, amounts: fc.array(yuan(99_999_999), { minLength: 1, maxLength: 4 }) })
  .map(({ place: where, period: when, amounts }) =>
    project(
      { ...where, ...when },
      amounts.map((amount, index) => ({ category: 'personnel', description: `${index}`, amount })),
    ),
  );

const share = fc.integer({ min: 0, max: 400_000 }).map((parts) => `0.${`${parts}`.padStart(6, '0')}`);

/** Shares of at most 0.4 each, one or two for each payer: never over the total. */
const anyFunding = fc.subarray(
  ['city', HUMEN, CHANGAN].flatMap((payer) => [
    { payer, source: 'welfare-lottery' as const },
    { payer, source: 'donation' as const },
  ]),
);

/** Whole plans that can be costed: posts of all kinds, projects, funding by shares. */
export const anyPlan = fc
  .record({
    posts: fc.array(anyPost, { maxLength: 8 }),
    projects: fc.array(anyProject, { maxLength: 4 }),
    sources: anyFunding,
    shares: fc.array(share, { minLength: 6, maxLength: 6 }),
  })
  .map(({ posts, projects, sources, shares }) => ({
    posts: posts.map((item, index): Post => ({ ...item, id: `p${index}` })),
    projects: projects.map((item, index): Project => ({ ...item, id: `j${index}` })),
    funding: sources.map((entry, index): FundingEntry => ({ ...entry, share: shares[index] ?? '0.1' })),
  }));
