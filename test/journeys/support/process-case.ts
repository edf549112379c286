import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { RunDetail, RunStarted, TaskDetail, type TaskLine } from '../../../cli/client/answers.ts';
import { actOnTask, type Acted } from '../../../cli/demo/act-on-task.ts';
import { createRounds, playBreach, type World } from '../../../cli/demo/play-breach.ts';
import { dpoOf, lookAtRun, type OpenTask, type Player } from '../../../cli/demo/player.ts';
import type { Act, BreachScript, Scene } from '../../../cli/demo/script.ts';
import { EvidenceExport, ExportedEvent } from '../../../cli/evidence/evidence-export.ts';
import { verifyExport, type ExportVerdict } from '../../../cli/evidence/verify-export.ts';
import type { EvidenceEvent } from '../../../core/rules/evidence-event.ts';
import type { RegisterEntry, RegisterKind } from '../../../core/rules/register-entry.ts';
import { worldOf, type PlayCloud } from './breach-world.ts';
import { publishedBy, registerLines, type Published } from './stored-case.ts';

/** What somebody says on an approval. */
export interface Said {
  outcome: string;
  reason?: string;
}

/**
 * How a step is answered: the answers to its form, or what is said on an approval; a function when that hangs on who is
 * asked, when or in which round. `undefined` (or its answer) leaves it alone: nobody answers.
 */
export type StepPart = Record<string, unknown> | Said | undefined;
export type ProcessScript = Record<string, StepPart | ((scene: Scene) => StepPart)>;

export interface ProcessPlay {
  /** Stops as soon as this step asks somebody. */
  until?: string;
  /** Minutes after it opened at which a task is answered; 20 unless told. */
  delayMinutes?: (task: TaskLine) => number;
  /** So many days may pass with nobody acting (clocks run, tasks lapse) before the play ends; 0 unless told. */
  patienceDays?: number;
}

/** Nobody looks more often while nobody acts: what falls due happens on the way. */
const DAYS_AT_ONCE = 3;

interface Where {
  scope?: string;
  organizationId?: string;
}

/** One run of any process in the demo city, played by everybody in it. */
export interface ProcessCase {
  runId: string;
  world: World;
  coordinator: Player;
  /** All open tasks of the run, each with whoever suits it best. */
  openTasks(): Promise<OpenTask[]>;
  /** What a person sees of the open task of a step. */
  look(personId: string, stepId: string, where?: Where): Promise<z.infer<typeof TaskDetail>>;
  answer(
    personId: string,
    stepId: string,
    answers: Record<string, unknown>,
    where?: Where,
  ): Promise<Acted | undefined>;
  decide(
    personId: string,
    stepId: string,
    outcome: string,
    reason?: string,
    where?: Where,
  ): Promise<Acted | undefined>;
  /** Answers everything that opens, and lets time pass as needed. */
  play(script: ProcessScript, options?: ProcessPlay): Promise<Acted[]>;
  detail(): Promise<z.infer<typeof RunDetail>>;
  events(): Promise<EvidenceEvent[]>;
  verdict(): Promise<ExportVerdict>;
  /** The work products of this run, as sealed. */
  products(): Promise<Published[]>;
  /** All entries of a register, of one organization or of all. */
  register(kind: RegisterKind, organizationId?: string): Promise<RegisterEntry[]>;
}

export interface ProcessStart {
  processId: string;
  personId: string;
  /** The first that the person belongs to, unless told. */
  organizationId?: string;
  answers: Record<string, unknown>;
}

/** Starts a process by hand, in somebody's name. */
export async function startProcess(cloud: PlayCloud, start: ProcessStart): Promise<ProcessCase> {
  const world = await worldOf(cloud);
  const person = personIn(world, start.personId);
  const organizationId = start.organizationId ?? person.memberships[0]?.organizationId;
  const { processId, answers } = start;
  const { runId } = await person.api.call('/api/v1/runs', RunStarted, {
    method: 'POST',
    body: { processId, organizationId, answers },
    idempotencyKey: randomUUID(),
  });
  await cloud.settle();
  return caseIn(cloud, world, runId);
}

/** A run that began by itself, by another run, or by a form on a public page. */
export async function followRun(cloud: PlayCloud, runId: string): Promise<ProcessCase> {
  return caseIn(cloud, await worldOf(cloud), runId);
}

