import { type DescribeRouteOptions, describeRoute, resolver } from 'hono-openapi';
import * as v from 'valibot';
import type { Localized } from '../engine/language.ts';
import { OPENAPI_OPTIONS } from './body.ts';
import { PROBLEMS, type ProblemCode } from './sentences.ts';

/** RFC 9457, as every error of this API is told. */
export const problemSchema = v.pipe(
  v.strictObject({
    type: v.string(),
    title: v.string(),
    status: v.number(),
    detail: v.string(),
    instance: v.string(),
    code: v.string(),
    requestId: v.string(),
    errors: v.array(v.strictObject({ pointer: v.string(), code: v.string(), detail: v.string() })),
  }),
  v.metadata({ ref: 'Problem', description: '问题详情(RFC 9457)· problem details' }),
);

const STATUS: Readonly<Partial<Record<ProblemCode, number>>> = {
  'body.not-json': 400,
  'policy.not-found': 404,
  'body.too-large': 413,
  'media-type.unsupported': 415,
  'input.invalid': 422,
  'rate.limited': 429,
  'server.failed': 500,
  'database.unavailable': 503,
};

const OF_EVERY: readonly ProblemCode[] = ['rate.limited', 'server.failed', 'database.unavailable'];
const OF_BODY: readonly ProblemCode[] = ['body.not-json', 'body.too-large', 'media-type.unsupported', 'input.invalid'];

interface Operation {
  id: string;
  tag: string;
  summary: Localized;
  description?: Localized;
  /** What a success answers with. */
  answer: v.GenericSchema;
  /** Whether the request has a JSON body. */
  body?: boolean;
  problems?: readonly ProblemCode[];
  /** Query parameters. */
  query?: readonly { name: string; summary: Localized; schema: Record<string, unknown> }[];
}

const both = ({ zh, en }: Localized) => `${zh} · ${en}`;

/** The OpenAPI description of a route, in both languages; the documentation page reads the `x-` members. */
export function operation(options: Operation) {
  const responses: DescribeRouteOptions['responses'] = {
    200: {
      description: both({ zh: '成功', en: 'success' }),
      content: { 'application/json': { schema: resolver(options.answer, OPENAPI_OPTIONS) } },
    },
  };
  for (const code of [...(options.problems ?? []), ...(options.body ? OF_BODY : []), ...OF_EVERY]) {
    responses[String(STATUS[code] ?? 400)] = {
      description: both(PROBLEMS[code].title),
      content: { 'application/problem+json': { schema: resolver(problemSchema, OPENAPI_OPTIONS) } },
    };
  }
  return describeRoute({
    operationId: options.id,
    tags: [options.tag],
    summary: both(options.summary),
    ...(options.description ? { description: both(options.description) } : {}),
    ...(options.query
      ? {
          parameters: options.query.map(({ name, summary, schema }) => ({
            name,
            in: 'query' as const,
            description: both(summary),
            schema,
          })),
        }
      : {}),
    responses,
  });
}
