import { cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { DONGGUAN } from '../support/dongguan.ts';
import { startNodeApp, temporaryFolder } from '../support/node-app.ts';
import { Running } from '../support/process.ts';
import { startLibsqlServer } from '../support/sqld.ts';
import { benchEngine } from './engine.ts';
import { benchBlocking, benchThroughput, startBare } from './http.ts';
import { allScriptBytes, pageScriptBytes, workerBytes } from './sizes.ts';
import { printTable, type Row } from './table.ts';
import { serveWorkerd } from './workerd.ts';

const MIGRATE = fileURLToPath(new URL('../../dist/migrate.js', import.meta.url));

const ms = (value: number) => `${value.toFixed(1)} ms`;
const rate = (value: number) => `${Math.round(value).toLocaleString('en')} req/s`;
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0)} KB`;

function engineRows(): Row[] {
  const { floor, engine, ratio, traces, lines } = benchEngine(DONGGUAN);
  return [
    {
      what: 'engine, 100,000 posts to all totals',
      figure: ms(engine),
      floor: `${ms(floor)} (hand-written loop)`,
      ratio: ratio.toFixed(2),
      bound: '≤ 2 ×',
      holds: ratio <= 2,
    },
    {
      what: 'engine, 10,000 posts with every trace (CPU)',
      figure: ms(traces),
      floor: '–',
      ratio: '–',
      bound: '< 100 ms',
      holds: traces < 100,
    },
    {
      what: 'engine, 5,000 posts with lines: one keystroke',
      figure: ms(lines),
      floor: '–',
      ratio: '–',
      bound: '< 100 ms',
      holds: lines < 100,
    },
  ];
}

async function homeRows(name: string, origin: string, bare: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const path of ['/', '/lines'] as const) {
    const { ours, bare: floor, ratio } = await benchThroughput(origin, bare, path);
    const what = path === '/' ? 'bare node:http, totals only' : 'bare node:http, totals and lines';
    rows.push({
      what: `POST /api/calculations, 100 posts, ${name}`,
      figure: `${rate(ours.requestsPerSecond)}, p99 ${ms(ours.p99)}`,
      floor: `${rate(floor.requestsPerSecond)}, p99 ${ms(floor.p99)} (${what})`,
      ratio: ratio.toFixed(2),
      bound: path === '/' ? '≥ 0.6 ×' : '–',
      holds: path === '/' ? ratio >= 0.6 : null,
    });
  }
  return rows;
}

async function blockingRows(origin: string): Promise<Row[]> {
  const rows: Row[] = [];
  for (const explain of [false, true]) {
    const { worst, middle } = await benchBlocking(origin, explain);
    rows.push({
      what: `longest wait of another request beside 5,000 posts${explain ? ' with traces' : ''}`,
      figure: `${ms(middle)} (worst ${ms(worst)})`,
      floor: '–',
      ratio: '–',
      bound: '< 50 ms',
      holds: middle < 50,
    });
  }
  return rows;
}

async function nodeRows(bare: string): Promise<Row[]> {
  const folder = await temporaryFolder();
  const app = await startNodeApp({ DATABASE_URL: `file:${folder.path}/gangwei.db` });
  try {
    return [...(await homeRows('Node', app.baseUrl, bare)), ...(await blockingRows(app.baseUrl))];
  } finally {
    await app.stop();
    await folder.remove();
  }
}

async function workerRows(bare: string): Promise<Row[]> {
  const server = await startLibsqlServer();
  const migrating = new Running(process.execPath, [MIGRATE], { DATABASE_URL: server.url });
  if ((await migrating.exit) !== 0) throw new Error(migrating.output);
  const app = await serveWorkerd(server.url);
  try {
    return [
      ...(await homeRows('workerd', app.origin, bare)),
      {
        what: 'workerd: from its start to the first answer',
        figure: ms(app.startup),
        floor: '–',
        ratio: '–',
        bound: '–',
        holds: null,
      },
    ];
  } finally {
    await app.stop();
    await server.stop();
  }
}

async function sizeRows(): Promise<Row[]> {
  const [first, all, worker] = [await pageScriptBytes(), await allScriptBytes(), await workerBytes()];
  const size = (what: string, bytes: number, bound: string, holds: boolean | null): Row => ({
    what,
    figure: kilobytes(bytes),
    floor: '–',
    ratio: '–',
    bound,
    holds,
  });
  return [
    size('page: script before the calculator can be used (gzip)', first, '≤ 400 KB', first <= 400 * 1024),
    size('page: all script, charts and spreadsheets included (gzip)', all, '–', null),
    size('Workers bundle (gzip)', worker, '–', null),
  ];
}

async function main(): Promise<void> {
  const bare = await startBare();
  try {
    const rows = [
      ...engineRows(),
      ...(await nodeRows(bare.origin)),
      ...(await workerRows(bare.origin)),
      ...(await sizeRows()),
    ];
    const [cpu] = cpus();
    console.log(`${cpus().length} × ${cpu?.model.trim()}, Node ${process.version}, medians of alternating runs\n`);
    console.log(printTable(rows));
    if (rows.some(({ holds }) => holds === false)) process.exitCode = 1;
  } finally {
    await bare.stop();
  }
}

await main();
