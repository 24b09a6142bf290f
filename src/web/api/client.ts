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

async function readProblem(response: Response): Promise<Problem> {
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

/** Reads one public resource of our own API. */
export async function getJson<T>(path: string): Promise<T> {
  const response = await fetch(path, { headers: { accept: 'application/json', 'accept-language': currentLanguage() } });
  if (!response.ok) throw new ApiError(await readProblem(response));
  return (await response.json()) as T;
}
