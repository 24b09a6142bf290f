import { pointerToken } from '../engine/issue.ts';

/** Deeper than any request of this API needs. */
export const MAX_DEPTH = 32;

/** Names that reach into an object's prototype; no member of any request is called so. */
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

export interface GuardIssue {
  code: 'body.too-deep' | 'member.forbidden';
  pointer: string;
}

/**
 * Looks for the first nesting deeper than `MAX_DEPTH` and the first forbidden member name in a parsed JSON value. Walks
 * with its own stack, so no depth of nesting can overflow it. Null when there is nothing of the kind.
 */
export function findUnsafe(root: unknown): GuardIssue | null {
  const stack: { value: unknown; pointer: string; depth: number }[] = [{ value: root, pointer: '', depth: 0 }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { value, pointer, depth } = top;
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= MAX_DEPTH) return { code: 'body.too-deep', pointer };
    if (Array.isArray(value)) {
      for (let i = value.length - 1; i >= 0; i -= 1) {
        if (typeof value[i] === 'object') stack.push({ value: value[i], pointer: `${pointer}/${i}`, depth: depth + 1 });
      }
      continue;
    }
    for (const [key, member] of Object.entries(value)) {
      const memberPointer = `${pointer}/${pointerToken(key)}`;
      if (FORBIDDEN.has(key)) return { code: 'member.forbidden', pointer: memberPointer };
      if (typeof member === 'object') stack.push({ value: member, pointer: memberPointer, depth: depth + 1 });
    }
  }
  return null;
}
