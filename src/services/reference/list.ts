import type { Snapshot } from '../catalogue.ts';
import type { Services } from '../services.ts';

/** Fields of service, departments, groups of users and budget categories. */
export async function listReference(services: Services): Promise<Snapshot['vocabularies']> {
  return (await services.catalogue.read(services)).vocabularies;
}
