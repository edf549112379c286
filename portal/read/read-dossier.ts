import { productsOf } from '../../core/actions/load-reading.ts';
import { peopleOfRun } from '../../core/actions/people-of-run.ts';
import { sealedText } from '../../core/actions/open-product.ts';
import { loadDefinition } from '../../core/actions/load-definition.ts';
import type { Ports } from '../../core/ports.ts';
import { may } from '../../core/rules/authorization.ts';
import { breachDossier, type BreachDossier } from '../../core/rules/breach/dossier.ts';
import { DOSSIER_KIND, dossierId } from '../../core/rules/breach/product.ts';
import type { Person } from '../../core/rules/organization.ts';
import type { ProcessDefinition } from '../../core/rules/process-definition.ts';
import type { WorkProduct } from '../../core/rules/work-product.ts';

/** A dossier of one organization: the sealed one once there is one, otherwise how the case stands. */
export interface ReadDossier {
  dossier: BreachDossier;
  definition: ProcessDefinition;
  sealed: { at: string; sha256: string } | undefined;
}

/** Undefined when there is no such case, it keeps no dossier, or the person may not read it. */
export async function readDossier(
  ports: Pick<Ports, 'store' | 'now' | 'objects'>,
  person: Person,
  place: { runId: string; organizationId: string },
): Promise<ReadDossier | undefined> {
  const { runId, organizationId } = place;
  const found = await ports.store.case(runId);
  if (found?.run.processId !== 'breach-notification') return undefined;
  if (!may(person, 'read-dossier', { run: found.run, parties: found.parties, organizationId }))
    return undefined;
  const definition = await loadDefinition(ports, found.run);
  const sealed = await sealedDossier(ports, place);
  if (sealed !== undefined) return { ...sealed, definition };
  const [events, organizations, people] = await Promise.all([
    ports.store.events(runId),
    ports.store.organizations(),
    peopleOfRun(ports, found),
  ]);
  const at = ports.now();
  const dossier = breachDossier({
    case: found,
    definition,
    events,
    organizations,
    people,
    organizationId,
    at,
  });
  return { dossier, definition, sealed: undefined };
}

async function sealedDossier(
  ports: Pick<Ports, 'store' | 'objects'>,
  { runId, organizationId }: { runId: string; organizationId: string },
): Promise<Omit<ReadDossier, 'definition'> | undefined> {
  const product = await dossierOf(ports, { runId, organizationId });
  if (product === undefined) return undefined;
  // The bytes are those that were sealed, and only publishProduct writes them, from this very type.
  const dossier = JSON.parse(await sealedText(ports, product)) as BreachDossier;
  return { dossier, sealed: { at: product.at, sha256: product.sha256 } };
}

/** A case that takes another up again has a later version of that one's dossier. */
async function dossierOf(
  { store }: Pick<Ports, 'store'>,
  { runId, organizationId }: { runId: string; organizationId: string },
): Promise<WorkProduct | undefined> {
  const run = await store.run(runId);
  if (run?.origin === undefined) return store.product(organizationId, dossierId(runId));
  const products = await productsOf({ store }, organizationId);
  return products.find((product) => product.runId === runId && product.kind === DOSSIER_KIND);
}
