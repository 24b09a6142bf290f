import { STAFFINGS, type Staffing } from './calculation-types.ts';
import type { Citation, Division } from './policy.ts';
import { readCitation } from './policy-loader.ts';
import {
  type BudgetCategory,
  DEPARTMENT_TYPES,
  type Department,
  type DivisionList,
  FIELD_LISTS,
  type FieldEntry,
  type UserGroup,
} from './reference-types.ts';
import { ObjectReader, ProblemList } from './strict-json.ts';

const DIVISION_KINDS: readonly Division['kind'][] = ['town', 'functional-area'];

/** Reads `divisions.json`. @throws PolicyFileError */
export function loadDivisions(json: unknown, source: string): DivisionList {
  return readFile(json, source, (root) => {
    const owner = root.object('jurisdiction');
    const jurisdiction = { code: owner.text('code'), name: owner.localized('name') };
    owner.end();
    const divisions = entries(root, 'divisions', (reader) => ({
      code: reader.text('code'),
      name: reader.localized('name'),
      kind: reader.word('kind', DIVISION_KINDS) ?? 'town',
    }));
    return { jurisdiction, divisions: divisions.sort((a, b) => (a.code < b.code ? -1 : 1)) };
  });
}

/** Reads `fields.json`. @throws PolicyFileError */
export function loadFields(json: unknown, source: string): FieldEntry[] {
  return readFile(json, source, (root) =>
    entries(root, 'fields', (reader) => ({
      code: reader.text('code'),
      name: reader.localized('name'),
      lists: words(reader, 'lists', FIELD_LISTS),
    })),
  );
}

/** Reads `users.json`. @throws PolicyFileError */
export function loadUsers(json: unknown, source: string): UserGroup[] {
  return readFile(json, source, (root) => entries(root, 'users', readNamed));
}

/** Reads `budget-categories.json`. @throws PolicyFileError */
export function loadBudgetCategories(json: unknown, source: string): BudgetCategory[] {
  return readFile(json, source, (root) => entries(root, 'categories', readNamed));
}

/** Reads `departments.json`. @throws PolicyFileError */
export function loadDepartments(json: unknown, source: string): Department[] {
  return readFile(json, source, (root) =>
    entries(root, 'departments', (reader) => {
      const value = reader.raw('type');
      const type = DEPARTMENT_TYPES.find((known) => known === value);
      if (type === undefined) {
        reader.problem('type', 'file.not-allowed', { value: String(value), allowed: DEPARTMENT_TYPES.join(', ') });
      }
      const staffing: readonly Staffing[] = words(reader, 'staffing', STAFFINGS);
      return { ...readNamed(reader), type: type ?? 1, staffing };
    }),
  );
}

function readFile<T>(json: unknown, source: string, read: (root: ObjectReader) => T): T {
  const problems = new ProblemList();
  const root = new ObjectReader(json, [], problems);
  const result = read(root);
  root.end();
  problems.throwIfAny(source);
  return result;
}

/** A list of entries with different codes, at least one. */
function entries<T extends { code: string }>(root: ObjectReader, name: string, read: (reader: ObjectReader) => T): T[] {
  const list = root.objects(name, read, 1);
  const seen = new Set<string>();
  for (const { code } of list) {
    if (seen.has(code)) root.problem(name, 'file.twice', { value: code });
    seen.add(code);
  }
  return list;
}

function readNamed(reader: ObjectReader): { code: string; name: { zh: string; en: string }; citation: Citation } {
  const cited = reader.object('citation');
  const named = { code: reader.text('code'), name: reader.localized('name'), citation: readCitation(cited, null) };
  cited.end();
  return named;
}

function words<W extends string>(reader: ObjectReader, name: string, allowed: readonly W[]): W[] {
  const found: W[] = [];
  reader.list(
    name,
    (value) => {
      const word = allowed.find((known) => known === value);
      if (word !== undefined) found.push(word);
      else reader.problem(name, 'file.not-allowed', { value: String(value), allowed: allowed.join(', ') });
    },
    1,
  );
  return found;
}
