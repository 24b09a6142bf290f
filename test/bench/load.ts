import { Pool } from 'undici';

export interface Load {
  requestsPerSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
}

/** Sends one body again and again over so many connections for so long; every answer must be 200. */
export async function load(
  origin: string,
  path: string,
  body: string,
  seconds: number,
  connections = 10,
): Promise<Load> {
  const pool = new Pool(origin, { connections });
  const times: number[] = [];
  const end = performance.now() + seconds * 1000;
  const started = performance.now();
  const worker = async () => {
    while (performance.now() < end) {
      const sent = performance.now();
      const { statusCode, body: answer } = await pool.request({
        path,
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      await answer.dump({ limit: 64_000_000 });
      if (statusCode !== 200) throw new Error(`${origin}${path} answered ${statusCode}`);
      times.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: connections }, worker));
  const elapsed = (performance.now() - started) / 1000;
  await pool.close();
  times.sort((a, b) => a - b);
  const at = (part: number) => times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0;
  return { requestsPerSecond: times.length / elapsed, p50: at(0.5), p99: at(0.99) };
}
