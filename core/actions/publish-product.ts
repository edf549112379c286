import type { Ports, Write } from '../ports.ts';
import type { Case } from '../rules/case.ts';
import { closeGuard } from '../rules/breach/close-guard.ts';
import { breachDossier } from '../rules/breach/dossier.ts';
import { controllers } from '../rules/breach/participants.ts';
import { closedRegisterEntry } from '../rules/breach/register-summary.ts';
import { canonical, hashOf } from '../rules/canonical.ts';
import { CodedError } from '../rules/coded-error.ts';
import type { WorkProduct } from '../rules/register-entry.ts';
import { placeOf, type AutoStepInput } from './auto-step.ts';
import { commitRun } from './commit-run.ts';
import { loadCase } from './load-case.ts';
import { loadDefinition } from './load-definition.ts';
import { peopleOfRun } from './people-of-run.ts';
import { SYSTEM } from './system-actor.ts';
import { withRetry } from './with-retry.ts';

export type PublishOutcome = { outcome: 'published' | 'refused' };
type Needs = Pick<Ports, 'store' | 'now' | 'objects' | 'pause' | 'random'>;

const PRODUCT = 'breach-dossier';

/**
 * Seals the dossier of a breach, one for each controller and one for the coordinator, and completes the controllers'
 * entries in the register, unless open work keeps the case from closing. A dossier is stored under the hash of its bytes, so a call that was cut off leaves nothing that
 * stands in its way. Published once per run. Throws `product.unknown`.
 */
export async function publishProduct(
  ports: Needs,
  input: AutoStepInput & { product: string },
): Promise<PublishOutcome> {
  if (input.product !== PRODUCT) throw new CodedError('product.unknown', `no product named ${input.product}`);
  return withRetry<PublishOutcome>(ports, async () => {
    const found = await loadCase(ports, input.runId);
    const id = productId(input.runId);
    if ((await ports.store.product(found.run.leadOrganizationId, id)) !== undefined)
      return { outcome: 'published' };
    if (closeGuard(found, await ports.store.organizations()).length > 0) return { outcome: 'refused' };
    const products = await sealed(ports, found, id);
    const registers = await closedRegisters(ports, found, id);
    const data = { ...placeOf(input), product: PRODUCT, sha256: products.map(({ sha256 }) => sha256) };
    const committed = await commitRun(ports, found.run, {
      writes: [...products.map((after): Write => ({ entity: 'product', after })), ...registers],
      events: [{ at: ports.now(), type: 'product-published', actor: SYSTEM.publishProduct, data }],
    });
    return committed === 'conflict' ? committed : { outcome: 'published' };
  });
}

export function productId(runId: string): string {
  return `${runId}.${PRODUCT}`;
}

async function sealed(ports: Needs, found: Case, id: string): Promise<WorkProduct[]> {
  const { run } = found;
  const [definition, events, organizations, people] = await Promise.all([
    loadDefinition(ports, run),
    ports.store.events(run.id),
    ports.store.organizations(),
    peopleOfRun(ports, found),
  ]);
  // As of the last thing that happened: the same case gives the same bytes at every attempt, and so one object.
  const at = events.at(-1)?.at ?? run.startedAt;
  return Promise.all(
    receiversOf(found).map(async (organizationId): Promise<WorkProduct> => {
      const dossier = breachDossier({
        case: found,
        definition,
        events,
        organizations,
        people,
        organizationId,
        at,
      });
      const key = `products/${organizationId}/${id}/${hashOf(dossier)}.json`;
      const { sha256 } = await ports.objects.put(key, canonical(dossier), 'application/json');
      const title = `Breach dossier: ${run.title}`;
      return { organizationId, kind: PRODUCT, id, runId: run.id, at, title, key, sha256, version: 1 };
    }),
  );
}

/** The controllers' entries of the register of GDPR art. 33(5), brought up to the closed case. */
async function closedRegisters(ports: Needs, found: Case, id: string): Promise<Write[]> {
  const closing = { at: ports.now(), productId: id };
  const entries = await Promise.all(
    controllers(found).map(({ organizationId }) =>
      ports.store.registerEntry(organizationId, 'breach', found.run.id),
    ),
  );
  return entries.flatMap((before): Write[] =>
    before === undefined
      ? []
      : [{ entity: 'register', before, after: closedRegisterEntry(found, before, closing) }],
  );
}

/** The controllers and the coordinator; the organization that reported it too when it came to no controller. */
function receiversOf(found: Case): string[] {
  const { run } = found;
  const responsible = controllers(found).map(({ organizationId }) => organizationId);
  const reporter = run.startedBy.kind === 'system' ? [] : [run.startedBy.organizationId];
  return [...new Set([run.leadOrganizationId, ...(responsible.length > 0 ? responsible : reporter)])];
}
