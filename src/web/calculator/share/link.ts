/** A whole plan in the address: deflated, base64url, behind the hash, so that no server ever sees it. */

import type { Draft } from '../model/draft.ts';
import { fromStored, toStored } from '../model/stored.ts';

/** Longer links are cut by mail programs and chat windows. */
export const LONGEST_LINK = 100_000;
const LARGEST_PLAN = 4_000_000;
const PREFIX = '#plan=';

async function through(
  bytes: Uint8Array<ArrayBuffer>,
  stream: CompressionStream | DecompressionStream,
  limit: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const reader = new Blob([bytes]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > limit) {
      await reader.cancel();
      throw new RangeError('the plan is too large');
    }
    parts.push(next.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function toBase64Url(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}

export async function encodePlan(draft: Draft): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(toStored(draft)));
  return `${PREFIX}${toBase64Url(await through(new Uint8Array(bytes), new CompressionStream('deflate-raw'), LARGEST_PLAN))}`;
}

export function hasPlan(hash: string): boolean {
  return hash.startsWith(PREFIX);
}

/** Null when the link is cut, damaged or no plan. */
export async function decodePlan(hash: string): Promise<Draft | null> {
  if (!hasPlan(hash) || hash.length > LONGEST_LINK * 2) return null;
  try {
    const bytes = await through(
      fromBase64Url(hash.slice(PREFIX.length)),
      new DecompressionStream('deflate-raw'),
      LARGEST_PLAN,
    );
    return fromStored(JSON.parse(new TextDecoder().decode(bytes)));
  } catch {
    return null;
  }
}
