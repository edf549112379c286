import * as z from 'zod';

import { day, line, lines, oneOf, organization, rows, text, YES_NO } from '../registers/field-shapes.ts';
import { DUTIES } from '../governance/words.ts';
import * as words from './words.ts';

function when(field: string, ...values: string[]) {
  return { 'x-when': { field, in: values } };
}

/** Start form. */
export const PlanStart = z.strictObject({
  reason: oneOf(words.PLAN_REASONS, 'Why is the plan made now?'),
  what: text('What has changed?', 'Everybody in the run reads it.').optional().meta(when('reason', 'change')),
});
export type PlanStart = z.infer<typeof PlanStart>;

const Correction = z.strictObject({
  part: oneOf(words.PLAN_PARTS, 'Which part?'),
  correction: text('What should it say?', 'It is published with the plan.'),
});

/** Task `confirm`, one per organization. */
export const Confirmation = z.strictObject({
  answer: oneOf(words.CONFIRMATIONS, 'Is your part of the plan right?'),
  corrections: rows(Correction, 'Corrections').min(1).optional().meta(when('answer', 'corrected')),
  contact: line('Whom may people and authorities ask?', 'A role and how to reach it; it is published.'),
  services: lines('Services of yours that the plan covers', 'One a line.'),
  systems: lines('Systems behind them', 'One a line; it is published.').optional(),
});
export type Confirmation = z.infer<typeof Confirmation>;

/** One of the processes as the plan describes it (Annex A, part 5). */
export const ProcessPart = z.strictObject({
  duty: oneOf(DUTIES, 'Process'),
  purpose: line('What it is for'),
  coordinator: organization('Who coordinates it?'),
  cadence: line('How often', 'For instance: every year, or for each new system.'),
  standards: lines('Standards and methods used').optional(),
  openIssues: lines('Open issues').optional(),
});
export type ProcessPart = z.infer<typeof ProcessPart>;

/** Task `draft`: what no register says. The rest of the plan is assembled. */
export const PlanDraft = z.strictObject({
  name: line('Name of the ecosystem'),
  territory: line('Territory'),
  scope: text('What the plan is about', 'In plain words: the plan is public.'),
  outOfScope: lines('What is left out').optional(),
  laws: lines('Laws that apply', 'Proposed from the countries of the organizations; please check.').min(1),
  members: lines(
    'Members of the governance body and their alternates',
    'Roles or names they agreed to publish.',
  ).optional(),
  transfers: text('Rules for transfers out of the European Economic Area').optional(),
  processes: rows(ProcessPart, 'The processes'),
  exercises: lines('Exercises planned', 'With their month.').optional(),
  changes: text('What is new since the last version'),
  effectiveOn: day('In force from'),
  reviewOn: day('To be looked at again on'),
  publicComment: oneOf(YES_NO, 'Should the public be asked before it is adopted?'),
  question: text('What should people be asked?').optional().meta(when('publicComment', 'yes')),
});
export type PlanDraft = z.infer<typeof PlanDraft>;

/** Task `weigh-comments`, after the public was asked. */
export const WeighedComments = z.strictObject({
  result: oneOf(words.COMMENTS_RESULT, 'What follows from the comments?'),
  reason: text('Why?', 'It is published with the plan.'),
});
export type WeighedComments = z.infer<typeof WeighedComments>;
