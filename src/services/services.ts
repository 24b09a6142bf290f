import type { Database } from '../../db/database.ts';
import type { Language } from '../engine/language.ts';
import type { Digest } from '../engine/receipt.ts';
import type { Catalogue } from './catalogue.ts';

/** What the verbs of the product work with: one for each request. */
export interface Services {
  database: Database;
  catalogue: Catalogue;
  /** SHA-256 of a text as 64 hexadecimal letters. */
  digest: Digest;
  /** Milliseconds since 1970, for what expires. */
  now(): number;
  /** Lets other requests of the process have their turn: between the pieces of long work. */
  pause(): Promise<void>;
}

/** Who asks, as far as an answer depends on it. */
export interface Asker {
  language: Language;
}
