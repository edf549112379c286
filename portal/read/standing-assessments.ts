import { may } from '../../core/rules/authorization.ts';
import type { DutyAssessment } from '../../core/rules/breach/answers.ts';
import { assessedTask } from '../../core/rules/breach/correct-assessment.ts';
import { assessmentOf } from '../../core/rules/breach/duty-assessment.ts';
import { reportScope } from '../../core/rules/breach/report-phases.ts';
import type { Case } from '../../core/rules/case.ts';
import type { Person } from '../../core/rules/organization.ts';
import { REGIMES } from '../../core/rules/regimes/table.ts';
import type { Task } from '../../core/rules/task.ts';

/** What an organization has last said about a law's report, which a person may correct. */
export interface StandingAssessment {
  organizationId: string;
  regime: string;
  /** The law's name. */
  law: string;
  task: Task;
  /** Absent when it never said anything. */
  assessment?: DutyAssessment['assessment'];
}

/** What the person may correct while the run goes on, in the order it was asked. */
export function standingAssessments(person: Person, found: Case): StandingAssessment[] {
  const { run, parties, tasks } = found;
  if (run.processId !== 'breach-notification' || run.status !== 'running') return [];
  const scopes = new Set(tasks.filter(({ stepId }) => stepId === 'assess-duty').map(({ scope }) => scope));
  return [...scopes].flatMap((scope) => {
    const { organizationId, regimeId } = reportScope(scope);
    const task = assessedTask(found, organizationId, regimeId);
    if (task === undefined || !may(person, 'correct-assessment', { run, parties, organizationId })) return [];
    const assessment = assessmentOf(found, organizationId, regimeId)?.answers.assessment;
    const law = REGIMES.find(({ id }) => id === regimeId)?.title ?? regimeId;
    const said = assessment === undefined ? {} : { assessment };
    return [{ organizationId, regime: regimeId, law, task, ...said }];
  });
}
