/**
 * The values that requests are made of, as valibot schemas. A message is the code of the issue, whose sentence is in
 * `sentences.ts`. Only shapes are checked here; what a value means (a real day, a known town) is the engine's to say.
 */

import * as v from 'valibot';
import { MAX_LINES } from '../engine/calculation-types.ts';

export { MAX_LINES };

/** Control characters, lone surrogates and the marks that turn the direction of writing: never part of a name. */
const PLAIN = /^[^\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069\ufeff]*$/u;

/** A first letter that a spreadsheet takes for a formula, in both widths. */
const NOT_FORMULA = /^(?![=+\-@\uff1d\uff0b\uff0d\uff20])/;

/** Line breaks and tabs are fine in a longer text. */
const TEXT = /^(?:[\t\n\r]|[^\p{Cc}\p{Cs}\u2028-\u202e\u2066-\u2069\ufeff])*$/u;

/** The title of a post, the name of a unit or a person: 1 to 200 letters. */
export const name = v.pipe(
  v.string('type.string'),
  v.minLength(1, 'text.empty'),
  v.maxLength(200, 'text.too-long'),
  v.regex(PLAIN, 'text.control'),
  v.regex(NOT_FORMULA, 'text.formula'),
);

/** An id that the caller chooses. */
export const id = v.pipe(
  v.string('type.string'),
  v.minLength(1, 'text.empty'),
  v.maxLength(100, 'text.too-long'),
  v.regex(PLAIN, 'text.control'),
);

/** A code of a vocabulary, a division or a policy; whether it exists is said later. */
export const code = v.pipe(
  v.string('type.string'),
  v.minLength(1, 'text.empty'),
  v.maxLength(64, 'text.too-long'),
  v.regex(PLAIN, 'text.control'),
);

/** A description of up to 2,000 letters. */
export const text = v.pipe(v.string('type.string'), v.maxLength(2000, 'text.too-long'), v.regex(TEXT, 'text.control'));

/** Yuan as a decimal string with two decimals; never a JSON number, which could not hold it exactly. */
export const money = v.pipe(
  v.string('type.money'),
  v.regex(/^(0|[1-9]\d{0,12})\.\d{2}$/, 'money.format'),
  v.metadata({
    ref: 'Money',
    description: '金额(元)，十进制字符串 · yuan as a decimal string',
    examples: ['60000.00'],
  }),
);

/** A share of 1 as a decimal string. */
export const share = v.pipe(v.string('type.share'), v.regex(/^(0(\.\d{1,6})?|1(\.0{1,6})?)$/, 'share.format'));

/** A score as a decimal string. */
export const score = v.pipe(v.string('type.score'), v.regex(/^\d{1,3}(\.\d{1,12})?$/, 'score.format'));

/** `YYYY-MM-DD`. */
export const date = v.pipe(
  v.string('type.string'),
  v.regex(/^\d{4}-\d{2}-\d{2}$/, 'date.format'),
  v.metadata({ ref: 'Date', description: '日期 · a day', examples: ['2012-03-01'] }),
);

/** A whole number between two bounds, both included. */
export const whole = (low: number, high: number) =>
  v.pipe(
    v.number('type.number'),
    v.integer('number.integer'),
    v.minValue(low, 'number.range'),
    v.maxValue(high, 'number.range'),
  );

/** How many of something, up to a hundred million. */
export const count = whole(0, 100_000_000);

export const flag = v.boolean('type.boolean');

/** One of a few words. */
export const choice = <const T extends readonly string[]>(options: T) => v.picklist(options, 'choice.unknown');

/** A list of at most `most` items. */
export const list = <T extends v.GenericSchema>(item: T, most: number = MAX_LINES) =>
  v.pipe(v.array(item, 'type.array'), v.maxLength(most, 'array.too-long'), v.readonly());

/** Makes a schema of objects refuse lists, which valibot takes for objects without members. */
function refusingLists<T extends v.GenericSchema>(schema: T): T {
  const run = schema['~run'];
  const refuseLists: typeof run = (dataset, config) => {
    const { value } = dataset;
    if (!Array.isArray(value)) return run.call(schema, dataset, config);
    const refused = run.call(schema, { value: null }, config);
    for (const issue of refused.issues ?? []) Object.assign(issue, { input: value });
    return refused;
  };
  return Object.assign(schema, { '~run': refuseLists });
}

/** An object without other members than these. */
export const object = <const T extends v.ObjectEntries>(entries: T) =>
  refusingLists(v.strictObject(entries, 'type.object'));

/** An object whose members' names are codes, at most `most` of them. */
export const byCode = <T extends v.GenericSchema>(item: T, most: number) =>
  v.pipe(refusingLists(v.record(code, item, 'type.object')), v.maxEntries(most, 'array.too-long'));
