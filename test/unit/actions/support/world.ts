import { memoryPorts, type MemoryPorts } from '../../../../adapters/memory/memory-ports.ts';
import { deliverOutbox, type DeliverResult } from '../../../../core/actions/deliver-outbox.ts';
import { loadEcosystem } from '../../../../core/actions/load-ecosystem.ts';
import { openTask } from '../../../../core/actions/open-task.ts';
import type { OpenTaskInput, OpenTaskResult } from '../../../../core/actions/open-task-input.ts';
import { startRun, type StartRunInput } from '../../../../core/actions/start-run.ts';
import type { EvidenceEvent } from '../../../../core/rules/evidence-event.ts';
import { verifyChain } from '../../../../core/rules/evidence-chain.ts';
import type { Person } from '../../../../core/rules/organization.ts';
import type { OutboxEntry } from '../../../../core/rules/outbox-entry.ts';
import type { ProcessDefinition } from '../../../../core/rules/process-definition.ts';
import type { Task } from '../../../../core/rules/task.ts';
import { CITY } from './city.ts';

/** A Friday, 10:00 in Berlin. */
export const START = '2026-05-22T08:00:00.000Z';
const FAR = '9999-01-01T00:00:00.000Z';

/** A city on memory ports, with short words for what tests do most. */
export class World {
  readonly ports: MemoryPorts;

  private constructor(ports: MemoryPorts) {
    this.ports = ports;
  }

  static async create(...definitions: ProcessDefinition[]): Promise<World> {
    const ports = memoryPorts(definitions, START);
    await loadEcosystem(ports, CITY);
    return new World(ports);
  }

  async person(id: string): Promise<Person> {
    return defined(await this.ports.store.person(id), `person ${id}`);
  }

  async start(more: Partial<StartRunInput> = {}): Promise<string> {
    const started = await startRun(this.ports, {
      processId: 'sample',
      title: 'A matter',
      leadOrganizationId: 'city',
      parties: [{ organizationId: 'mobility', legalRole: 'controller' }],
      data: {},
      actor: { kind: 'person', personId: 'mobility-contact', organizationId: 'mobility', channel: 'portal' },
      ...more,
    });
    if (started.result !== 'started') throw new Error(`run not started: ${started.result}`);
    return started.runId;
  }

  async open(runId: string, stepId: string, more: Partial<OpenTaskInput> = {}): Promise<OpenTaskResult> {
    const token = `token-${stepId}-${more.iteration ?? 1}`;
    return openTask(this.ports, {
      runId,
      stepId,
      iteration: 1,
      scope: '',
      token,
      execution: `arn:${runId}`,
      ...more,
    });
  }

  /** Opens the one task of a step and reads it. */
  async opened(runId: string, stepId: string, more: Partial<OpenTaskInput> = {}): Promise<Task> {
    const opened = await this.open(runId, stepId, more);
    if (opened.result === 'run-over') throw new Error('the run is over');
    return this.task(opened.waitId);
  }

  async task(id: string): Promise<Task> {
    return defined(await this.ports.store.task(id), `task ${id}`);
  }

  async outbox(): Promise<OutboxEntry[]> {
    return this.ports.store.waitingOutbox(FAR, 10_000);
  }

  /** Delivers what waits, once each. */
  async deliver(): Promise<DeliverResult[]> {
    const results: DeliverResult[] = [];
    for (const entry of await this.outbox()) results.push(await deliverOutbox(this.ports, entry));
    return results;
  }

  async events(runId: string): Promise<EvidenceEvent[]> {
    return this.ports.store.events(runId);
  }

  async eventTypes(runId: string): Promise<string[]> {
    return (await this.events(runId)).map(({ type }) => type);
  }

  /** The chain holds from its first event to the head that the run knows. */
  async chainHolds(runId: string): Promise<boolean> {
    const run = defined(await this.ports.store.run(runId), `run ${runId}`);
    return verifyChain(await this.events(runId), run.head).ok;
  }
}

export function defined<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`no ${name}`);
  return value;
}
