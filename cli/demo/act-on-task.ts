import { randomUUID } from 'node:crypto';
import { Decision, TaskDetail, TaskDone, type TaskLine } from '../client/answers.ts';
import { Failure } from '../failure.ts';
import type { OpenTask, Player } from './player.ts';
import type { Act, BreachScript, Cast } from './script.ts';

export interface Acted {
  task: TaskLine;
  act: Act;
  playerName: string;
  playerId: string;
  /** `waits`: the voice counts, the approval waits for others. */
  result: 'done' | 'waits';
}

export interface ActContext {
  script: BreachScript;
  cast: Cast;
  now: string;
  round: number;
}

/** Does what the script says on one task, through the API; undefined when the script leaves it alone. */
export async function actOnTask(open: OpenTask, context: ActContext): Promise<Acted | undefined> {
  const { task, player } = open;
  const address = `/api/v1/tasks/${encodeURIComponent(task.id)}`;
  const { id, runId, stepId, scope, organizationId, kind } = task;
  const detail = await player.api.call(address, TaskDetail);
  if (kind === 'stuck') {
    const { error, cause } = detail.task.stuck ?? { error: 'unknown', cause: '' };
    throw new Failure(`The step "${stepId}" is stuck: ${error}: ${cause}`);
  }
  const part = context.script[stepId];
  if (part === undefined) throw new Failure(`The script has no part for the step "${stepId}" (task ${id}).`);
  const { now, round, cast } = context;
  const draft = detail.task.draft?.answers ?? {};
  const act = part({
    now,
    runId,
    stepId,
    kind,
    scope,
    organizationId,
    round,
    personId: player.id,
    cast,
    draft,
  });
  if (act === undefined || (act.kind === 'decision' && !hasFreeSlot(detail.task, player))) return undefined;
  const done = { task, act, playerName: player.name, playerId: player.id };
  if (act.kind === 'answers') {
    await player.api.call(`${address}/complete`, TaskDone, {
      method: 'POST',
      body: { answers: act.answers },
    });
    return { ...done, result: 'done' };
  }
  const { outcome, reason } = act;
  const answer = await player.api.call(`${address}/decision`, Decision, {
    method: 'POST',
    body: { outcome, reason, shownHash: detail.shownHash },
    idempotencyKey: randomUUID(),
  });
  return { ...done, result: answer.result === 'recorded' ? 'waits' : 'done' };
}

/** Whether this player's voice still counts: a colleague may have spoken for the organization. */
function hasFreeSlot({ voters, voices }: TaskDetail['task'], { id, memberships }: Player): boolean {
  return (voters ?? []).some(
    ({ organizationId, role, personId }, slot) =>
      !voices.some((voice) => voice.slot === slot) &&
      (personId === undefined || personId === id) &&
      memberships.some((one) => one.organizationId === organizationId && one.roles.includes(role)),
  );
}
