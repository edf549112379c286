import { giveFacts } from './facts.ts';
import { answers, decision, hoursFrom, type BreachScript } from './script.ts';

/** What the CSIRT is told, report by report. */
const REPORTED = [
  'A wrong setting, no malicious act; another operator of the region may be concerned.',
  'Trip records of 18,400 people were open for two days; closed, keys changed; the scan that found it.',
  'Root cause: a change of the export job without review. Measures: reviews by two people, a daily check.',
];

/**
 * The whole breach as people play it: one round of doubt at triage, two controllers, a filing that is sent back
 * once and followed up once, three reports under NIS2, people told, partners told, measures carried out, lessons drawn.
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
  'assess-duty': ({ now }) =>
    answers({
      assessment: 'applies',
      awareAt: hoursFrom(now, -0.5),
      reasons: 'Tickets could not be checked for most of a day: a severe disruption of the service.',
    }),
  // Early warning, incident notification, final report: the last one once the incident is over.
  report: ({ now, round, organizationId }) =>
    answers({
      receiptNumber: `CSIRT-2026-${organizationId}-${round}`,
      submittedAt: now,
      reported: REPORTED[round - 1] ?? 'A supplement to the final report.',
      ...(round < 3 ? {} : { handled: 'yes', handledAt: hoursFrom(now, -1) }),
      completeness: round < 3 ? 'more-to-follow' : 'final',
    }),
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
