import { instantOf } from '../instant.ts';
import type { StartRule } from '../run-start.ts';
import { COMPLAINT_SUBJECTS, ComplaintStart } from './answers.ts';
import { referenceOf, type ComplaintData } from './read-case.ts';

/** A complaint begins with its receipt. Who complains stands in the run's data only: the title is its number. */
export const complaintStart: StartRule = ({ answers, runId, organizationId, at }) => {
  const start = ComplaintStart.parse(answers);
  const receivedAt = (start.receivedAt === undefined ? undefined : instantOf(start.receivedAt)) ?? at;
  if (receivedAt > at)
    return { ok: false, problems: [{ field: 'receivedAt', message: 'This moment is still to come.' }] };
  const reference = referenceOf(runId);
  const data: ComplaintData = { start, reference, receivedAt };
  const subject = COMPLAINT_SUBJECTS[start.subject];
  return {
    ok: true,
    title: `Complaint ${reference}`,
    data: { ...data },
    puts: [
      {
        organizationId,
        kind: 'complaint',
        id: runId,
        change: () => ({
          title: `Complaint ${reference}: ${subject}`,
          state: 'received',
          data: {
            reference,
            subject,
            receivedAt,
            ...(start.receivedBy === undefined ? {} : { receivedBy: start.receivedBy }),
          },
        }),
      },
    ],
  };
};
