import type { ApiClient } from '../client/api-client.ts';
import { RunDetail, TaskDetail, type TaskLine } from '../client/answers.ts';

/** Somebody who plays: signed in, with what they may do where. */
export interface Player {
  id: string;
  name: string;
  email: string;
  memberships: { organizationId: string; roles: string[] }[];
  api: ApiClient;
}

/** An open task and who is going to act on it. */
export interface OpenTask {
  task: TaskLine;
  player: Player;
}

/** The data protection officer of an organization; of the leading one, that is the coordinator. */
export function dpoOf(players: readonly Player[], organizationId: string): Player {
  const found = players.find(({ memberships }) =>
    memberships.some((m) => m.organizationId === organizationId && m.roles.includes('dpo')),
  );
  if (found === undefined) throw new Error(`${organizationId} has no data protection officer.`);
  return found;
}

/** How a run stands and what is open in it, seen by the coordinator, each task with the one who suits it best. */
export async function lookAtRun(
  coordinator: Player,
  players: readonly Player[],
  runId: string,
): Promise<{ status: string; open: OpenTask[] }> {
  const { run, tasks } = await coordinator.api.call(`/api/v1/runs/${encodeURIComponent(runId)}`, RunDetail);
  const open = tasks
    .filter(({ status }) => status === 'open')
    .flatMap((task) => players.map((player) => ({ task, player })));
  const asked = open.filter(isAsked);
  const free = await Promise.all(asked.map(isFree));
  return { status: run.status, open: preferAsked(asked.filter((_, place) => free[place])) };
}

/** Who did the work that is looked at is asked by their role, but may not act: each knows that of themselves only. */
async function isFree({ task, player }: OpenTask): Promise<boolean> {
  if (task.notByAuthors !== true) return true;
  return (await player.api.call(`/api/v1/tasks/${encodeURIComponent(task.id)}`, TaskDetail)).mayAct;
}

/** A task goes to the first role it asks; an approval to everyone who sees it, for each has a voice. */
function preferAsked(all: OpenTask[]): OpenTask[] {
  const chosen = new Map<string, OpenTask>();
  for (const open of all) {
    const key = open.task.kind === 'approval' ? `${open.task.id} ${open.player.id}` : open.task.id;
    const before = chosen.get(key);
    if (before === undefined || rank(open) < rank(before)) chosen.set(key, open);
  }
  return [...chosen.values()];
}

function isAsked(open: OpenTask): boolean {
  return rank(open) !== Number.MAX_SAFE_INTEGER;
}

function rank({ task, player }: OpenTask): number {
  const roles = (task.roles ?? []).map((role) => ({ role, organizationId: task.organizationId }));
  const asked = task.kind === 'approval' ? (task.voters ?? roles) : roles;
  const places = asked.flatMap(({ role, organizationId }, place) =>
    player.memberships.some((m) => m.organizationId === organizationId && m.roles.includes(role))
      ? place
      : [],
  );
  return places.length === 0 ? Number.MAX_SAFE_INTEGER : Math.min(...places);
}
