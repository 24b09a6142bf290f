import { readdirSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';

const WEB = new URL('../../dist/web/', import.meta.url);
const LIMIT = 400 * 1024;

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
}

describe('the built page', () => {
  const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', WEB), 'utf8')) as Record<string, Chunk>;

  it('needs at most 400 KB of script before the calculator can be used', () => {
    const files = new Set<string>();
    const add = (key: string) => {
      const chunk = manifest[key];
      if (!chunk || files.has(chunk.file)) return;
      files.add(chunk.file);
      for (const needed of chunk.imports ?? []) add(needed);
    };
    for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) add(key);
    let size = 0;
    for (const file of files) size += gzipSync(readFileSync(new URL(file, WEB)), { level: 9 }).length;
    process.stdout.write(`script before the calculator: ${(size / 1024).toFixed(1)} KB gzip in ${files.size} files\n`);
    expect(size).toBeLessThanOrEqual(LIMIT);
    expect(size).toBeGreaterThan(50 * 1024);
  });

  it('has no source maps and no inline script', () => {
    const files = readdirSync(WEB, { recursive: true }).map(String);
    expect(files.filter((file) => file.endsWith('.map'))).toEqual([]);
    const html = readFileSync(new URL('index.html', WEB), 'utf8');
    expect(html.match(/<script(?![^>]*\bsrc=)[^>]*>/g)).toBeNull();
    expect(html).not.toMatch(/\son\w+=/);
  });

  it('calls no other host', () => {
    const own = /^https?:\/\/(www\.w3\.org|localhost|127\.0\.0\.1)/;
    const scripts = readdirSync(new URL('assets/', WEB)).filter((file) => file.endsWith('.js'));
    const calls = scripts.flatMap(
      (file) =>
        readFileSync(new URL(`assets/${file}`, WEB), 'utf8').match(
          /(?:fetch|import|src=|href=)\(?["'`](https?:\/\/[^"'`]+)/g,
        ) ?? [],
    );
    expect(calls.filter((address) => !own.test(address))).toEqual([]);
  });
});