function caseIn(cloud: PlayCloud, world: World, runId: string): ProcessCase {
  const coordinator = dpoOf(world.players, world.cast.lead);
  const address = `/api/v1/runs/${encodeURIComponent(runId)}`;
  const rounds = createRounds();
  const detail = (): Promise<z.infer<typeof RunDetail>> => coordinator.api.call(address, RunDetail);
  const evidence = (): Promise<EvidenceExport> => coordinator.api.call(`${address}/evidence`, EvidenceExport);
  const openTasks = async (): Promise<OpenTask[]> =>
    (await lookAtRun(coordinator, world.players, runId)).open;

  async function openTaskOf(stepId: string, where: Where): Promise<TaskLine> {
    const { tasks } = await detail();
    const open = tasks.filter((task) => task.status === 'open');
    const found = open.find((task) => task.stepId === stepId && fits(task, where));
    if (found !== undefined) return found;
    throw new Error(`${stepId} is not open, but: ${open.map(({ id }) => id).join(', ') || 'nothing'}.`);
  }
  async function act(personId: string, stepId: string, part: StepPart, where: Where = {}) {
    const task = await openTaskOf(stepId, where);
    const script = scriptFor({ [stepId]: part });
    const context = { script, cast: world.cast, now: world.now(), round: rounds.of(task) };
    const acted = await actOnTask({ task, player: personIn(world, personId) }, context);
    await world.settle();
    return acted;
  }

  return {
    runId,
    world,
    coordinator,
    openTasks,
    async look(personId, stepId, where = {}) {
      const { id } = await openTaskOf(stepId, where);
      return personIn(world, personId).api.call(`/api/v1/tasks/${encodeURIComponent(id)}`, TaskDetail);
    },
    answer: (personId, stepId, answers, where) => act(personId, stepId, answers, where),
    decide: (personId, stepId, outcome, reason, where) =>
      act(personId, stepId, { outcome, ...(reason === undefined ? {} : { reason }) }, where),
    async play(script, options = {}) {
      const acts: Acted[] = [];
      let left = options.patienceDays ?? 0;
      for (;;) {
        const seen = { step: false };
        const played = await playBreach(world, {
          runId,
          rounds,
          script: scriptFor(script),
          delayMinutes: options.delayMinutes ?? usualDelay,
          until: (open) => (seen.step = open.some(({ task }) => task.stepId === options.until)),
        });
        acts.push(...played);
        if (seen.step || left === 0 || (await detail()).run.status !== 'running') return acts;
        const days = Math.min(left, DAYS_AT_ONCE);
        left -= days;
        await cloud.advance({ days });
      }
    },
    detail,
    events: async () => (await evidence()).events.map((event) => ExportedEvent.parse(event)),
    verdict: async () => verifyExport(await evidence()),
    products: () => publishedBy(cloud, runId),
    register: (kind, organizationId) => registerLines(cloud, kind, organizationId),
  };
}

/** Everybody answers soon after being asked: what takes longer is said by each test. */
function usualDelay(): number {
  return 20;
}

/** Tells answers from what is said on an approval by the kind of the task. */
function scriptFor(script: ProcessScript): BreachScript {
  return Object.fromEntries(
    Object.entries(script).map(([stepId, part]) => [
      stepId,
      (scene: Scene): Act | undefined => {
        const said = typeof part === 'function' ? part(scene) : part;
        if (said === undefined) return undefined;
        if (scene.kind !== 'approval') return { kind: 'answers', answers: { ...said } };
        if (!isSaid(said)) throw new Error(`${stepId} is an approval: say { outcome, reason }.`);
        return { kind: 'decision', ...said };
      },
    ]),
  );
}

function isSaid(part: Record<string, unknown> | Said): part is Said {
  return typeof part.outcome === 'string';
}

function fits(task: TaskLine, { scope, organizationId }: Where): boolean {
  return (
    (scope === undefined || task.scope === scope) &&
    (organizationId === undefined || task.organizationId === organizationId)
  );
}

function personIn({ players }: World, id: string): Player {
  const found = players.find((player) => player.id === id);
  if (found === undefined) throw new Error(`There is no ${id} in the city.`);
  return found;
}
