import * as z from 'zod';

import {
  count,
  day,
  group,
  line,
  lines,
  oneOf,
  organization,
  organizations,
  rows,
  someOf,
  text,
} from '../registers/field-shapes.ts';
import * as words from './words.ts';

function when(field: string, ...values: string[]) {
  return { 'x-when': { field, in: values } };
}
const number = z.int().min(1).max(99);

/** Start form: what begins a cycle. */
export const GovernanceStart = z.strictObject({
  reason: oneOf(words.CYCLE_REASONS, 'Why does a cycle begin?'),
  proposal: text(
    'What is proposed, or what happened?',
    'No names of people: everybody in the cycle reads it.',
  )
    .optional()
    .meta(when('reason', 'proposal', 'event')),
});
export type GovernanceStart = z.infer<typeof GovernanceStart>;

/** What the governance body rests on (Annex A, arrangement A). */
export const Charter = z.strictObject({
  mandate: text('Mandate', 'What the body decides, and for whom.'),
  seats: organizations('Who has a seat?', 'One voice each, given by its member or the alternate.').min(1),
  rule: oneOf(words.DECISION_RULES, 'How does it decide?'),
  atLeast: z.int().min(1).max(100).default(3).meta({
    title: 'Voices a decision needs at least',
    description: 'Of those who have no interest of their own in it. Usually 3.',
  }),
  meetingRhythm: line('When does it meet?', 'For instance: every three months.'),
  conflictRule: text('Conflicts of interest', 'What counts as one, who says so, and what follows.'),
  escalation: text('Who settles what it cannot decide?'),
  budget: line('Budget').optional(),
});
export type Charter = z.infer<typeof Charter>;

/** One line of the responsibility matrix. */
export const Responsibility = z.strictObject({
  duty: oneOf(words.DUTIES, 'What for'),
  accountable: organization('Who answers for it?'),
  responsible: organizations('Who does it?').min(1),
});
export type Responsibility = z.infer<typeof Responsibility>;

/** Task `open-cycle`. */
export const OpenCycle = z.strictObject({
  period: line('Period', 'For instance: 2026, or October 2026 to September 2027.'),
  scope: text('What does the cycle cover?', 'Services and laws, and what is left out.'),
  questions: lines('Questions to answer this time', 'One a line.'),
  organizations: organizations('Who takes part?').min(1),
  charter: group(Charter.shape, 'Charter of the governance body'),
  responsibilities: rows(Responsibility, 'Responsibilities', 'One line for each process.'),
});
export type OpenCycle = z.infer<typeof OpenCycle>;

/** Figures an organization reports. What it does not know is left empty, and counts as not known. */
export const Figures = z.strictObject({
  records: count('Processing records').optional(),
  recordsReviewed: count('… of these reviewed in time').optional(),
  highRisksPastDue: count('High risks past their date').optional(),
  noticeHours: count(
    'Hours from awareness of a breach to the notice, median',
    'Leave empty if there was none.',
  ).optional(),
  requests: count('Requests of people answered').optional(),
  requestsOnTime: count('… of these on time').optional(),
  suppliers: count('Suppliers that handle personal data').optional(),
  suppliersStated: count('… of these with a capability statement').optional(),
  consulted: count('People and associations asked in consultations').optional(),
  consultedAnswered: count('… of these who answered').optional(),
  exercises: count('Breach exercises held').optional(),
});
export type Figures = z.infer<typeof Figures>;

const NonConformity = z.strictObject({
  what: line('What is not as it should be?'),
  correction: line('What is done about it?'),
  dueOn: day('By when?').optional(),
});

/** Task `self-assessment`, one per organization. */
export const SelfAssessment = z.strictObject({
  roles: someOf(words.NAMED_ROLES, 'Which roles are filled?', 'Somebody is named, and knows it.'),
  policy: oneOf(words.POLICY_STATES, 'Is there a privacy policy of your own?'),
  policyReviewedOn: day('Last reviewed on').optional().meta(when('policy', 'in-force')),
  common: oneOf(words.COMMON_POLICY, 'Does it follow the common policy?')
    .optional()
    .meta(when('policy', 'in-force', 'draft')),
  trained: z.int().min(0).max(100).meta({
    title: 'How many of your people were trained in the last twelve months, in %?',
  }),
  training: text('Which training, and what is missing?'),
  nonConformities: rows(NonConformity, 'What is not as it should be', 'Leave empty if nothing is.'),
  figures: group(Figures.shape, 'Figures', 'Counted for you where your registers say so; please check.'),
  remarks: text('What should the ecosystem know or decide?').optional(),
});
export type SelfAssessment = z.infer<typeof SelfAssessment>;

/** One decision as it is put to the members. Its number stays the same when it is proposed again. */
export const ProposedDecision = z.strictObject({
  number: number.meta({ title: 'Number', description: 'Keep it when you propose the same again.' }),
  title: line('What is decided, in one line'),
  text: text('The decision'),
  effect: text('What changes, and for whom?'),
  owners: organizations('Who carries it out?').min(1),
  dueOn: day('By when?'),
  interested: organizations('Who has an interest of its own in it?', 'They do not vote on it.').optional(),
});
export type ProposedDecision = z.infer<typeof ProposedDecision>;

/** Task `propose`. */
export const Proposal = z.strictObject({
  summary: text('What the self-assessments say', 'In your own words, for the members.'),
  decisions: rows(ProposedDecision, 'Decisions', 'Leave empty if nothing is to be decided.').max(30),
});
export type Proposal = z.infer<typeof Proposal>;

/** Task `comment`, one per organization. */
export const Comment = z.strictObject({
  position: oneOf(words.POSITIONS, 'What do you say to the proposals?'),
  reason: text('What, and why?', 'Name the numbers of the decisions you mean.')
    .optional()
    .meta(when('position', 'comment', 'objection')),
  conflicts: rows(
    z.strictObject({
      number: number.meta({ title: 'Number of the decision' }),
      why: line('Why?'),
    }),
    'Conflicts of interest',
    'Decisions in which your organization has an interest of its own. It does not vote on them.',
  ),
});
export type Comment = z.infer<typeof Comment>;

/** Task `implement`, one per decision and owner. */
export const Implementation = z.strictObject({
  result: oneOf(words.IMPLEMENTATION_RESULTS, 'What became of it?'),
  doneOn: day('Done on').optional().meta(when('result', 'implemented')),
  evidence: text('What shows it, or why not?'),
});
export type Implementation = z.infer<typeof Implementation>;

/** Task `review`. */
export const Review = z.strictObject({
  result: oneOf(words.REVIEW_RESULTS, 'Do the decisions of this cycle work?'),
  decisions: rows(
    z.strictObject({
      number: number.meta({ title: 'Number of the decision' }),
      result: oneOf(words.REVIEW_RESULTS, 'Does it work?'),
      finding: line('How do you know?'),
    }),
    'Decision by decision',
  ),
  findings: text('What was learnt', 'It goes into the report and into the next cycle.'),
  nextOn: day('Next cycle on', 'Leave empty for twelve months from now.').optional(),
});
export type Review = z.infer<typeof Review>;
