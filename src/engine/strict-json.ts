/**
 * Reading a file strictly: every member is asked for by name, one that nobody asked for is refused, and all problems are
 * collected before anything is thrown, so that a person can correct a file in one go.
 */

import { parseDate } from './dates.ts';
import { pointerToken } from './issue.ts';
import type { Localized } from './language.ts';
import { RULE_MESSAGES } from './messages-rules.ts';

export interface FileProblem {
  /** `values.standard.none[1].from` */
  path: string;
  /** RFC 6901. */
  pointer: string;
  code: string;
  params: Readonly<Record<string, string | number>>;
}

/** A file that cannot be loaded. The message has a line for each problem: file, path, sentence. */
export class PolicyFileError extends Error {
  readonly source: string;
  readonly problems: readonly FileProblem[];

  constructor(source: string, problems: readonly FileProblem[]) {
    super(problems.map((problem) => `${source}: ${problem.path || '(file)'}: ${sentence(problem)}`).join('\n'));
    this.name = 'PolicyFileError';
    this.source = source;
    this.problems = problems;
  }
}

function sentence(problem: FileProblem): string {
  const text = RULE_MESSAGES[problem.code]?.en ?? problem.code;
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => `${problem.params[name] ?? whole}`);
}

/** Where in the file a value stands; made into texts only when there is a problem. */
export type Path = readonly (string | number)[];

/** Collects the problems of one file. */
export class ProblemList {
  readonly problems: FileProblem[] = [];

  add(path: Path, code: string, params: Readonly<Record<string, string | number>> = {}): void {
    let text = '';
    for (const part of path) text += typeof part === 'number' ? `[${part}]` : `${text === '' ? '' : '.'}${part}`;
    const pointer = path.map((part) => `/${pointerToken(String(part))}`).join('');
    this.problems.push({ path: text, pointer, code, params });
  }

  /** @throws PolicyFileError when anything was added */
  throwIfAny(source: string): void {
    if (this.problems.length > 0) throw new PolicyFileError(source, this.problems);
  }
}

/** One object of the file. Members that are wrong come back as a harmless value, with the problem noted. */
export class ObjectReader {
  readonly path: Path;
  readonly #members: Readonly<Record<string, unknown>>;
  /** Where nothing can be read, a list that nobody looks at: one problem is enough. */
  readonly #problems: ProblemList;
  readonly #asked = new Set<string>();

  constructor(value: unknown, path: Path, problems: ProblemList) {
    this.path = path;
    this.#problems = isRecord(value) ? problems : new ProblemList();
    this.#members = isRecord(value) ? value : {};
    if (!isRecord(value)) problems.add(path, 'file.not-an-object');
  }

  /** The raw member; a missing one is a problem. */
  raw(name: string): unknown {
    this.#asked.add(name);
    if (!this.has(name)) this.problem(name, 'file.missing');
    return this.has(name) ? this.#members[name] : undefined;
  }

  /** Whether the member is there; `undefined`, which no JSON has, counts as missing. */
  has(name: string): boolean {
    return Object.hasOwn(this.#members, name) && this.#members[name] !== undefined;
  }

  names(): string[] {
    return Object.keys(this.#members);
  }

  problem(name: string, code: string, params: Readonly<Record<string, string | number>> = {}): void {
    this.#problems.add([...this.path, name], code, params);
  }

  /** A text that is not blank. */
  text(name: string): string {
    const value = this.raw(name);
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (value !== undefined) this.problem(name, typeof value === 'string' ? 'file.empty-text' : 'file.not-text');
    return '';
  }

  textOrNull(name: string): string | null {
    return this.has(name) && this.#members[name] === null ? this.#null(name) : this.text(name);
  }

  flag(name: string): boolean {
    const value = this.raw(name);
    if (typeof value !== 'boolean' && value !== undefined) this.problem(name, 'file.not-a-flag');
    return value === true;
  }

  date(name: string): string {
    const value = this.text(name);
    if (value !== '' && parseDate(value) === null) this.problem(name, 'file.date-impossible', { value });
    return value;
  }

  dateOrNull(name: string): string | null {
    return this.has(name) && this.#members[name] === null ? this.#null(name) : this.date(name);
  }

  /** A word out of a closed list. */
  word<W extends string>(name: string, allowed: readonly W[]): W | null {
    const value = this.text(name);
    const found = allowed.find((word) => word === value);
    if (found === undefined && value !== '') {
      this.problem(name, 'file.not-allowed', { value, allowed: allowed.join(', ') });
    }
    return found ?? null;
  }

  object(name: string): ObjectReader {
    const value = this.raw(name);
    const path = [...this.path, name];
    return this.has(name)
      ? new ObjectReader(value, path, this.#problems)
      : new ObjectReader({}, path, new ProblemList());
  }

  /** Both languages, neither blank. */
  localized(name: string): Localized {
    const reader = this.object(name);
    const text = { zh: reader.text('zh'), en: reader.text('en') };
    reader.end();
    return text;
  }

  /** Each element through `read`; `least` is the fewest that make sense. */
  list<T>(name: string, read: (value: unknown, path: Path) => T, least = 0): T[] {
    const value = this.raw(name);
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.problem(name, 'file.not-a-list');
      return [];
    }
    if (value.length < least) this.problem(name, 'file.too-few', { least });
    return value.map((element: unknown, index) => read(element, [...this.path, name, index]));
  }

  objects<T>(name: string, read: (reader: ObjectReader) => T, least = 0): T[] {
    return this.list(
      name,
      (value, path) => {
        const reader = new ObjectReader(value, path, this.#problems);
        const result = read(reader);
        reader.end();
        return result;
      },
      least,
    );
  }

  /** Refuses every member that was not asked for. */
  end(): void {
    for (const name of this.names()) {
      if (!this.#asked.has(name)) this.problem(name, 'file.unknown-key', { key: name });
    }
  }

  #null(name: string): null {
    this.#asked.add(name);
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
