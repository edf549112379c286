import type { Case } from '../case.ts';
import type { RegisterPut } from '../register-entry.ts';
import { Complaint } from '../registers/complaint.ts';
import { COMPLAINT_SUBJECTS } from './answers.ts';
import {
  addressedTo,
  answeredAt,
  complaintDataOf,
  concernedIn,
  findingsOf,
  lessonsOf,
  reactionOf,
} from './read-case.ts';

export type ComplaintState =
  | 'received'
  | 'acknowledged'
  | 'assessed'
  | 'investigated'
  | 'answered'
  | 'accepted'
  | 'escalated'
  | 'closed'
  | 'lessons';

/** The complaint's line in the register: what it is about and how far it is, never who complains. */
export function complaintPut(aCase: Case, state: ComplaintState, more: Partial<Complaint> = {}): RegisterPut {
  const { reference, start } = complaintDataOf(aCase);
  return {
    organizationId: addressedTo(aCase),
    kind: 'complaint',
    id: aCase.run.id,
    change: (before) => ({
      title: `Complaint ${reference}: ${COMPLAINT_SUBJECTS[start.subject]}`,
      state,
      data: { ...Complaint.safeParse(before?.data ?? {}).data, ...complaintData(aCase), ...more },
    }),
  };
}

/** What the case knows, in the register's terms. */
export function complaintData(aCase: Case): Partial<Complaint> {
  const { reference, receivedAt, acknowledgedAt, start } = complaintDataOf(aCase);
  const concerned = [addressedTo(aCase), ...concernedIn(aCase)];
  const findings = findingsOf(aCase);
  const answered = answeredAt(aCase);
  const reaction = reactionOf(aCase);
  const lessons = lessonsOf(aCase)?.lessons;
  return {
    reference,
    subject: COMPLAINT_SUBJECTS[start.subject],
    receivedAt,
    ...(start.receivedBy === undefined ? {} : { receivedBy: start.receivedBy }),
    concerned,
    ...(acknowledgedAt === undefined ? {} : { acknowledgedAt }),
    ...(findings === undefined ? {} : { findings: findings.findings, outcome: findings.outcome }),
    ...(answered === undefined ? {} : { answeredAt: answered }),
    ...(reaction?.reaction.reaction === 'escalated' && reaction.task.endedAt !== undefined
      ? { escalatedAt: reaction.task.endedAt }
      : {}),
    ...(lessons === undefined || lessons.length === 0 ? {} : { lessons }),
  };
}
