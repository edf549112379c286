import type { Ports } from '../ports.ts';
import type { Store } from '../ports/store.ts';
import type { Write } from '../ports/transaction.ts';
import { hashDefinition } from '../rules/canonical.ts';
import { EMPTY_HEAD } from '../rules/evidence-chain.ts';
import type { ProcessDefinition } from '../rules/process-definition.ts';
import type { Party, Run } from '../rules/run.ts';
import type { RunChange } from './commit-run.ts';
import { outboxWrite } from './outbox-write.ts';
import type { StartRunInput } from './start-run.ts';

/** A run that is not stored yet (version 0) and the change that begins it. Keeps the definition it will finish on. */
export async function planRun(
  ports: Pick<Ports, 'now' | 'ids'> & { store: Pick<Store, 'saveDefinition'> },
  definition: ProcessDefinition,
  input: StartRunInput,
): Promise<{ run: Run; change: RunChange }> {
  const definitionHash = hashDefinition(definition);
  await ports.store.saveDefinition(definitionHash, definition);
  const startedAt = input.at ?? ports.now();
  const run: Run = {
    id: input.runId ?? ports.ids.id('run'),
    processId: definition.id,
    processVersion: definition.version,
    definitionHash,
    title: input.title,
    private: input.private ?? definition.private,
    leadOrganizationId: input.leadOrganizationId,
    status: 'running',
    startedBy: input.actor,
    startedAt,
    ...optional(input),
    data: input.data,
    head: EMPTY_HEAD,
    version: 0,
  };
  const parties = partiesOf(run, input);
  return {
    run,
    change: {
      writes: [
        ...parties.map((after): Write => ({ entity: 'party', after })),
        outboxWrite(ports, { kind: 'start-execution', runId: run.id, processId: run.processId }),
      ],
      events: [
        {
          at: ports.now(),
          type: 'run-started',
          actor: input.actor,
          data: {
            processId: run.processId,
            processVersion: run.processVersion,
            definitionHash,
            ...(run.parent === undefined ? {} : { calledBy: run.parent.runId }),
            ...(run.reopens === undefined ? {} : { reopens: run.reopens }),
          },
        },
        ...parties.map(({ organizationId, legalRole }) => ({
          at: ports.now(),
          type: 'party-joined' as const,
          actor: input.actor,
          data: { organizationId, legalRole },
        })),
      ],
    },
  };
}

function optional({ ownerOrganizationId, parent, reopens, origin }: StartRunInput): Partial<Run> {
  return {
    ...(ownerOrganizationId === undefined ? {} : { ownerOrganizationId }),
    ...(parent === undefined ? {} : { parent }),
    ...(reopens === undefined ? {} : { reopens }),
    ...(origin === undefined ? {} : { origin }),
  };
}

/** The lead takes part in every run it coordinates; what it is to the data is said by the case, not by its own list. */
function partiesOf(run: Run, input: StartRunInput): Party[] {
  const lead = { organizationId: input.leadOrganizationId, legalRole: 'other' as const };
  const named = input.parties.some(({ organizationId }) => organizationId === lead.organizationId);
  const parties = named ? input.parties : [...input.parties, lead];
  const byOrganization = new Map(parties.map((party) => [party.organizationId, party]));
  return [...byOrganization.values()].map(({ organizationId, legalRole }) => ({
    runId: run.id,
    organizationId,
    legalRole,
    taskRoles: [],
    private: run.private,
    startedAt: run.startedAt,
    version: 1,
  }));
}
