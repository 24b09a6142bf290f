import type { Context } from 'hono';
import { type Issue, MAX_ISSUES } from '../engine/issue.ts';
import type { Language } from '../engine/language.ts';
import { describeIssue, isDescribed } from '../engine/messages.ts';
import type { AppEnv } from './env.ts';
import { API_HEADERS } from './security.ts';
import { issueSentence, type ProblemCode, problemWords } from './sentences.ts';

/** RFC 9457 problem details, with our members `code`, `requestId` and `errors`. */
export interface Problem {
  /** Where the documentation explains the code. */
  type: string;
  title: string;
  status: number;
  detail: string;
  /** Path of the request. */
  instance: string;
  code: string;
  requestId: string;
  errors: { pointer: string; code: string; detail: string }[];
}

interface Options {
  params?: Readonly<Record<string, string | number>>;
  issues?: readonly Issue[];
  /** Whether the issues are of the shape of the request, not of what it means. */
  shape?: boolean;
  headers?: Readonly<Record<string, string>>;
}

/** Answers with a problem, in the language of the request. */
export function problem(c: Context<AppEnv>, status: number, code: ProblemCode, options: Options = {}): Response {
  const language = c.get('language') ?? 'zh-CN';
  const issues = (options.issues ?? []).slice(0, MAX_ISSUES);
  const params = { count: options.issues?.length ?? 0, ...options.params };
  const sentence = options.shape ? shapeSentence : ruleSentence;
  const body: Problem = {
    type: `/api/docs#${code}`,
    ...order(problemWords(code, language, params), status),
    instance: c.req.path,
    code,
    requestId: c.get('requestId'),
    errors: issues.map((issue) => ({ pointer: issue.pointer, code: issue.code, detail: sentence(issue, language) })),
  };
  const headers = {
    ...API_HEADERS,
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Content-Language': language,
    'Cache-Control': 'no-store',
    'X-Request-Id': c.get('requestId'),
    ...options.headers,
  };
  return new Response(JSON.stringify(body), { status, headers });
}

const order = ({ title, detail }: { title: string; detail: string }, status: number) => ({ title, status, detail });

/** Issues of a request's shape are worded here, what the engine and the services find by the engine where it can. */
function shapeSentence(issue: Issue, language: Language): string {
  return issueSentence(issue.code, language, issue.params) ?? describeIssue(issue, language);
}

function ruleSentence(issue: Issue, language: Language): string {
  if (isDescribed(issue.code)) return describeIssue(issue, language);
  return issueSentence(issue.code, language, issue.params) ?? issue.code;
}
