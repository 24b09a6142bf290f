import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { bundleWorker } from '../support/workerd.ts';

const WEB = new URL('../../dist/web/', import.meta.url);

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
}

/** Bytes (gzip) of the script that the page loads before anything else: the entry and all that it imports at once. */
export async function pageScriptBytes(): Promise<number> {
  const manifest: Record<string, Chunk> = JSON.parse(await readFile(new URL('.vite/manifest.json', WEB), 'utf8'));
  const wanted = new Set<string>();
  const visit = (key: string) => {
    const chunk = manifest[key];
    if (!chunk || wanted.has(chunk.file)) return;
    wanted.add(chunk.file);
    for (const next of chunk.imports ?? []) visit(next);
  };
  for (const [key, chunk] of Object.entries(manifest)) if (chunk.isEntry) visit(key);
  let bytes = 0;
  for (const file of wanted)
    if (file.endsWith('.js')) bytes += gzipSync(await readFile(new URL(file, WEB)), { level: 9 }).length;
  return bytes;
}

/** All script of the page, whenever it is loaded (gzip). */
export async function allScriptBytes(): Promise<number> {
  const folder = fileURLToPath(new URL('assets/', WEB));
  let bytes = 0;
  for (const name of await readdir(folder)) {
    if (name.endsWith('.js')) bytes += gzipSync(await readFile(new URL(`assets/${name}`, WEB)), { level: 9 }).length;
  }
  return bytes;
}

/** Bytes (gzip) of the Worker's bundle. */
export async function workerBytes(): Promise<number> {
  return gzipSync(await bundleWorker(), { level: 9 }).length;
}
