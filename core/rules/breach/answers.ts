import * as z from 'zod';

import { choice, choices } from '../choice.ts';
import * as severity from './severity-words.ts';
import * as words from './vocabulary.ts';

const Line = z.string().min(1).max(200);
const Paragraph = z.string().min(1).max(4000);
const Instant = z.iso.datetime({ offset: true });
const OrganizationIds = z.array(z.string().max(64)).max(50);
const Count = z.int().min(0).max(8_000_000_000);

export const TRIAGE_OUTCOMES = {
  'personal-data-breach': 'Personal data breach',
  suspected: 'Suspected, still being looked at',
  'not-personal-data': 'Incident without personal data',
  'false-alarm': 'False alarm',
} as const;

/** Task `triage`. */
export const Triage = z.strictObject({
  assessment: choice(TRIAGE_OUTCOMES),
  reason: Paragraph,
  controllers: OrganizationIds.min(1).optional(),
  jointControllers: OrganizationIds.optional(),
  processors: OrganizationIds.optional(),
});
export type Triage = z.infer<typeof Triage>;

/** Task `awareness`: the signed act that starts an organization's clocks. */
export const Awareness = z.strictObject({
  awareAt: Instant,
  foundBy: choice(words.FOUND_BY),
  evidence: Paragraph,
});
export type Awareness = z.infer<typeof Awareness>;

/** A measure against the breach; `planned` ones become tasks of their owner. */
export const Measure = z.strictObject({
  description: Line,
  state: choice({ done: 'Done', planned: 'Planned' }),
  ownerOrganization: z.string().max(64).optional(),
  dueOn: z.iso.date().optional(),
});
export type Measure = z.infer<typeof Measure>;

/** Task `contain`. */
export const Containment = z.strictObject({
  state: choice({ contained: 'Contained', partly: 'In part', 'not-yet': 'Not yet' }),
  containedAt: Instant.optional(),
  summary: Paragraph,
  measures: z.array(Measure).max(20),
});
export type Containment = z.infer<typeof Containment>;

/** One type of data as the ENISA method looks at it. */
export const DataType = z.strictObject({
  description: Line,
  category: choice(severity.DATA_CATEGORIES),
  adjustment: choice(severity.ADJUSTMENTS),
  adjustmentFactors: choices(severity.ADJUSTMENT_FACTORS).optional(),
  adjustmentReason: z.string().min(1).max(500).optional(),
  identifiers: choices(severity.IDENTIFIERS).optional(),
  identification: choice(severity.EASE_OF_IDENTIFICATION),
});
export type DataType = z.infer<typeof DataType>;

/** Task `facts`, one per organization concerned. */
export const Facts = z.strictObject({
  affected: choice(words.YES_NO),
  notAffectedReason: Paragraph.optional(),
  description: Paragraph.optional(),
  incidentType: choice(words.INCIDENT_TYPES).optional(),
  cause: choice(words.CAUSES).optional(),
  timing: choice(words.TIMING).optional(),
  startedAt: Instant.optional(),
  endedAt: Instant.optional(),
  dataTypes: z.array(DataType).min(1).max(12).optional(),
  dataKinds: choices(words.DATA_KINDS).min(1).optional(),
  peopleKinds: choices(words.PEOPLE_KINDS).min(1).optional(),
  countCertainty: choice(words.COUNT_CERTAINTY).optional(),
  people: Count.optional(),
  records: Count.optional(),
  confidentiality: choice(severity.CONFIDENTIALITY).optional(),
  integrity: choice(severity.INTEGRITY).optional(),
  availability: choice(severity.AVAILABILITY).optional(),
  maliciousIntent: choice(words.YES_NO_UNKNOWN).optional(),
  unintelligible: choice(words.UNINTELLIGIBLE).optional(),
  impacts: choices(words.IMPACTS).min(1).optional(),
  measuresBefore: choices(words.MEASURES_BEFORE).optional(),
  measures: z.array(Measure).max(20).optional(),
});
export type Facts = z.infer<typeof Facts>;

