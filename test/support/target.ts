import { inject } from 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the program under test, without a slash at the end. */
    baseUrl: string;
    /** Which home it is. */
    home: 'node-file' | 'node-server' | 'workerd';
  }
}

/** The program under test, reached only over HTTP. */
export const target = {
  get baseUrl(): string {
    return inject('baseUrl');
  },
  get home() {
    return inject('home');
  },
};

/** An answer, read. */
export interface Answered<T> {
  status: number;
  headers: Headers;
  text: string;
  body: T;
}

async function read<T>(response: Response): Promise<Answered<T>> {
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  return { status: response.status, headers: response.headers, text, body: (isJson ? JSON.parse(text) : text) as T };
}

/** GET a path of the program. */
export async function get<T = unknown>(path: string, headers: Record<string, string> = {}): Promise<Answered<T>> {
  return read<T>(await fetch(`${target.baseUrl}${path}`, { headers }));
}

/** POST a value as JSON. */
export async function post<T = unknown>(
  path: string,
  value: unknown,
  headers: Record<string, string> = {},
): Promise<Answered<T>> {
  return postText<T>(path, JSON.stringify(value), { 'content-type': 'application/json', ...headers });
}

/** POST a text as it is. */
export async function postText<T = unknown>(
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string> = { 'content-type': 'application/json' },
): Promise<Answered<T>> {
  return read<T>(await fetch(`${target.baseUrl}${path}`, { method: 'POST', body, headers }));
}
