import * as z from 'zod';

import { choice, choices } from '../choice.ts';
import { PublicPicture, QUESTION_KINDS } from '../registers/consultation.ts';
import { ACCESSIBILITY, LANGUAGES } from './languages.ts';
import { LEVEL_CHOICES } from './levels.ts';

const Line = z.string().min(1).max(200);
const Paragraph = z.string().min(1).max(4000);
const Day = z.iso.date();
const OrganizationId = z.string().max(64);
const OrganizationIds = z.array(OrganizationId).max(50);

/** Practice of the European Commission for public consultations (Better Regulation Guidelines). */
export const DEFAULT_WEEKS = 12;
const Weeks = z.int().min(1).max(52);

/** What a consultation begins with: answered by a person, or handed over by the process that calls it. */
export const EngagementStart = z.strictObject({
  subject: z.string().min(1).max(150),
  reason: Paragraph,
  level: choice(LEVEL_CHOICES).optional(),
  periodWeeks: Weeks.default(DEFAULT_WEEKS),
  organizations: OrganizationIds.optional(),
  reference: Line.optional(),
});
export type EngagementStart = z.infer<typeof EngagementStart>;

/** An association that is invited: it answers by a personal link, with its name. */
export const Association = z.strictObject({ name: z.string().min(1).max(120), email: z.email().max(200) });
export type Association = z.infer<typeof Association>;

/** Task `plan`. */
export const EngagementPlan = z.strictObject({
  subject: z.string().min(1).max(150),
  decision: Paragraph,
  level: choice(LEVEL_CHOICES),
  audiences: z.array(Line).min(1).max(20),
  languages: choices(LANGUAGES).min(1),
  accessibility: choices(ACCESSIBILITY).min(1),
  accessibilityNotes: Paragraph.optional(),
  organizations: OrganizationIds.optional(),
  associations: z.array(Association).max(40).optional(),
  periodWeeks: Weeks,
});
export type EngagementPlan = z.infer<typeof EngagementPlan>;

export const Question = z.strictObject({
  text: Line,
  kind: choice(QUESTION_KINDS),
  options: z.array(z.string().min(1).max(120)).min(2).max(12).optional(),
});
export type Question = z.infer<typeof Question>;

/** Task `prepare`: what the public reads and is asked. */
export const PublicText = z.strictObject({
  heading: z.string().min(1).max(150),
  summary: z.string().min(1).max(1000),
  text: z.string().min(1).max(12_000),
  dataUsed: Paragraph,
  pictures: z.array(PublicPicture).max(8).optional(),
  questions: z.array(Question).max(20),
});
export type PublicText = z.infer<typeof PublicText>;

export const NOTICE_PLACES = {
  web: 'On a web page',
  place: 'At the place itself',
  'sensor-register': 'In the register of sensors',
  press: 'In the press',
  'social-media': 'In social media',
  mail: 'By mail or newsletter',
  event: 'At an event',
} as const;

/** A notice, where people meet it. */
export const Notice = z.strictObject({
  where: choice(NOTICE_PLACES),
  what: Line,
  placedOn: Day,
  sensorId: z.string().min(1).max(64).optional(),
});
export type Notice = z.infer<typeof Notice>;

/** Task `announce`, one per organization. */
export const Announced = z.strictObject({
  notices: z.array(Notice).min(1).max(30),
  accessible: Paragraph.optional(),
});
export type Announced = z.infer<typeof Announced>;

/** Task `association-answer`: the words of an association; the answers to the questions stand beside them. */
export const AssociationAnswer = z.strictObject({
  speaker: Line,
  text: z.string().min(1).max(8000),
  mayBeNamed: choice({ yes: 'Yes, name us in the record', no: 'No, count us without our name' }),
  wantsResult: choice({ yes: 'Yes, send us the result', no: 'No' }),
});
export type AssociationAnswer = z.infer<typeof AssociationAnswer>;

/** What many said, in one line and a few sentences. */
export const Theme = z.strictObject({
  title: z.string().min(1).max(120),
  summary: Paragraph,
  count: z.int().min(0).max(10_000_000),
  quotations: z.array(z.string().min(1).max(500)).max(5).optional(),
  organizations: OrganizationIds.min(1),
});
export type Theme = z.infer<typeof Theme>;

/** Task `analyse`. */
export const Analysis = z.strictObject({
  answers: z.int().min(0).max(10_000_000),
  comments: z.int().min(0).max(10_000_000),
  associations: z.int().min(0).max(1000),
  overview: Paragraph,
  themes: z.array(Theme).min(1).max(20),
  quotationsChecked: choice({
    yes: 'Yes, nobody can be recognized',
    'not-yet': 'Not yet: show me what looks like a name or an address',
  }),
});
export type Analysis = z.infer<typeof Analysis>;

/** Task `draft-answers`: a proposal for what each theme leads to. */
export const AnswersDraft = z.strictObject({
  proposals: z
    .array(z.strictObject({ theme: z.int().min(1).max(20), proposal: Paragraph }))
    .max(20)
    .optional(),
  note: Paragraph.optional(),
  again: OrganizationIds.optional(),
});
export type AnswersDraft = z.infer<typeof AnswersDraft>;

export const RESPONSES = {
  done: 'Done',
  'will-do': 'Will be done by a date',
  'not-done': 'Not done, because …',
} as const;

/** What an organization says to a theme. */
export const ThemeAnswer = z.strictObject({
  theme: z.int().min(1).max(20),
  response: choice(RESPONSES),
  text: Paragraph,
  dueOn: Day.optional(),
});
export type ThemeAnswer = z.infer<typeof ThemeAnswer>;

/** Task `answer-themes`, one per organization concerned. */
export const ThemeAnswers = z.strictObject({ answers: z.array(ThemeAnswer).min(1).max(20) });
export type ThemeAnswers = z.infer<typeof ThemeAnswers>;

/** Task `evaluate`. */
export const Evaluation = z.strictObject({
  decided: choice({
    'as-planned': 'It goes ahead as planned',
    changed: 'It goes ahead, changed by what people said',
    stopped: 'It is not done',
    later: 'It is decided later',
  }),
  decision: Paragraph,
  reach: Paragraph,
  missing: Paragraph.optional(),
  accessibility: Paragraph,
  changes: Paragraph,
});
export type Evaluation = z.infer<typeof Evaluation>;
