import { expect, test } from '@jest/globals';
import { allStepsOf } from '../../../core/rules/definition-steps.ts';
import { replyVerbs } from '../../../core/rules/mail/reply-choices.ts';
import { catalogue } from '../../../workflows/catalogue.ts';

const byReply = catalogue.all().flatMap((definition) =>
  allStepsOf(definition)
    .filter((step) => replyVerbs(step).length > 0)
    .map((step) => [`${definition.id}/${step.id}`, replyVerbs(step).join(' ')]),
);

test('these steps, and no others, can be ended by answering a mail', () => {
  expect(Object.fromEntries(byReply)).toEqual({
    'complaint/tell-complainant': 'done',
    'complaint/tell-answer': 'done',
    'complaint/tell-second-look': 'done',
    'data-management/sign-off': 'approve reject',
    'ecosystem-plan/approve': 'approve reject',
    'engineering/meet-condition': 'done',
    'governance/implement': 'done',
    'governance/vote': 'approve reject',
    'risk-management/implement': 'done',
    'supplier-assessment/condition': 'done',
  });
});

test('none of a breach: facts, filings and what the people are told are never settled by a reply', () => {
  expect(byReply.filter(([step]) => step?.startsWith('breach-notification/'))).toEqual([]);
});
