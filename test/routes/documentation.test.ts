import { Validator } from '@seriousme/openapi-schema-validator';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { createApp } from '../../src/app.ts';
import type { Runtime } from '../../src/http/env.ts';
import type { JsonSchema, OpenApiDocument } from '../../src/http/openapi.ts';
import { problemSchema } from '../../src/http/operation.ts';
import { PROBLEMS } from '../../src/http/sentences.ts';
import { calculation } from '../../src/routes/calculations/schema.ts';
import { comparison } from '../../src/routes/comparisons/schema.ts';
import { eligibility } from '../../src/routes/eligibility-checks/schema.ts';
import { evaluationGrade, schemes } from '../../src/routes/evaluations/schema.ts';
import { forecast } from '../../src/routes/forecasts/schema.ts';
import { formSharesAnswer } from '../../src/routes/form-shares/schema.ts';
import { health } from '../../src/routes/health/schema.ts';
import { need } from '../../src/routes/needs/schema.ts';
import { pairing } from '../../src/routes/pairing-checks/schema.ts';
import { policy, policyAt, policyList } from '../../src/routes/policies/schema.ts';
import { reference } from '../../src/routes/reference/schema.ts';
import { solution } from '../../src/routes/solutions/schema.ts';
import { towns } from '../../src/routes/towns/schema.ts';
import { VALID_BODIES } from '../support/samples.ts';
import { get, post } from '../support/target.ts';

const document = async () => (await get<OpenApiDocument>('/api/openapi.json')).body;

/** The routes of the program as its router knows them, in the words of OpenAPI. */
function routesOfProgram(): string[] {
  const runtime = {} as Runtime;
  const { routes } = createApp({ runtime, config: { rateLimit: 0, trustProxy: false } });
  const own = new Set(['/api/openapi.json', '/api/docs']);
  return [
    ...new Set(
      routes
        .filter(({ method, path }) => method !== 'ALL' && !own.has(path))
        .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`),
    ),
  ].sort();
}

function* referencesOf(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value)) {
    if (key === '$ref' && typeof member === 'string') yield member;
    else yield* referencesOf(member);
  }
}

describe('GET /api/openapi.json', () => {
  it('is a valid OpenAPI 3.1 document', async () => {
    const found = await document();
    expect(found.openapi).toMatch(/^3\.1\./);
    const result = await new Validator().validate({ ...structuredClone(found) });
    expect(result.errors ?? []).toEqual([]);
    expect(result.valid).toBe(true);
  });

  it('has every route, and no other', async () => {
    const { paths } = await document();
    const documented = Object.entries(paths).flatMap(([path, verbs]) =>
      Object.keys(verbs).map((verb) => `${verb.toUpperCase()} ${path}`),
    );
    expect(documented.sort()).toEqual(routesOfProgram());
  });

  it('refers only to what it has', async () => {
    const found = await document();
    const names = new Set(Object.keys(found.components.schemas ?? {}).map((name) => `#/components/schemas/${name}`));
    for (const reference of referencesOf(found)) expect(names).toContain(reference);
  });

  it('describes successes and problems of every operation, in both languages', async () => {
    const { paths } = await document();
    for (const [path, verbs] of Object.entries(paths)) {
      for (const [verb, operation] of Object.entries(verbs)) {
        expect(operation.summary, path).toMatch(/[\u4e00-\u9fff].* · [a-z]/i);
        expect(operation.responses['200']?.content?.['application/json']?.schema, path).toBeDefined();
        expect(operation.responses['500']?.content?.['application/problem+json']?.schema, path).toEqual({
          $ref: '#/components/schemas/Problem',
        });
        if (verb === 'post')
          expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['400', '413', '415', '422']));
      }
    }
  });

  it('has examples that work', async () => {
    const { paths, components } = await document();
    for (const [path, { post: operation }] of Object.entries(paths)) {
      const schema = operation?.requestBody?.content['application/json']?.schema;
      if (!schema) continue;
      const name = schema.$ref?.split('/').at(-1) ?? '';
      const target: JsonSchema = components.schemas?.[name] ?? schema;
      for (const example of target.examples ?? []) expect((await post(path, example)).status, path).toBe(200);
    }
    expect(components.schemas?.['CalculationInput']?.examples).toHaveLength(1);
  });
});

const ANSWERS: readonly [path: string, schema: v.GenericSchema][] = [
  ['/api/calculations', calculation],
  ['/api/calculations?explain=true', calculation],
  ['/api/comparisons', comparison],
  ['/api/solutions', solution],
  ['/api/forecasts', forecast],
  ['/api/form-shares', formSharesAnswer],
  ['/api/needs', need],
  ['/api/eligibility-checks', eligibility],
  ['/api/pairing-checks', pairing],
  ['/api/evaluations/grade', evaluationGrade],
  ['/api/evaluations/schemes', schemes],
  ['/api/policies', policyList],
  ['/api/policies/dongguan-2011', policy],
  ['/api/policies/dongguan-2011/at/2012-01-01', policyAt],
  ['/api/towns', towns],
  ['/api/reference', reference],
  ['/api/health', health],
];

describe('answers are what the document says', () => {
  it.each(ANSWERS)('%s', async (path, schema) => {
    const body = VALID_BODIES[path.split('?')[0] ?? ''];
    const { status, body: answer } = body ? await post(path, body) : await get(path);
    expect(status).toBe(200);
    const result = v.safeParse(schema, answer);
    expect(result.issues?.map(({ message, path: at }) => [message, at?.map(({ key }) => key)]) ?? []).toEqual([]);
  });

  it('problems too', async () => {
    const { body } = await post('/api/calculations', { posts: 1 });
    expect(v.is(problemSchema, body)).toBe(true);
  });
});

describe('GET /api/docs', () => {
  it('needs no other host and no script', async () => {
    const { status, text, headers } = await get('/api/docs');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toMatch(/^text\/html/);
    expect(text).not.toMatch(/<script/i);
    expect(text).not.toMatch(/(?:src|href)="(?:https?:)?\/\//i);
    expect(text).not.toMatch(/url\(|@import/i);
    expect(text).not.toMatch(/ on[a-z]+="/i);
  });

  it('speaks Chinese, and English on request', async () => {
    const chinese = await get('/api/docs');
    expect(chinese.text).toContain('<html lang="zh-CN">');
    expect(chinese.text).toContain('测算岗位和项目');
    const english = await get('/api/docs', { 'accept-language': 'en' });
    expect(english.text).toContain('Cost posts and projects');
    expect((await get('/api/docs?lang=en')).text).toContain('<html lang="en">');
  });

  it('shows every operation, schema and problem, at the place that problems link to', async () => {
    const { text } = await get('/api/docs');
    const { paths, components } = await document();
    for (const path of Object.keys(paths)) expect(text).toContain(`<code>${path}</code>`);
    for (const name of Object.keys(components.schemas ?? {})) expect(text).toContain(`id="schema-${name}"`);
    for (const code of Object.keys(PROBLEMS)) expect(text).toContain(`id="${code}"`);
    for (const [, place] of text.matchAll(/href="#([^"]+)"/g)) expect(text).toContain(`id="${place}"`);
  });
});
