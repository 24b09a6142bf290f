import type { Context, TypedResponse } from 'hono';
import type { AppEnv } from './env.ts';
import { API_HEADERS } from './security.ts';

/**
 * Answers 200 with JSON, typed for Hono's client. The response is made with all its headers at once: on Node it then goes
 * out as it is, without the copies that a header set afterwards costs.
 */
export function answer<T>(
  c: Context<AppEnv>,
  value: T,
  cacheControl = 'no-store',
): Response & TypedResponse<T, 200, 'json'> {
  return respond(c, JSON.stringify(value), cacheControl);
}

function respond<T>(
  c: Context<AppEnv>,
  text: string | Uint8Array<ArrayBuffer>,
  cacheControl: string,
): Response & TypedResponse<T, 200, 'json'> {
  const headers = {
    ...API_HEADERS,
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': cacheControl,
    'X-Request-Id': c.get('requestId'),
  };
  const response: Response = new Response(text, { status: 200, headers });
  // The type members of a typed response exist for the compiler only.
  return response as Response & TypedResponse<T, 200, 'json'>;
}

/** So many lines with their traces are written as JSON in a few milliseconds. */
const PIECE = 250;

/**
 * As `answer`, for a value whose `lines` are written as JSON piece by piece: others have their turn between the pieces, and
 * what is written can be forgotten. The bytes are those that one call of JSON.stringify would give.
 * @param value the answer with an empty list of lines
 */
export async function answerWithLines<T extends { lines: readonly unknown[] }>(
  c: Context<AppEnv>,
  value: T,
  lineCount: number,
  linesText: (from: number, to: number) => string,
): Promise<Response & TypedResponse<T, 200, 'json'>> {
  const whole = JSON.stringify(value);
  const at = whole.indexOf(EMPTY_LINES) + EMPTY_LINES.length - 1;
  // Lines are mostly plain letters: as bytes of their own they are not slowed down by the Chinese of the rest.
  const pieces = [encoder.encode(whole.slice(0, at))];
  for (let from = 0; from < lineCount; from += PIECE) {
    if (lineCount > PIECE) await c.var.services.pause();
    const text = linesText(from, Math.min(from + PIECE, lineCount));
    pieces.push(encoder.encode(from === 0 ? text : `,${text}`));
  }
  pieces.push(encoder.encode(whole.slice(at)));
  return respond(c, joined(pieces), 'no-store');
}

const encoder = new TextEncoder();

/** Quotes inside a text are escaped, so these letters can only be the member itself. */
const EMPTY_LINES = '"lines":[]';

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** For data that seldom changes: kept for a minute, then asked for again by its ETag (see `cached.ts`). */
export const SELDOM_CHANGES = 'public, max-age=60';
