import { doneTasks } from '../answered.ts';
import type { Case } from '../case.ts';
import type { Computation } from '../computation.ts';
import type { Letter } from '../letter.ts';
import type { Participant } from '../participants.ts';
import { AssociationAnswer } from './answers.ts';
import { consultationId } from './consultation-entry.ts';
import type { Contribution } from './contribution.ts';
import { engagementData } from './data.ts';
import { planOf, publicTextOf, subjectOf } from './read-engagement.ts';

/** So many letters are ordered in one transaction. */
const BATCH = 40;

/** How many asked for the result, each address once. */
export function wantingResult(contributions: readonly Contribution[]): { id: string; email: string }[] {
  const byAddress = new Map<string, string>();
  for (const { id, email } of [...contributions].sort((left, right) => (left.id < right.id ? -1 : 1)))
    if (email !== undefined && !byAddress.has(email.toLowerCase())) byAddress.set(email.toLowerCase(), id);
  return [...byAddress].map(([email, id]) => ({ id, email }));
}

/** The letters to those who asked for the result, in batches: the list that the process goes through. */
export function resultBatches(aCase: Case): Participant[] {
  const { wanting = 0 } = engagementData(aCase);
  const organizationId = aCase.run.leadOrganizationId;
  const count = Math.max(Math.ceil(wanting / BATCH), associationsWanting(aCase).length > 0 ? 1 : 0);
  return Array.from({ length: count }, (_, index) => ({
    scope: `${organizationId}.letters-${index + 1}`,
    organizationId,
    label: `batch ${index + 1}`,
  }));
}

/** Orders the letters of one batch; associations are written to with the first. */
export const sendResults: Computation = {
  reads: (aCase) => ({ contributionsTo: consultationId(aCase) }),
  compute({ case: aCase, contributions = [], place }) {
    const batch = Number(place.scope.split('.letters-')[1] ?? '1');
    const people = wantingResult(contributions)
      .slice((batch - 1) * BATCH, batch * BATCH)
      .map(({ id, email }) => resultLetter(aCase, `result-${id}`, { name: 'you who took part', email }));
    const invited = batch === 1 ? associationsWanting(aCase) : [];
    const letters = [
      ...people,
      ...invited.map(({ scope, to }) => resultLetter(aCase, `result-${scope}`, to)),
    ];
    return { outcome: 'done', letters };
  },
};

function associationsWanting(aCase: Case): { scope: string; to: Letter['to'] }[] {
  const invited = planOf(aCase)?.associations ?? [];
  return doneTasks(aCase, 'association-answer').flatMap(({ scope, answers }) => {
    const wants = AssociationAnswer.pick({ wantsResult: true }).loose().safeParse(answers);
    const to = invited[Number(scope.split('.association-')[1]) - 1];
    return wants.data?.wantsResult === 'yes' && to !== undefined ? [{ scope, to }] : [];
  });
}

function resultLetter(aCase: Case, key: string, to: Letter['to']): Letter {
  const heading = publicTextOf(aCase)?.heading ?? subjectOf(aCase);
  return {
    key,
    to,
    subject: `You said, we did: ${heading}`,
    paragraphs: [
      `You took part in the consultation "${heading}" and asked to be told what became of it. Thank you.`,
      'The record says what people told us, what was done, what will be done by when, and what is not done and why.',
      'You get this message once. Your address was kept for it only and is not used for anything else.',
    ],
    link: {
      path: `/public/consultations/${consultationId(aCase)}`,
      label: 'Read what was said and what was done',
    },
  };
}
