import * as z from 'zod';

import {
  count,
  day,
  instant,
  line,
  lines,
  oneOf,
  organization,
  organizations,
  rows,
  text,
} from './field-shapes.ts';

/** IAP2 spectrum of public participation. */
export const PARTICIPATION_LEVELS = {
  inform: 'Inform',
  consult: 'Consult',
  involve: 'Involve',
  collaborate: 'Collaborate',
  empower: 'Empower',
} as const;

export const THEME_ANSWERS = {
  done: 'Done',
  'will-do': 'Will be done',
  'not-done': 'Not done',
} as const;

/** "You said, we did": one theme and what became of it. */
export const ConsultationTheme = z.strictObject({
  theme: line('You said'),
  voices: count('How many said so').optional(),
  answer: oneOf(THEME_ANSWERS, 'We did').optional(),
  what: text('What').optional(),
  by: day('By').optional(),
  organizationId: organization('Who').optional(),
});
export type ConsultationTheme = z.infer<typeof ConsultationTheme>;

export const QUESTION_KINDS = {
  'yes-no': 'Yes or no',
  choice: 'One of several answers',
  scale: 'Scale from 1 (not at all) to 5 (very much)',
  open: 'In own words',
} as const;

/** A question to the public; answers are kept under its id. */
export const PublicQuestion = z.strictObject({
  id: line('Id'),
  text: line('Question'),
  kind: oneOf(QUESTION_KINDS, 'How it is answered'),
  options: lines('Answers to choose from').optional(),
});
export type PublicQuestion = z.infer<typeof PublicQuestion>;

/** A picture on the public page, with words for those who do not see it. */
export const PublicPicture = z.strictObject({
  address: z.url().max(500).meta({ title: 'Address of the picture' }),
  alternativeText: text('What it shows'),
});
export type PublicPicture = z.infer<typeof PublicPicture>;

/** A consultation of citizens. The entry's title is what people read; what stands under "page" is public from its announcement on. */
export const Consultation = z.strictObject({
  subject: text('What is it about?').optional(),
  level: oneOf(PARTICIPATION_LEVELS, 'Level of participation').optional(),
  services: lines('Services').optional(),
  audiences: lines('Who is asked').optional(),
  languages: lines('Languages').optional(),
  accessibility: text('Accessibility').optional(),
  organizations: organizations('Organizations concerned').optional(),
  associations: lines('Associations invited').optional(),
  opensOn: day('Opens').optional(),
  closesOn: day('Closes').optional(),
  notices: lines('Where it was announced').optional(),
  address: line('Public page').optional(),
  /** The page: heading is the title. */
  promise: text('What people are promised').optional(),
  summary: text('In short').optional(),
  text: z.string().min(1).max(12_000).meta({ title: 'The whole text', 'x-widget': 'long' }).optional(),
  dataUsed: text('Which data are used').optional(),
  pictures: rows(PublicPicture, 'Pictures').optional(),
  questions: rows(PublicQuestion, 'Questions').optional(),
  opensAt: instant('Open since').optional(),
  closesAt: instant('Open until').optional(),
  answers: count('Answers').optional(),
  comments: count('Comments').optional(),
  themes: rows(ConsultationTheme, 'You said, we did').optional(),
  decision: text('What was decided').optional(),
  evaluation: text('Evaluation').optional(),
  productId: line('Engagement record').optional(),
});
export type Consultation = z.infer<typeof Consultation>;
