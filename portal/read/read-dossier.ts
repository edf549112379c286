import { createHash } from 'node:crypto';
import { peopleOfRun } from '../../core/actions/people-of-run.ts';
import { productId } from '../../core/actions/publish-product.ts';
import { loadDefinition } from '../../core/actions/load-definition.ts';
import type { Ports } from '../../core/ports.ts';
import { may } from '../../core/rules/authorization.ts';
import { breachDossier, type BreachDossier } from '../../core/rules/breach/dossier.ts';
import { CodedError } from '../../core/rules/coded-error.ts';
import type { Person } from '../../core/rules/organization.ts';
import type { ProcessDefinition } from '../../core/rules/process-definition.ts';

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
  const product = await ports.store.product(organizationId, productId(runId));
  const body = product === undefined ? undefined : await ports.objects.get(product.key);
  if (product === undefined || body === undefined) return undefined;
  if (createHash('sha256').update(body).digest('hex') !== product.sha256) {
    throw new CodedError(
      'product.altered',
      `the stored dossier of ${runId} does not have the hash it was sealed with`,
    );
  }
  // The bytes are those that were sealed (hash above), and only publishProduct writes them, from this very type.
  const dossier = JSON.parse(body) as BreachDossier;
  return { dossier, sealed: { at: product.at, sha256: product.sha256 } };
}
