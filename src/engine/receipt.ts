import type { Receipt } from './calculation-types.ts';
import type { PolicyVersion } from './policy.ts';
import { ENGINE_VERSION } from './version.ts';

/** SHA-256 of a text as 64 hexadecimal letters. The runtime brings it, so that the engine stays pure. */
export type Digest = (text: string) => Promise<string>;

/**
 * One text for one value, whatever the order of its members: names sorted, absent and null members left out.
 * Two inputs that mean the same have the same text.
 */
export function canonicalText(value: unknown): string {
  return new Canonical().text(value);
}

/** Text that JSON writes as it is: most of it, and asking is quicker than having it written. */
const PLAIN = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

/** A text as JSON, `null` for none. */
export function quoted(text: string | null | undefined): string {
  if (text === null || text === undefined) return 'null';
  return PLAIN.test(text) ? `"${text}"` : JSON.stringify(text);
}

/** The names of an object as they come, and in the order and form in which they are written. */
interface Shape {
  names: readonly string[];
  sorted: readonly { name: string; written: string }[];
}

/** So many shapes are remembered; an input with more is written all the same, only slower. */
const MAX_SHAPES = 16;

/** Writes canonical texts; objects with the same names in the same order share the work of sorting them. */
class Canonical {
  readonly #shapes: Shape[] = [];

  text(value: unknown): string {
    if (typeof value === 'string') return quoted(value);
    if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
    if (Array.isArray(value)) return this.#array(value);
    return this.#object(value as Readonly<Record<string, unknown>>);
  }

  #array(values: readonly unknown[]): string {
    let text = '';
    for (let index = 0; index < values.length; index += 1) text += (index === 0 ? '' : ',') + this.text(values[index]);
    return `[${text}]`;
  }

  #object(value: Readonly<Record<string, unknown>>): string {
    let text = '';
    for (const { name, written } of this.#shape(Object.keys(value)).sorted) {
      const member = value[name];
      if (member === undefined || member === null) continue;
      text += (text === '' ? '' : ',') + written + this.text(member);
    }
    return `{${text}}`;
  }

  #shape(names: readonly string[]): Shape {
    for (const shape of this.#shapes) if (sameNames(shape.names, names)) return shape;
    const sorted = names.toSorted().map((name) => ({ name, written: `${JSON.stringify(name)}:` }));
    const shape = { names, sorted };
    if (this.#shapes.length < MAX_SHAPES) this.#shapes.push(shape);
    return shape;
  }
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  for (let index = 0; index < a.length; index += 1) if (a[index] !== b[index]) return false;
  return true;
}

const policyDigests = new WeakMap<PolicyVersion, Promise<string>>();

/** `sha256:…` of a policy version, worked out once for each loaded version. */
export function digestPolicy(policy: PolicyVersion, digest: Digest): Promise<string> {
  let known = policyDigests.get(policy);
  if (!known) {
    known = digest(canonicalText(policy)).then((hex) => `sha256:${hex}`);
    policyDigests.set(policy, known);
  }
  return known;
}

/**
 * The receipt of an answer: with the same engine, policy and input the answer is the same, byte for byte.
 *
 * @param inputText canonical text of what was asked, with the policy that was used
 * @param effectiveOn the date that decided which values apply, or null
 */
export async function sealReceipt(
  inputText: string,
  policy: PolicyVersion,
  effectiveOn: string | null,
  digest: Digest,
): Promise<Receipt> {
  const policyHash = await digestPolicy(policy, digest);
  return { engine: ENGINE_VERSION, policy: policyHash, input: `sha256:${await digest(inputText)}`, effectiveOn };
}
