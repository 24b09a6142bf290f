import type { Post } from '../../src/engine/calculation-types.ts';

const TOWNS = ['441900121', '441900119', '441900003', '441900004', '441900101', '441900122'];
const FIELDS = ['social-relief', 'elderly', 'community', 'youth', 'health'];
const QUALIFICATIONS = ['none', 'assistant', 'intermediate'] as const;

/** Posts as an API request would bring them: every text an object of its own, a few hundred different periods. */
export function samplePosts(count: number): Post[] {
  let seed = 7;
  const next = (bound: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % bound;
  };
  const posts = Array.from({ length: count }, (_, index): Post => {
    const city = next(4) === 0;
    const month = `${1 + next(9)}`.padStart(2, '0');
    return {
      id: `p${index}`,
      title: `社工岗位 ${index}`,
      host: { name: `用人单位 ${next(500)}`, level: city ? 'city' : 'town' },
      town: city ? null : (TOWNS[next(TOWNS.length)] ?? null),
      field: FIELDS[next(FIELDS.length)] ?? null,
      qualification: QUALIFICATIONS[next(3)] ?? 'none',
      headcount: 1 + next(9),
      from: `2012-${month}-${next(3) === 0 ? '16' : '01'}`,
      to: next(5) === 0 ? '2013-02-28' : '2012-12-31',
      staffing: 'purchased',
    };
  });
  return JSON.parse(JSON.stringify(posts));
}
