/** A part of a list: `offset` items left out, at most `limit` given. */
export interface PageRequest {
  limit: number;
  offset: number;
}

/** `next` is the offset of the following part, null at the end. */
export interface Page<T> {
  items: T[];
  total: number;
  limit: number;
  offset: number;
  next: number | null;
}

/** Cuts one part out of a list. */
export function pageOf<T>(items: readonly T[], { limit, offset }: PageRequest): Page<T> {
  const end = offset + limit;
  return { items: items.slice(offset, end), total: items.length, limit, offset, next: end < items.length ? end : null };
}
