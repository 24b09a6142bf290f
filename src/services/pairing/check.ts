import { checkPairing, type Pairing, type PairingInput } from '../../engine/pairing.ts';
import { resolveContext } from '../context.ts';
import type { Asker, Services } from '../services.ts';

/**
 * Which social workers have their volunteers and who lacks how many (DV2: in principle at least ten each).
 * @throws IssueError
 */
export async function check(services: Services, asker: Asker, input: PairingInput): Promise<Pairing> {
  const snapshot = await services.catalogue.read(services);
  const earliest = input.asOf;
  return checkPairing(
    input,
    resolveContext(snapshot, { policy: input.policy, earliest, language: asker.language }).context,
  );
}
