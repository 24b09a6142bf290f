import type { Context, MiddlewareHandler } from 'hono';
import { resolver, uniqueSymbol } from 'hono-openapi';
import * as v from 'valibot';
import type { AppEnv } from './env.ts';
import { compileCheck } from './fast-check.ts';
import { findUnsafe } from './guard.ts';
import { problem } from './problem.ts';
import { schemaIssues } from './schema-issues.ts';

const MEGABYTE = 1024 * 1024;

/** Requests of these endpoints are read whole into memory, so there is a bound. */
export const BODY_LIMIT = 5 * MEGABYTE;

const JSON_TYPE = /^application\/(json|[\w.+-]+\+json)\s*(;|$)/i;

/**
 * What is too long is still read up to here, and forgotten: a client that is cut off while it sends sees a broken
 * connection instead of our answer.
 */
const DISCARD_LIMIT = 32 * MEGABYTE;

/** The text of the body, or null when it is longer than `limit` bytes; a body of unknown length is counted as it arrives. */
async function readText(request: Request, limit: number): Promise<string | null> {
  const announced = request.headers.get('content-length');
  if (announced === null || request.headers.get('transfer-encoding') !== null) return readStream(request.body, limit);
  // The server reads no further than the announced length.
  const length = Number(announced);
  if (length <= limit) return request.text();
  if (length <= DISCARD_LIMIT) await readStream(request.body, 0);
  return null;
}

async function readStream(body: ReadableStream<Uint8Array> | null, limit: number): Promise<string | null> {
  if (!body) return '';
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return size > limit ? null : text + decoder.decode();
    size += value.byteLength;
    if (size <= limit) text += decoder.decode(value, { stream: true });
    else text = '';
    if (size > DISCARD_LIMIT) {
      await reader.cancel();
      return null;
    }
  }
}

type Parsed = { value: unknown } | { response: Response };

async function readJson(c: Context<AppEnv>, limit: number): Promise<Parsed> {
  const type = c.req.header('content-type');
  if (type === undefined || !JSON_TYPE.test(type)) {
    return { response: problem(c, 415, 'media-type.unsupported', { headers: { 'Accept-Post': 'application/json' } }) };
  }
  let text: string | null;
  try {
    text = await readText(c.req.raw, limit);
  } catch {
    // The client hung up or broke off in the middle of the body.
    return { response: problem(c, 400, 'body.not-json') };
  }
  if (text === null) {
    return {
      response: problem(c, 413, 'body.too-large', {
        params: { limit: limit / MEGABYTE },
        headers: { Connection: 'close' },
      }),
    };
  }
  // Bytes that are not UTF-8 (GBK, most often) arrive as replacement characters and would be stored as such.
  if (text.includes('\ufffd')) return { response: problem(c, 400, 'body.not-utf8') };
  try {
    return { value: JSON.parse(text) };
  } catch {
    return { response: problem(c, 400, 'body.not-json') };
  }
}

/**
 * Reads the JSON body and checks it against `schema`: 415 for another media type, 413 over `limit` bytes, 400 when it is no
 * JSON, 422 with a pointer for each issue when it does not fit. The schema also goes into the OpenAPI document.
 */
export function jsonBody<Schema extends v.GenericSchema>(schema: Schema, limit: number = BODY_LIMIT) {
  type In = v.InferInput<Schema>;
  type Out = v.InferOutput<Schema>;
  const isValid = compileCheck(schema);
  const middleware: MiddlewareHandler<AppEnv, string, { in: { json: In }; out: { json: Out } }> = async (c, next) => {
    const parsed = await readJson(c, limit);
    if ('response' in parsed) return parsed.response;
    const { value } = parsed;
    if (isValid(value)) {
      c.req.addValidatedData('json', value as object);
      return next();
    }
    const unsafe = findUnsafe(value);
    if (unsafe) return problem(c, 422, 'input.invalid', { issues: [unsafe], shape: true });
    const result = v.safeParse(schema, value);
    if (!result.success) return problem(c, 422, 'input.invalid', { issues: schemaIssues(result.issues), shape: true });
    c.req.addValidatedData('json', result.output as object);
    return next();
  };
  return Object.assign(middleware, {
    [uniqueSymbol]: { target: 'json', ...resolver(schema, OPENAPI_OPTIONS), options: OPENAPI_OPTIONS },
  });
}

/** How schemas are written into the OpenAPI 3.1 document. */
export const OPENAPI_OPTIONS = { options: { target: 'draft-2020-12', typeMode: 'input', errorMode: 'ignore' } };
