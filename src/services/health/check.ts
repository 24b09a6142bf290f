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

/** Counts the policy versions. @throws UnavailableError when the database does not answer or is not prepared yet */
export async function checkHealth(services: Services): Promise<Health> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    const policies = await Promise.race([
      countPolicyVersions(services.database.query),
      new Promise<never>((_resolve, reject) => {
        timer = setTimeout(() => reject(new Error(`no answer in ${PATIENCE} ms`)), PATIENCE);
      }),
    ]);
    if (policies === 0) throw new Error('no policy version is published yet');
    return { status: 'ok', database: 'ok', policies, engine: ENGINE_VERSION };
  } catch (cause) {
    throw new UnavailableError('the database does not answer', { cause });
  } finally {
    clearTimeout(timer);
  }
}
