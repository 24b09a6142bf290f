import { createServer } from 'node:http';
import type { Post } from '../../src/engine/calculation-types.ts';
import { floorTotals } from './engine-floor.ts';

/**
 * The floor of a request: no framework, validation written out by hand, the same totals; at /lines with the lines as well,
 * which are most of an answer's bytes. Run by itself; it prints the port it listens on.
 */

const STANDARDS = { none: 4_000_000, assistant: 6_000_000, intermediate: 9_900_000 };
const QUALIFICATIONS = new Set(['none', 'assistant', 'intermediate']);
const STAFFINGS = new Set(['purchased', 'converted', 'recruited']);
const DATE = /^\d{4}-\d{2}-\d{2}$/;

function isText(value: unknown, most = 200): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= most;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isPost(value: unknown): value is Post {
  if (!isRecord(value) || !isRecord(value['host'])) return false;
  const { id, title, host, town, field, qualification, headcount, from, to, staffing } = value;
  return (
    isText(id) &&
    isText(title) &&
    isText(host['name']) &&
    (host['level'] === 'city' || host['level'] === 'town') &&
    (town === null || isText(town)) &&
    (field === null || isText(field)) &&
    QUALIFICATIONS.has(`${qualification}`) &&
    Number.isInteger(headcount) &&
    isText(from) &&
    DATE.test(from) &&
    isText(to) &&
    DATE.test(to) &&
    STAFFINGS.has(`${staffing}`)
  );
}

function yuan(fen: number): string {
  return `${Math.floor(fen / 100)}.${`${fen % 100}`.padStart(2, '0')}`;
}

/** The lines of the answer, as plainly as they can be made: one segment for each post. */
function linesOf(posts: readonly Post[], amounts: Float64Array) {
  return posts.map((post, index) => {
    const amount = yuan(amounts[index] ?? 0);
    const standard = yuan(STANDARDS[post.qualification as keyof typeof STANDARDS]);
    return {
      id: post.id,
      form: 'post',
      payer: post.host.level === 'city' ? 'city' : post.town,
      amount,
      range: null,
      missing: [],
      byFiscalYear: [{ fiscalYear: +post.from.slice(0, 4), amount }],
      segments: [{ from: post.from, to: post.to, months: '10', standard, amount }],
    };
  });
}

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    const posts = isRecord(body) && Array.isArray(body['posts']) ? body['posts'] : null;
    if (!posts?.every(isPost)) {
      response.writeHead(422).end();
      return;
    }
    const { amounts, years, sums } = floorTotals(posts, STANDARDS);
    const rows = (column: Float64Array | undefined) => [...(column ?? [])].filter((fen) => fen > 0).map(yuan);
    const lines = request.url === '/lines' ? linesOf(posts, amounts) : undefined;
    const text = JSON.stringify({
      lines,
      amount: yuan(amounts.reduce((sum, fen) => sum + fen, 0)),
      byFiscalYear: rows(years),
      byPayer: rows(sums[0]),
      byTown: rows(sums[1]),
      byField: rows(sums[2]),
      byQualification: rows(sums[3]),
    });
    response.writeHead(200, { 'content-type': 'application/json' }).end(text);
  });
});

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`);
});
