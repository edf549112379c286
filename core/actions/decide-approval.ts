import type { Ports } from '../ports.ts';
import type { FormProblem } from '../rules/form.ts';
import type { ApprovalStep } from '../rules/process-definition.ts';
import { findSlot } from '../rules/quorum.ts';
import { decisionRefused, isDecisionBound } from '../rules/task-form.ts';
import { decisionProblems } from './decision-problems.ts';
import { actorOf, type LoadedTask } from './load-task.ts';
import { openTaskFor, type OpenTaskRefusal } from './open-task-for.ts';
import { recordVoice, type Recorded } from './record-voice.ts';
import { refuseOwnWork } from './refuse-own-work.ts';
import { shownOf } from './shown.ts';
import { taskContext } from './task-context.ts';
import type { TaskRequest } from './task-request.ts';
import { withRetry } from './with-retry.ts';

export interface DecisionRequest extends TaskRequest {
  outcome: string;
  reason?: string;
  /** Hash of what the person was shown; a decision on something else is refused. */
  shownHash?: string;
  /** Person asked, when somebody acts for them. */
  onBehalfOf?: string;
}

export type DecideApprovalResult =
  | Recorded
  | { result: 'already-decided'; by: { name: string }; at: string; outcome: string }
  | { result: 'already-voiced' }
  /** Everybody this person could speak for has been heard. */
  | { result: 'slots-taken' }
  | { result: 'own-work' }
  | { result: 'invalid'; problems: FormProblem[] }
  /** What is decided on has changed since it was shown. */
  | { result: 'stale' }
  | Exclude<OpenTaskRefusal, { result: 'already-done' }>;

type Needs = Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'>;

/**
 * Records a person's voice in an approval; with the voice that meets the quorum the approval is decided, and its
 * effect, its evidence and the order to go on are in the same transaction. Nobody decides on their own work, nor lets
 * somebody else do so for them; such an attempt is kept in the evidence.
 */
export async function decideApproval(ports: Needs, request: DecisionRequest): Promise<DecideApprovalResult> {
  return withRetry<DecideApprovalResult>(ports, async () => {
    const loaded = await openTaskFor(ports, 'decide-approval', request);
    if (loaded.result === 'already-done') return { ...loaded, result: 'already-decided' };
    if (loaded.result !== 'loaded') return loaded;
    const { step } = loaded;
    if (step?.kind !== 'approval') return { result: 'not-allowed' };
    return decide(ports, { ...loaded, step }, request);
  });
}

async function decide(
  ports: Needs,
  loaded: LoadedTask & { step: ApprovalStep },
  request: DecisionRequest,
): Promise<DecideApprovalResult | 'conflict'> {
  const { task, step, acting } = loaded;
  const at = ports.now();
  const onBehalfOf = acting.inOwnName ? {} : { onBehalfOf: acting.asked };
  const found = findSlot(task, { person: request.person, at, ...onBehalfOf });
  if (found.result === 'own-work') {
    const actor = actorOf(request.person, task, acting, request.channel);
    return refuseOwnWork(ports, loaded.run, task, actor);
  }
  if (found.result !== 'slot') return found;
  const said = decisionProblems(step, request);
  const problems =
    said.length === 0 && isDecisionBound(task)
      ? decisionRefused(await taskContext(ports, task), request.outcome)
      : said;
  if (problems.length > 0) return { result: 'invalid', problems };
  const { shownHash } = await shownOf(ports, loaded.definition, step, task);
  if (request.shownHash !== undefined && request.shownHash !== shownHash) return { result: 'stale' };
  return recordVoice(ports, loaded, request, { slot: found.slot, shownHash });
}
