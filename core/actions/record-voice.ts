import type { Ports } from '../ports.ts';
import { commitment } from '../rules/evidence-chain.ts';
import type { ApprovalStep } from '../rules/process-definition.ts';
import { tally } from '../rules/quorum.ts';
import type { Task, Voice } from '../rules/task.ts';
import { commitRun } from './commit-run.ts';
import type { DecisionRequest } from './decide-approval.ts';
import { effectChange } from './effect-change.ts';
import { endTask } from './end-task.ts';
import { groupOf } from './group-of.ts';
import { actorOf, type LoadedTask } from './load-task.ts';
import { receiptWrites } from './receipt-writes.ts';
import { SALT_BYTES } from './salt.ts';
import { cardWrites } from './slack/card-writes.ts';

export type Recorded =
  | { result: 'decided'; task: Task; outcome: string }
  /** Heard; so many more voices are needed or possible. */
  | { result: 'recorded'; task: Task; waitingFor: number };

/** Adds a voice to an approval, and ends it when the voices amount to an outcome. */
export async function recordVoice(
  ports: Pick<Ports, 'store' | 'now' | 'ids'>,
  { task: before, run, step, acting }: LoadedTask & { step: ApprovalStep },
  request: DecisionRequest,
  filled: { slot: number; shownHash: string },
): Promise<Recorded | 'conflict'> {
  const at = ports.now();
  const actor = actorOf(request.person, before, acting, request.channel);
  const voice = voiceOf(request, filled, at, acting.inOwnName ? undefined : acting.asked.id);
  const salt = before.salt ?? ports.ids.secret(SALT_BYTES);
  const task: Task = { ...before, voices: [...before.voices, voice], salt };
  const { id: taskId, stepId, iteration, scope } = task;
  const place = { taskId, stepId, iteration, scope };
  const heard = {
    at,
    type: 'voice-recorded' as const,
    actor,
    data: {
      ...place,
      slot: voice.slot,
      outcome: voice.outcome,
      shownHash: voice.shownHash,
      voice: commitment({ ...voice }, salt),
    },
  };
  const ballot = { quorum: before.quorum ?? step.quorum, slots: task.voters.length, outcomes: step.outcomes };
  const standing = tally(ballot, task.voices);
  if (!standing.decided) {
    const after = { ...task, version: before.version + 1 };
    const cards = await cardWrites(ports, task);
    const committed = await commitRun(ports, run, {
      writes: [{ entity: 'task', before, after }, ...receiptWrites(ports, task, actor), ...cards],
      events: [heard],
    });
    return committed === 'conflict'
      ? committed
      : { result: 'recorded', task: after, waitingFor: standing.waitingFor };
  }

  const { outcome } = standing;
  const reason = voice.outcome === outcome ? voice.reason : undefined;
  const end = {
    status: 'done',
    outcome,
    endedBy: actor,
    voices: task.voices,
    salt,
    ...(reason === undefined ? {} : { reason }),
  } as const;
  const ended = endTask(ports, { run, task: before, step, ...(await groupOf(ports, before)) }, end);
  const effect = await effectChange(ports, step.effect, ended.after, actor);
  const decided = {
    at,
    type: 'approval-decided' as const,
    actor,
    data: { ...place, outcome, voices: task.voices.length },
  };
  const committed = await commitRun(ports, run, {
    ...effect,
    writes: [...ended.writes, ...receiptWrites(ports, task, actor), ...effect.writes],
    events: [heard, decided, ...effect.events],
  });
  return committed === 'conflict' ? committed : { result: 'decided', task: ended.after, outcome };
}

function voiceOf(
  request: DecisionRequest,
  filled: { slot: number; shownHash: string },
  at: string,
  onBehalfOf: string | undefined,
): Voice {
  const reason = request.reason?.trim();
  return {
    ...filled,
    personId: request.person.id,
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    outcome: request.outcome,
    ...(reason === undefined || reason === '' ? {} : { reason }),
    at,
    channel: request.channel,
  };
}
