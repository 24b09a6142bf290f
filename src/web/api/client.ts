import { type ClientResponse, hc } from 'hono/client';
import type { AppType } from '../../app.ts';
import { currentLanguage } from '../messages/index.ts';

/** The members of an RFC 9457 problem that the page shows. */
export interface Problem {
  title: string;
  status: number;
  detail: string;
  code: string;
  requestId: string | null;
}

export class ApiError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail || problem.title);
    this.name = 'ApiError';
    this.problem = problem;
  }
}

function text(body: object, key: string): string {
  const value: unknown = Reflect.get(body, key);
  return typeof value === 'string' ? value : '';
}

async function readProblem(response: Pick<Response, 'json' | 'status' | 'statusText' | 'headers'>): Promise<Problem> {
  const body: unknown = await response.json().catch(() => null);
  const members = typeof body === 'object' && body !== null ? body : {};
  return {
    title: text(members, 'title') || response.statusText || `HTTP ${response.status}`,
    status: response.status,
    detail: text(members, 'detail'),
    code: text(members, 'code'),
    requestId: text(members, 'requestId') || response.headers.get('x-request-id'),
  };
}

/** The typed client of our own API. */
export const api = hc<AppType>('/', {
  headers: () => ({ accept: 'application/json', 'accept-language': currentLanguage() }),
}).api;

/** The body of an answer; a problem becomes an error that carries it. */
export async function read<T>(asked: Promise<ClientResponse<T>>): Promise<T> {
  const response = await asked;
  if (!response.ok) throw new ApiError(await readProblem(response));
  return (await response.json()) as T;
}
