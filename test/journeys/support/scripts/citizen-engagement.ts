import type { Scene } from '../../../../cli/demo/script.ts';
import type { ProcessScript } from '../process-case.ts';

export const ENGAGEMENT_START = {
  subject: 'Chips in the waste bins',
  reason: 'The city wants to charge by emptying, and decides in the summer.',
  periodWeeks: 1,
  organizations: ['mobility-agency'],
};

export const PLAN = {
  subject: 'Chips in the waste bins',
  decision: 'Whether each bin gets a chip. That the tariff changes is fixed already.',
  level: 'consult',
  audiences: ['Households', 'Care homes', 'People who rarely take part'],
  languages: ['de', 'en'],
  accessibility: ['plain-language', 'paper', 'phone'],
  organizations: ['mobility-agency'],
  associations: [{ name: 'Tenants United', email: 'office@tenants.example' }],
  periodWeeks: 1,
};

export const TEXT = {
  heading: 'Do you want a chip in your bin?',
  summary:
    'Each bin would get a chip that counts how often it is emptied. You decide with us how it is done.',
  text: 'Today everybody pays the same.\n\nWith the chip you pay for what you throw away.',
  dataUsed: 'The number of the chip, the address, and the time of emptying.',
  questions: [
    { text: 'Should bins get a chip?', kind: 'yes-no' },
    { text: 'How should it be charged?', kind: 'choice', options: ['By weight', 'By emptying'] },
    { text: 'What worries you?', kind: 'open' },
  ],
};

export const ASSOCIATION_ANSWER = {
  speaker: 'The chair of the board',
  q1: 'yes',
  q2: 'By emptying',
  text: 'We agree, if nobody can see who was away.',
  mayBeNamed: 'yes',
  wantsResult: 'yes',
};

export const ANALYSIS = {
  answers: 2,
  comments: 0,
  associations: 1,
  overview: 'Most are for it, if the times are not kept.',
  themes: [
    {
      title: 'Who sees when I am away',
      summary: 'People fear that empty weeks show that nobody is at home.',
      count: 2,
      quotations: ['The bin knows when I am on holiday.'],
      organizations: ['mobility-agency', 'coordination-office'],
    },
    {
      title: 'Large families pay more',
      summary: 'A family with small children throws away more.',
      count: 1,
      organizations: ['coordination-office'],
    },
  ],
  quotationsChecked: 'yes',
};

/** What an organization says to the themes that are its own. */
export function themeAnswers({ organizationId, now }: Scene): Record<string, unknown> {
  const first = { theme: 1, response: 'done', text: 'Times are deleted after a day.' };
  if (organizationId !== 'coordination-office') return { answers: [first] };
  const dueOn = new Date(Date.parse(now) + 90 * 86_400_000).toISOString().slice(0, 10);
  return { answers: [first, { theme: 2, response: 'will-do', text: 'Families get a free bag.', dueOn }] };
}

/** Everybody plays well, and what is written is right the first time. */
export const engagementScript: ProcessScript = {
  plan: PLAN,
  prepare: TEXT,
  'approve-public-text': { outcome: 'approve' },
  announce: ({ now, organizationId }) => ({
    notices: [
      { where: 'web', what: `${organizationId}.example/bins`, placedOn: now.slice(0, 10) },
      ...(organizationId === 'mobility-agency'
        ? [
            {
              where: 'sensor-register',
              what: 'Bin at the market',
              placedOn: now.slice(0, 10),
              sensorId: 'bin-7',
            },
          ]
        : []),
    ],
  }),
  'association-answer': ASSOCIATION_ANSWER,
  analyse: ANALYSIS,
  'draft-answers': { proposals: [{ theme: 1, proposal: 'Times are deleted after a day.' }] },
  'answer-themes': themeAnswers,
  'approve-answers': { outcome: 'approve' },
  evaluate: {
    decided: 'changed',
    decision: 'Bins get a chip, and the time of emptying is deleted after a day.',
    reach: 'Households answered, care homes hardly.',
    accessibility: 'Nobody asked for sign language; ten answered on paper.',
    changes: 'Visit care homes.',
  },
};
