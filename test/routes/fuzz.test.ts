import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../src/http/problem.ts';
import { VALID_BODIES } from '../support/samples.ts';
import { postText, target } from '../support/target.ts';

/** Whatever is sent, an answer comes within so many milliseconds. */
const IN_TIME = 5_000;

/** Runs of each property: workerd and Node together in a few seconds. */
const RUNS = 150;

const PATHS = Object.keys(VALID_BODIES);

async function expectAnswer(path: string, body: string): Promise<void> {
  const started = performance.now();
  const { status, headers, body: answer } = await postText<Problem>(path, body);
  expect(performance.now() - started).toBeLessThan(IN_TIME);
  expect([200, 400, 413, 415, 422]).toContain(status);
  if (status === 200) return;
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(answer.status).toBe(status);
  if (status !== 422) return;
  expect(answer.errors.length).toBeGreaterThan(0);
  for (const { pointer, code, detail } of answer.errors) {
    expect(pointer).toMatch(/^(?:$|\/)/);
    expect(code).toMatch(/^[a-z-]+\.[a-z-]+$/);
    // A sentence, not the bare code of one that has none.
    expect(detail).not.toBe(code);
    expect(detail).not.toMatch(/\{\w+\}/);
  }
}

/** Values that programs stumble over. */
const nasty = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    '',
    '0',
    '-0',
    'NaN',
    '1e400',
    -0,
    -1,
    0,
    0.1,
    1e300,
    2 ** 53,
    [],
    {},
    [[]],
    '2012-02-30',
    '9999-12-31',
    '0000-00-00',
    '0001-01-01',
    'city',
    '441900121',
    '__proto__',
    '\u0000',
    '\u202e',
    '\ud800',
    '=1',
    '💰',
    '0.00',
    '99999999999999.99',
    '1.005',
    'fiscal',
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.bigInt({ min: 0n, max: 10n ** 20n }).map(String),
);

/** Every place in a value, as the members that lead to it. */
function placesOf(value: unknown, path: readonly string[] = []): string[][] {
  const here = [[...path]];
  if (typeof value !== 'object' || value === null) return here;
  return [...here, ...Object.entries(value).flatMap(([key, member]) => placesOf(member, [...path, key]))];
}

/** A copy of `value` with one place replaced, removed or doubled. */
function mutate(value: unknown, path: readonly string[], change: Change): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return change.kind === 'put' ? change.value : value;
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...(value as object) };
  const members = copy as Record<string, unknown>;
  if (rest.length > 0) members[key] = mutate(members[key], rest, change);
  else if (change.kind === 'put') members[key] = change.value;
  else if (change.kind === 'remove') delete members[key];
  else if (Array.isArray(copy)) copy.push(copy[Number(key)]);
  else members[`${key}2`] = members[key];
  return copy;
}

type Change = { kind: 'put'; value: unknown } | { kind: 'remove' } | { kind: 'double' };

const change: fc.Arbitrary<Change> = fc.oneof(
  { weight: 6, arbitrary: nasty.map((value) => ({ kind: 'put' as const, value })) },
  { weight: 1, arbitrary: fc.constant({ kind: 'remove' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'double' as const }) },
);

const mutated = fc
  .tuple(fc.constantFrom(...PATHS), fc.array(fc.tuple(fc.nat(), change), { minLength: 1, maxLength: 3 }))
  .map(([path, changes]) => {
    let body: unknown = VALID_BODIES[path];
    for (const [at, one] of changes) {
      const places = placesOf(body);
      body = mutate(body, places[at % places.length] ?? [], one);
    }
    return { path, body: JSON.stringify(body) ?? 'null' };
  });

describe('whatever is sent', () => {
  it('valid bodies are answered with 200', async () => {
    for (const path of PATHS) expect((await postText(path, JSON.stringify(VALID_BODIES[path]))).status, path).toBe(200);
  });

  it('any text is answered, never with a failure', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...PATHS), fc.oneof(fc.string({ maxLength: 300 }), fc.json()), expectAnswer),
      { numRuns: RUNS },
    );
  });

  it('valid bodies with something changed are answered, never with a failure', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, ({ path, body }) => expectAnswer(path, body)),
      { numRuns: RUNS * 3 },
    );
  });

  it('any address and query is answered, never with a failure', async () => {
    const segment = fc.oneof(
      fc.constantFrom('policies', 'towns', 'dongguan-2011', 'at', '..', '%00', '%', '__proto__', '2012-01-01'),
      fc.webSegment(),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(segment, { maxLength: 5 }), fc.webQueryParameters(), async (segments, query) => {
        const response = await fetch(`${target.baseUrl}/api/${segments.join('/')}?${query}`);
        await response.arrayBuffer();
        expect(response.status).toBeLessThan(500);
      }),
      { numRuns: RUNS },
    );
  });
});
