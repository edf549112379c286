import type { Ports } from '../ports.ts';
import type { Write } from '../ports/transaction.ts';
import type { Channel } from '../rules/actor.ts';
import { may } from '../rules/authorization.ts';
import { DutyAssessment } from '../rules/breach/answers.ts';
import type { AssessmentCorrection } from '../rules/breach/breach-data.ts';
import { assessedTask, correctAssessment as corrected } from '../rules/breach/correct-assessment.ts';
import type { Case } from '../rules/case.ts';
import type { Clock } from '../rules/clock.ts';
import { personStep } from '../rules/definition-steps.ts';
import type { FormProblem } from '../rules/form.ts';
import type { Organization, Person } from '../rules/organization.ts';
import { regimeRule } from '../rules/regimes/table.ts';
import { checkTaskAnswers } from '../rules/task-form.ts';
import { commitRun } from './commit-run.ts';
import { loadDefinition } from './load-definition.ts';
import { retimeTasks } from './retime-tasks.ts';
import { withRetry } from './with-retry.ts';

export interface AssessmentRequest {
  runId: string;
  organizationId: string;
  /** The law, by its id in the table of regimes. */
  regime: string;
  person: Person;
  assessment: AssessmentCorrection['assessment'];
  /** When the acts were from which the law counts, by field of the form `assess-duty`; only when it applies. */
  starts: Readonly<Record<string, unknown>>;
  reason: string;
  channel: Channel;
}

export type CorrectAssessmentResult =
  /** The clocks of that law as they are now. */
  | { result: 'corrected'; clocks: Clock[] }
  | { result: 'invalid'; problems: FormProblem[] }
  /** The organization has not been asked about this law, or is being asked: that is a task, not a correction. */
  | { result: 'not-assessed' }
  | { result: 'run-over' }
  | { result: 'not-found' }
  | { result: 'not-allowed' };

/**
 * What an organization signed about a law's report turns out to be otherwise: its clocks follow at once, the evidence
 * keeps both. The moments are checked as in the task itself, and a reason is required. The same again changes nothing.
 */
export async function correctAssessment(
  ports: Pick<Ports, 'store' | 'now' | 'pause' | 'random'>,
  request: AssessmentRequest,
): Promise<CorrectAssessmentResult> {
  const { runId, organizationId, regime, person, channel } = request;
  return withRetry<CorrectAssessmentResult>(ports, async () => {
    const found = await ports.store.case(runId);
    if (found === undefined || !may(person, 'see-run', found)) return { result: 'not-found' };
    const { run, parties } = found;
    if (!may(person, 'correct-assessment', { run, parties, organizationId }))
      return { result: 'not-allowed' };
    if (run.status !== 'running') return { result: 'run-over' };
    const organizations = await ports.store.organizations();
    const at = ports.now();
    const checked = await check(ports, { request, found, organizations, now: at });
    if (checked.result !== 'fits') return checked;
    const actor = { kind: 'person', personId: person.id, organizationId, channel } as const;
    const said = { organizationId, regimeId: regime, answers: checked.answers, at, actor };
    const change = corrected(found, organizations, said);
    if (change.result === 'unchanged')
      return { result: 'corrected', clocks: clocksOf(found.clocks, request) };
    const clocks = change.clocks.map((clock): Write => ({ entity: 'clock', ...clock }));
    const committed = await commitRun(ports, run, {
      writes: [...clocks, ...(await retimeTasks(ports, found, change.clocks))],
      events: change.events,
      run: { data: change.runData },
    });
    if (committed === 'conflict') return committed;
    const changed = change.clocks.map(({ after }) => after);
    const same = found.clocks.filter(({ id }) => !changed.some((after) => after.id === id));
    return { result: 'corrected', clocks: clocksOf([...same, ...changed], request) };
  });
}

interface Checking {
  request: AssessmentRequest;
  found: Case;
  organizations: Organization[];
  now: string;
}

/** As the form of the task would take it. */
async function check(
  ports: Pick<Ports, 'store'>,
  { request, found, organizations, now }: Checking,
): Promise<
  | { result: 'fits'; answers: DutyAssessment & Pick<AssessmentRequest, 'assessment'> }
  | { result: 'invalid'; problems: FormProblem[] }
  | { result: 'not-assessed' }
> {
  const { organizationId, regime, assessment, starts } = request;
  const task = assessedTask(found, organizationId, regime);
  const step = personStep(await loadDefinition(ports, found.run), 'assess-duty');
  if (task === undefined || step?.kind !== 'task') return { result: 'not-assessed' };
  const answers = { ...starts, assessment, reasons: request.reason.trim() };
  const checked = checkTaskAnswers(step, { task, case: found, organizations, now }, answers);
  if (checked.ok)
    return { result: 'fits', answers: { ...DutyAssessment.parse(checked.answers), assessment } };
  const problems = checked.problems.map(({ field, message }) => ({
    field: field === 'reasons' ? 'reason' : field,
    message,
  }));
  return { result: 'invalid', problems };
}

function clocksOf(clocks: Clock[], { organizationId, regime }: AssessmentRequest): Clock[] {
  return clocks.filter((clock) => {
    const rule = regimeRule(clock.ruleId);
    return clock.organizationId === organizationId && rule?.regime === regime && rule.purpose === 'report';
  });
}
