import { countPolicyVersions } from '../../../db/repositories/policy-versions.ts';
import { ENGINE_VERSION } from '../../engine/version.ts';
import { UnavailableError } from '../errors.ts';
import type { Services } from '../services.ts';

export interface Health {
  status: 'ok';
  database: 'ok';
  /** How many policy versions can be used. */
  policies: number;
  engine: string;
}

/** A database that has not answered after so many milliseconds counts as gone. */
const PATIENCE = 2_000;

/** Asks the database for one number. @throws UnavailableError when it does not answer or holds no tables yet */
export async function checkHealth(services: Services): Promise<Health> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const policies = await Promise.race([
      countPolicyVersions(services.database.query),
      new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => reject(new Error(`no answer in ${PATIENCE} ms`)), PATIENCE);
      }),
    ]);
    return { status: 'ok', database: 'ok', policies, engine: ENGINE_VERSION };
  } catch (cause) {
    throw new UnavailableError('the database does not answer', { cause });
  } finally {
    clearTimeout(timer);
  }
}
