import { giveFacts } from './facts.ts';
import { answers, decision, hoursFrom, type BreachScript } from './script.ts';

/**
 * The whole breach as people play it: one round of doubt at triage, two controllers, a filing that is sent back
 * once and followed up once, people told, partners told, measures carried out, lessons drawn.
 */
export const BREACH_SCRIPT: BreachScript = {
  triage: ({ round, cast }) =>
    round === 1
      ? answers({
          assessment: 'suspected',
          reason: 'The bucket was open, but it is not clear yet what lay in it.',
        })
      : answers({
          assessment: 'personal-data-breach',
          reason: 'Brightgrid confirms: the export holds names, addresses and trips of card holders.',
          controllers: [cast.controller],
          jointControllers: [cast.jointController],
          processors: [cast.processor],
        }),
  awareness: ({ now, organizationId, cast }) =>
    answers({
      awareAt: hoursFrom(now, organizationId === cast.controller ? -1.5 : -0.5),
      foundBy: 'processor',
      evidence: 'Call of the processor with the list of files, then our own look at the export.',
    }),
  contain: ({ now }) =>
    answers({
      state: 'contained',
      containedAt: hoursFrom(now, -1),
      summary: 'The bucket was closed, its keys were changed, and the copies of two mirrors were deleted.',
      measures: [{ description: 'Bucket closed and keys changed', state: 'done' }],
    }),
  facts: giveFacts,
  decide: () =>
    decision(
      'notify-authority-and-subjects',
      'Addresses and movements of 18,400 people were open to anyone for two days: the risk is likely to be high.',
    ),
  'prepare-filing': ({ draft, round, organizationId }) =>
    answers({
      ...draft,
      controller: {
        ...block(draft.controller),
        reporterName: 'Privacy office',
        reporterContact: `privacy@${organizationId}.example`,
        dpoContact: `dpo@${organizationId}.example`,
      },
      ...(round === 1
        ? {}
        : {
            other: { crossBorder: 'no', police: 'yes', otherAuthorities: 'National cyber security office' },
          }),
    }),
  'approve-filing': ({ round, organizationId, cast }) =>
    round === 1 && organizationId === cast.controller
      ? decision('changes', 'Please name the other authorities that have been told.')
      : decision('approve'),
  file: ({ now, organizationId, round, cast }) => {
    const first = round === 1 && organizationId === cast.controller;
    return answers({
      receiptNumber: `SA-2026-${organizationId}-${round}`,
      filedAt: hoursFrom(now, -0.25),
      completeness: first ? 'incomplete' : 'complete',
      ...(first ? { outstanding: 'The final number of people concerned, within ten days.' } : {}),
    });
  },
  'subject-text': () =>
    answers({
      subject: 'Your trips were open on the internet',
      text: 'For two days a copy of the trips made with your mobility card could be read by anyone. It held your name, address and card number too. We have closed it and changed all keys. Watch out for letters or calls that use these details. Questions: the citizen desk of the Mobility Agency.',
    }),
  'approve-text': () => decision('approve'),
  'tell-subjects': ({ now }) =>
    answers({ how: 'told', means: ['letter', 'email'], toldAt: hoursFrom(now, -1), toldCount: 18_400 }),
  'tell-partner': ({ now }) =>
    answers({
      toldAt: hoursFrom(now, -2),
      receivedAt: hoursFrom(now, -1),
      means: 'Email to the privacy office, with receipt.',
    }),
  remedy: ({ now }) =>
    answers({
      result: 'done',
      doneOn: now.slice(0, 10),
      evidence: 'Report of the daily check, seven days without a finding.',
    }),
  lessons: () =>
    answers({
      causes: 'A change of the export job was not reviewed, and nothing checked the bucket afterwards.',
      worked: 'The processor called within the hour. Finding out who holds which data took too long.',
      changes: 'Review of export jobs by two people; a register of buckets, kept by the processor.',
      assessRisks: 'yes',
    }),
  settle: () => answers({ done: 'The open work was settled with the organizations concerned.' }),
};

/** The alert turns out to be nothing: one task, and the case is closed. */
export const FALSE_ALARM_SCRIPT: BreachScript = {
  triage: () => answers({ assessment: 'false-alarm', reason: 'The bucket held test data only.' }),
};

function block(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