/** Task `file`: what the authority's portal gave back. */
export const Filing = z.strictObject({
  receiptNumber: Line,
  filedAt: Instant,
  completeness: choice({
    complete: 'Complete: nothing more to tell the authority',
    incomplete: 'Incomplete: a follow-up will be filed',
  }),
  outstanding: Paragraph.optional(),
  /** GDPR art. 33(1), last sentence: when filed late and the notification itself does not say. */
  delayReasons: Paragraph.optional(),
});
export type Filing = z.infer<typeof Filing>;

/** Task `subject-text`. */
export const SubjectText = z.strictObject({
  subject: Line,
  text: z.string().min(1).max(6000),
});
export type SubjectText = z.infer<typeof SubjectText>;

/** Task `tell-subjects`. */
export const SubjectsTold = z.strictObject({
  how: choice({
    told: 'They have been told',
    'public-notice': 'A public notice has been given instead',
    exception: 'They are not told: an exception holds',
  }),
  means: choices({
    letter: 'Letter',
    email: 'Email',
    message: 'Message or call',
    'in-person': 'In person',
    'public-notice': 'Public notice',
  })
    .min(1)
    .optional(),
  toldAt: Instant.optional(),
  toldCount: Count.optional(),
  exception: choice(words.TELLING_EXCEPTIONS).optional(),
  exceptionReason: Paragraph.optional(),
});
export type SubjectsTold = z.infer<typeof SubjectsTold>;

/** Task `tell-partner`: processor to controller (GDPR art. 33(2)), or between joint controllers (art. 26). */
export const PartnerTold = z.strictObject({
  toldAt: Instant,
  receivedAt: Instant.optional(),
  means: Line,
});
export type PartnerTold = z.infer<typeof PartnerTold>;

/** Fields of `assess-duty` that say when an act was from which a law counts. */
export const START_FIELDS = {
  awareness: 'awareAt',
  detection: 'detectedAt',
  determination: 'determinedAt',
  assessment: 'assessedAt',
  classification: 'classifiedAt',
  'link-established': 'linkedAt',
} as const;

/** Task `assess-duty`: the signed act that says whether a law asks for a report, and since when. */
export const DutyAssessment = z.strictObject({
  assessment: choice({
    applies: 'Yes, it must be reported',
    'does-not-apply': 'No, it need not be reported',
    'not-yet-known': 'Not yet known',
  }),
  awareAt: Instant.optional(),
  detectedAt: Instant.optional(),
  determinedAt: Instant.optional(),
  assessedAt: Instant.optional(),
  classifiedAt: Instant.optional(),
  linkedAt: Instant.optional(),
  reasons: Paragraph,
});
export type DutyAssessment = z.infer<typeof DutyAssessment>;

/** A report that was made to a security or sector authority. */
export const Report = z.strictObject({
  receiptNumber: Line,
  submittedAt: Instant,
  reported: Paragraph,
  handled: choice(words.YES_NO).optional(),
  handledAt: Instant.optional(),
  lateReasons: Paragraph.optional(),
  completeness: choice({
    'more-to-follow': 'More follows: the next phase, or a supplement',
    final: 'Final: nothing more is to be reported',
  }),
});
export type Report = z.infer<typeof Report>;

/** Task `report`: a report, or that it has turned out that none is owed. */
export const ReportAnswers = Report.partial({
  receiptNumber: true,
  submittedAt: true,
  reported: true,
}).extend({
  completeness: choice({
    'more-to-follow': 'More follows: the next phase, or a supplement',
    final: 'Final: nothing more is to be reported',
    'not-owed': 'None was made: it has turned out that nothing has to be reported',
  }),
  notOwedReason: Paragraph.optional(),
});

/** Task `remedy`. */
export const Remedy = z.strictObject({
  result: choice({ done: 'Done', replaced: 'Replaced by another measure', dropped: 'Not taken' }),
  doneOn: z.iso.date().optional(),
  evidence: Paragraph,
});
export type Remedy = z.infer<typeof Remedy>;

/** Task `lessons`. */
export const Lessons = z.strictObject({
  causes: Paragraph,
  worked: Paragraph,
  changes: Paragraph,
  assessRisks: choice(words.YES_NO),
});
export type Lessons = z.infer<typeof Lessons>;

/** Task `settle`: what was done about the open work that keeps the dossier from closing. */
export const Settled = z.strictObject({ done: Paragraph });
export type Settled = z.infer<typeof Settled>;
