import { RunDetail, TaskDetail, TaskPage, type TaskLine } from '../../../cli/client/answers.ts';
import type { z } from 'zod';
import { BREACH_SCRIPT } from '../../../cli/demo/breach-script.ts';
import { DEMO_CAST, signInPlayers } from '../../../cli/demo/demo-world.ts';
import { createRounds, playBreach, type PlayOptions, type World } from '../../../cli/demo/play-breach.ts';
import { dpoOf, type Player } from '../../../cli/demo/player.ts';
import { sampleIncident } from '../../../cli/demo/sample-incident.ts';
import type { Acted } from '../../../cli/demo/act-on-task.ts';
import { EvidenceExport, ExportedEvent } from '../../../cli/evidence/evidence-export.ts';
import { verifyExport, type ExportVerdict } from '../../../cli/evidence/verify-export.ts';
import type { EvidenceEvent } from '../../../core/rules/evidence-event.ts';
import { parseTaskId } from '../../../core/rules/task-id.ts';
import type { TestCloud } from './test-cloud.ts';

/** One breach in the demo city, played by everybody in it. */
export interface BreachCase {
  runId: string;
  world: World;
  coordinator: Player;
  /** Plays on with the usual script and pace unless told otherwise. */
  play(options?: Partial<PlayOptions>): Promise<Acted[]>;
  /** Plays until a step asks somebody, in any of its organizations. */
  playUntil(stepId: string, options?: Partial<PlayOptions>): Promise<Acted[]>;
  detail(): Promise<z.infer<typeof RunDetail>>;
  events(): Promise<EvidenceEvent[]>;
  verdict(): Promise<ExportVerdict>;
  /** The open task of a step that a person is asked for. */
  openTask(player: Player, stepId: string): Promise<TaskLine>;
  taskOf(player: Player, taskId: string): Promise<z.infer<typeof TaskDetail>>;
  person(id: string): Player;
}

/** What a play needs of an embedded cloud. */
export type PlayCloud = Pick<TestCloud, 'url' | 'city' | 'now' | 'settle' | 'advance' | 'advanceTo'>;

export async function worldOf(cloud: PlayCloud): Promise<World> {
  return {
    players: await signInPlayers(new URL(cloud.url), cloud.city.people),
    // Another city has another lead; who else plays is the demo's.
    cast: { ...DEMO_CAST, lead: cloud.city.organizations.find(({ lead }) => lead)?.id ?? DEMO_CAST.lead },
    now: () => cloud.now(),
    settle: () => cloud.settle(),
    advanceTo: (instant) => cloud.advanceTo(instant),
  };
}

/** Sends the sample incident under an id of its own and answers the case that it opened. */
export async function openBreach(cloud: TestCloud, incidentId: string): Promise<BreachCase> {
  const runId = await cloud.reportIncident(await sampleIncident(incidentId, cloud.now()));
  return caseOf(await worldOf(cloud), runId);
}

/** Everybody answers soon after being asked: what takes longer is said by each test. */
function quick(): number {
  return 20;
}

function caseOf(world: World, runId: string): BreachCase {
  const coordinator = dpoOf(world.players, DEMO_CAST.lead);
  const address = `/api/v1/runs/${runId}`;
  const usual: PlayOptions = { runId, script: BREACH_SCRIPT, delayMinutes: quick, rounds: createRounds() };
  const evidence = (): Promise<EvidenceExport> => coordinator.api.call(`${address}/evidence`, EvidenceExport);
  return {
    runId,
    world,
    coordinator,
    play: (options = {}) => playBreach(world, { ...usual, ...options }),
    playUntil: (stepId, options = {}) =>
      playBreach(world, {
        ...usual,
        ...options,
        until: (open) => open.some(({ task }) => task.stepId === stepId),
      }),
    detail: () => coordinator.api.call(address, RunDetail),
    events: async () => (await evidence()).events.map((event) => ExportedEvent.parse(event)),
    verdict: async () => verifyExport(await evidence()),
    async openTask(player, stepId) {
      const { items } = await player.api.call('/api/v1/tasks?scope=mine&limit=100', TaskPage);
      const found = items.find((task) => task.runId === runId && task.stepId === stepId);
      if (found === undefined)
        throw new Error(
          `${player.name} is not asked for ${stepId}, but for: ${items.map(({ id }) => id).join(', ')}`,
        );
      return found;
    },
    taskOf: (player, taskId) => player.api.call(`/api/v1/tasks/${taskId}`, TaskDetail),
    person(id) {
      const found = world.players.find((player) => player.id === id);
      if (found === undefined) throw new Error(`There is no ${id} in the city.`);
      return found;
    },
  };
}

/** How often each type of event happened. */
export function countTypes(events: readonly EvidenceEvent[]): Partial<Record<EvidenceEvent['type'], number>> {
  const counts: Partial<Record<EvidenceEvent['type'], number>> = {};
  for (const { type } of events) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

/** `step (organization)` of every task that ended so, in order. */
export function endedTasks(
  events: readonly EvidenceEvent[],
  type: EvidenceEvent['type'] = 'task-completed',
): string[] {
  return events
    .filter((event) => event.type === type)
    .map(({ data }) => parseTaskId(String(data.taskId)))
    .map((ref) =>
      ref === undefined || ref.scope === '' ? (ref?.stepId ?? '?') : `${ref.stepId} (${ref.scope})`,
    );
}
