import * as z from 'zod';

import { COMPLAINT_OUTCOMES } from '../registers/complaint.ts';
import { askedWhen, instant, line, lines, oneOf, organizations, text } from '../registers/field-shapes.ts';
import { RECEIVED_BY } from '../registers/request.ts';

export const COMPLAINT_SUBJECTS = {
  'data-use': 'How data about me are used',
  request: 'How a request about my data was answered',
  sensors: 'Cameras or other sensors',
  algorithm: 'A decision taken with a computer',
  security: 'Data that were not kept safe',
  marketing: 'Messages I did not want',
  other: 'Something else',
} as const;

/** What somebody complains about: from the public form, or entered by whoever received it. */
export const ComplaintStart = z.strictObject({
  subject: oneOf(COMPLAINT_SUBJECTS, 'What is it about?'),
  complaint: text('What happened?', 'In your own words: what, when, where.'),
  wish: text('What should happen now?', 'What would put it right for you.').optional(),
  name: z.string().min(1).max(120).meta({ title: 'Name' }),
  email: z
    .email()
    .max(254)
    .meta({
      title: 'Mail address',
      description: 'Leave empty if there is none: then the answer goes another way.',
    })
    .optional(),
  postal: text('Another way to reach them', 'For instance a postal address.').optional(),
  receivedBy: oneOf(RECEIVED_BY, 'How it came').optional(),
  receivedAt: instant('Received', 'Leave empty if it came right now.').optional(),
});
export type ComplaintStart = z.infer<typeof ComplaintStart>;

/** Told by other means than mail, because there is no mail address. */
export const Told = z.strictObject({
  how: line('How did you tell them?', 'For instance by letter, with its day.'),
});

/** Task `assess`. */
export const Assessment = z.strictObject({
  summary: text(
    'The complaint in your words',
    'Without the name. The organizations that are asked read this.',
  ),
  organizations: organizations(
    'Which organizations does it concern?',
    'Each is asked for its view. Leave empty if it concerns only yours.',
  ).optional(),
  questions: lines('What do you want to know from them?').optional(),
});
export type Assessment = z.infer<typeof Assessment>;

/** Task `statement`, one per organization concerned. */
export const Statement = z.strictObject({
  view: text('What happened, from your side?'),
  changes: text('What have you changed or will you change?').optional(),
});
export type Statement = z.infer<typeof Statement>;

/** Task `investigate`. */
export const Findings = z.strictObject({
  findings: text('What did you find?'),
  outcome: oneOf(COMPLAINT_OUTCOMES, 'Is the complaint justified?'),
  remedy: text('What is done about it?')
    .optional()
    .meta(askedWhen('outcome', 'upheld', 'partly-upheld')),
});
export type Findings = z.infer<typeof Findings>;

/** Task `draft-answer`: the answer as the person will read it. */
export const Answer = z.strictObject({
  letter: z.string().min(1).max(8000).meta({
    title: 'The answer',
    description: 'To the person, in plain words: what you found, what you do about it, and why.',
    'x-widget': 'long',
  }),
});
export type Answer = z.infer<typeof Answer>;

/** Task `reaction`: what the person says to the answer. */
export const Reaction = z.strictObject({
  reaction: oneOf(
    { accepted: 'Yes, the matter is settled for me', escalated: 'No, somebody else should look at it' },
    'Are you content with the answer?',
  ),
  words: text('What is still wrong?').optional().meta(askedWhen('reaction', 'escalated')),
});
export type Reaction = z.infer<typeof Reaction>;

export const SECOND_LOOK_DECISIONS = {
  confirmed: 'The answer stands',
  changed: 'The answer is changed',
} as const;

/** Task `escalation`: the coordinator looks again. */
export const SecondLook = z.strictObject({
  decision: oneOf(SECOND_LOOK_DECISIONS, 'What is decided?'),
  letter: z.string().min(1).max(8000).meta({
    title: 'What the person is told',
    description: 'The way to the authority and to a court is added to it.',
    'x-widget': 'long',
  }),
});
export type SecondLook = z.infer<typeof SecondLook>;

/** Task `lessons`. */
export const Lessons = z.strictObject({
  lessons: lines(
    'What do you learn from it?',
    'One a line, without names. Leave empty if there is nothing.',
  ).optional(),
  changes: text('What changes, who does it, and until when?').optional(),
});
export type Lessons = z.infer<typeof Lessons>;
