import * as z from 'zod';

import { choice } from '../choice.ts';
import { ProcessingRecord } from '../registers/processing-record.ts';

const Line = z.string().min(1).max(200);
const Paragraph = z.string().min(1).max(3000);
const Day = z.iso.date();

/** More records than a form can hold are kept in the register itself, by hand or by import. */
export const MOST_ROWS = 20;

/** How the process begins. */
export const DataManagementStart = z.strictObject({
  reason: choice({
    yearly: 'The yearly round of all organizations',
    change: 'Something has changed in the processing of some organizations',
  }),
  title: Line,
  organizations: z.array(z.string().max(64)).min(1).max(300).optional(),
  change: Paragraph.optional(),
});
export type DataManagementStart = z.infer<typeof DataManagementStart>;

const RECORD = ProcessingRecord.pick({
  side: true,
  description: true,
  contact: true,
  dpo: true,
  purposes: true,
  legalBases: true,
  subjectCategories: true,
  dataCategories: true,
  controllers: true,
  sources: true,
  recipients: true,
  noRecipients: true,
  processors: true,
  transfers: true,
  measures: true,
});

/** One record as the register keeper answers it; what is left empty stays as it is in the register. */
export const RecordRow = z.strictObject({
  what: choice({ same: 'Still right', changed: 'Changed', new: 'New', retired: 'Not done any more' }),
  id: z.string().min(1).max(80).optional(),
  title: Line,
  ...RECORD.shape,
  side: RECORD.shape.side.optional(),
});
export type RecordRow = z.infer<typeof RecordRow>;

/** Tasks `update-records` and `amend-records`. */
export const RecordsUpdate = z.strictObject({
  way: choice({
    register: 'They are up to date in the register: I have looked at all of them there, or imported them',
    here: 'I say here what has changed',
    none: 'We handle no personal data',
  }),
  records: z.array(RecordRow).max(MOST_ROWS).optional(),
  remark: Paragraph.optional(),
});
export type RecordsUpdate = z.infer<typeof RecordsUpdate>;

/** Task `resolve`, one row per finding. */
export const Resolution = z.strictObject({
  finding: z.string().min(1).max(120),
  answer: choice({
    fixed: 'Fixed in the register',
    accepted: 'It stays as it is',
    disputed: 'This is not right: the coordinator should decide',
  }),
  reason: z.string().min(1).max(500).optional(),
});
export type Resolution = z.infer<typeof Resolution>;
export const Resolutions = z.strictObject({ findings: z.array(Resolution).max(60) });
export type Resolutions = z.infer<typeof Resolutions>;

/** Task `decide-disputes`. */
export const DisputeDecision = z.strictObject({
  dispute: z.string().min(1).max(200),
  decision: choice({
    fix: 'It has to be fixed: it stays on the list of open points',
    accept: 'It may stay as it is',
    dismiss: 'There is nothing wrong',
  }),
  reason: z.string().min(1).max(500),
});
export const DisputeDecisions = z.strictObject({ disputes: z.array(DisputeDecision).max(60) });
export type DisputeDecisions = z.infer<typeof DisputeDecisions>;

/** Task `carry-out-retention`, one row per rule that is due. */
export const RetentionAnswer = z.strictObject({
  rule: z.string().min(1).max(120),
  answer: choice({
    executed: 'Carried out',
    hold: 'Data are kept for now',
    'not-due': 'Not due yet',
  }),
  on: Day.optional(),
  records: z.int().min(0).max(8_000_000_000).optional(),
  proof: Line.optional(),
  reason: Line.optional(),
  until: Day.optional(),
  nextOn: Day.optional(),
});
export type RetentionAnswer = z.infer<typeof RetentionAnswer>;
export const RetentionAnswers = z.strictObject({
  rules: z.array(RetentionAnswer).max(60),
  others: Paragraph.optional(),
});
export type RetentionAnswers = z.infer<typeof RetentionAnswers>;
