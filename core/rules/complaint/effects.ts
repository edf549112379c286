import { NO_EFFECT, type Effect } from '../effect.ts';
import type { Party } from '../run.ts';
import { meetComplaintClocks } from './complaint-clocks.ts';
import { complaintPut } from './entry.ts';
import { answerLetter, secondLookLetter } from './letters.ts';
import { answerOf, complaintDataOf, concernedIn, secondLookOf, withTask } from './read-case.ts';

/** The person was told by other means: the duty to acknowledge is met. */
export const complaintTold: Effect = ({ case: aCase, at, actor }) => {
  const data = { ...complaintDataOf(aCase), acknowledgedAt: at };
  const after = { ...aCase, run: { ...aCase.run, data } };
  return {
    ...NO_EFFECT,
    ...meetComplaintClocks(aCase, { at, by: actor }),
    runData: data,
    puts: [complaintPut(after, 'acknowledged')],
  };
};

/** The organizations it concerns join, and are asked. */
export const complaintAssessed: Effect = ({ case: aCase, task, organizations, at }) => {
  const after = withTask(aCase, task);
  const known = new Set(aCase.parties.map(({ organizationId }) => organizationId));
  const joining = concernedIn(after).filter(
    (id) => !known.has(id) && organizations.some((organization) => organization.id === id),
  );
  const { id: runId, private: isPrivate } = aCase.run;
  const parties = joining.map((organizationId): { after: Party } => ({
    after: {
      runId,
      organizationId,
      legalRole: 'other',
      taskRoles: [],
      private: isPrivate,
      startedAt: at,
      version: 1,
    },
  }));
  return { ...NO_EFFECT, parties, puts: [complaintPut(after, 'assessed')] };
};

export const complaintInvestigated: Effect = ({ case: aCase, task }) => ({
  ...NO_EFFECT,
  puts: [complaintPut(withTask(aCase, task), 'investigated')],
});

/** Only an approved answer goes out. */
export const complaintAnswered: Effect = ({ case: aCase, task, organizations }) => {
  if (task.outcome !== 'approve') return NO_EFFECT;
  const after = withTask(aCase, task);
  const letter = answerOf(after)?.letter;
  return {
    ...NO_EFFECT,
    puts: [complaintPut(after, 'answered')],
    letters: letter === undefined ? [] : answerLetter(after, letter, organizations),
  };
};

/** The word of the second look goes to the person, with the way to the authority. */
export const complaintLookedAgain: Effect = ({ case: aCase, task, organizations }) => {
  const after = withTask(aCase, task);
  const second = secondLookOf(after);
  return {
    ...NO_EFFECT,
    puts: [complaintPut(after, 'escalated')],
    letters: second === undefined ? [] : secondLookLetter(after, second, organizations),
  };
};

export const complaintLessons: Effect = ({ case: aCase, task }) => ({
  ...NO_EFFECT,
  puts: [complaintPut(withTask(aCase, task), 'lessons')],
});
