import type { ProductMaker } from '../product/product-maker.ts';
import { routeToAuthority } from './authority-words.ts';
import { addressedTo, answerOf, complaintDataOf, secondLookOf } from './read-case.ts';

/** The letters of one complaint: the answer is the first version, the word of a second look the next. */
export function complaintAnswerSeries(runId: string): string {
  return `complaint-answer.${runId}`;
}

/**
 * What the person is told, for them to keep, or to be sent by post. Like every answer to a person it is handed over, and
 * erased when the case ends: the sealed file only says what it came to.
 */
export const complaintAnswer: ProductMaker = {
  make: ({ case: aCase, organizations }) => {
    const organizationId = addressedTo(aCase);
    const organization = organizations.find(({ id }) => id === organizationId);
    const { reference } = complaintDataOf(aCase);
    const second = secondLookOf(aCase);
    const letter = second?.look.letter ?? answerOf(aCase)?.letter ?? '';
    return [
      {
        organizationId,
        kind: 'complaint-answer',
        series: complaintAnswerSeries(aCase.run.id),
        audience: 'organization',
        forOutsider: true,
        document: {
          title: `${second === undefined ? 'Answer' : 'Second look'} to complaint ${reference}`,
          language: 'en',
          organization: organization?.name ?? organizationId,
          facts: [{ label: 'Number', value: reference }],
          sections: [
            { id: 'letter', title: 'Our answer', blocks: paragraphs(letter) },
            {
              id: 'other-ways',
              title: 'Your other ways',
              blocks: paragraphs(routeToAuthority(organization)),
            },
          ],
          sources: [],
          data: { reference },
        },
      },
    ];
  },
};

function paragraphs(text: string) {
  return text.split(/\n{2,}/).map((part) => ({ kind: 'text' as const, text: part }));
}
