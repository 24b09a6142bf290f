import { IssueError } from '../engine/issue.ts';

function invalid(member: string): never {
  throw new IssueError([{ code: 'query.invalid', pointer: `?${member}`, params: { member } }]);
}

function wholeNumber(text: string | undefined, member: string, low: number, high: number, absent: number): number {
  if (text === undefined) return absent;
  const value = /^\d{1,9}$/.test(text) ? Number(text) : -1;
  return value < low || value > high ? invalid(member) : value;
}

/** `limit` (1 to 500, 100 when absent) and `offset` of a list. @throws IssueError `query.invalid` */
export function pageQuery(query: Readonly<Record<string, string>>): { limit: number; offset: number } {
  return {
    limit: wholeNumber(query['limit'], 'limit', 1, 500, 100),
    offset: wholeNumber(query['offset'], 'offset', 0, 100_000_000, 0),
  };
}

/** A yes-or-no parameter; absent is no. @throws IssueError `query.invalid` */
export function flagQuery(text: string | undefined, member: string): boolean {
  if (text === undefined || text === 'false' || text === '0') return false;
  return text === '' || text === 'true' || text === '1' ? true : invalid(member);
}

/** One of a few words, or undefined when absent. @throws IssueError `query.invalid` */
export function choiceQuery<const T extends string>(
  text: string | undefined,
  member: string,
  options: readonly T[],
): T | undefined {
  if (text === undefined) return undefined;
  return options.find((option) => option === text) ?? invalid(member);
}

/** The parameters that every list takes, for the OpenAPI document. */
export const PAGE_PARAMETERS = [
  {
    name: 'limit',
    summary: { zh: '最多返回多少项', en: 'the most items to return' },
    schema: { type: 'integer', minimum: 1, maximum: 500, default: 100 },
  },
  {
    name: 'offset',
    summary: { zh: '跳过多少项', en: 'how many items to leave out' },
    schema: { type: 'integer', minimum: 0, default: 0 },
  },
] as const;
