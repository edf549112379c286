import { parseTaskId } from '../../core/rules/task-id.ts';
import type { TaskLine } from '../client/answers.ts';

/**
 * How long people take in the demo, in minutes after they are asked. The facts of the joint controller come after
 * their due time, so that a reminder goes out and the head is brought in.
 */
const MINUTES: Record<string, number> = {
  triage: 25,
  awareness: 40,
  contain: 90,
  facts: 180,
  decide: 120,
  'prepare-filing': 150,
  'approve-filing': 60,
  file: 30,
  'subject-text': 90,
  'approve-text': 45,
  'tell-subjects': 240,
  'tell-partner': 120,
  'assess-duty': 75,
  report: 10 * 60,
  remedy: 36 * 60,
  lessons: 48 * 60,
  settle: 60,
};
/** The final report under NIS2 is made some days before its month is over. */
const FINAL_REPORT_MINUTES = 26 * 24 * 60;
const LATE_FACTS_MINUTES = 13.5 * 60;

export function breachPace(lateOrganization: string): (task: TaskLine) => number {
  return (task) => {
    if (task.stepId === 'facts' && task.organizationId === lateOrganization) return LATE_FACTS_MINUTES;
    if (task.stepId === 'report' && parseTaskId(task.id)?.iteration === 3) return FINAL_REPORT_MINUTES;
    return MINUTES[task.stepId] ?? 30;
  };
}
