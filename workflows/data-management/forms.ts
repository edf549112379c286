import * as z from 'zod';

import {
  DataManagementStart,
  DisputeDecision,
  MOST_ROWS,
  RecordRow,
  RecordsUpdate,
  Resolution,
  RetentionAnswer,
  RetentionAnswers,
} from '../../core/rules/data-management/answers.ts';
import { askedWhen, MAY_BE_EMPTY } from '../../core/rules/registers/field-shapes.ts';
import { LONG, ORGANIZATIONS, when } from '../language/field-hints.ts';
import { form } from '../language/form.ts';

const start = DataManagementStart.shape;
export const START_FORM = form(
  z.strictObject({
    reason: start.reason.meta({ ...start.reason.meta(), title: 'Why now?' }),
    title: start.title.meta({
      title: 'Name of the round',
      description: 'For instance: data management 2027. Everybody who takes part sees it.',
    }),
    organizations: start.organizations.meta({
      title: 'Which organizations are concerned?',
      ...ORGANIZATIONS,
      ...when('reason', 'change'),
    }),
    change: start.change.meta({ title: 'What has changed?', ...LONG, ...when('reason', 'change') }),
  }),
);

const row = RecordRow.shape;
const told = askedWhen('what', 'changed', 'new');
const RECORD_ROW = z
  .strictObject({
    ...row,
    what: row.what.meta({ ...row.what.meta(), title: 'What about it?' }),
    id: row.id.meta({ title: 'Id in your register', description: 'Leave empty for a new record.' }),
    title: row.title.meta({ title: 'Name of the activity' }),
    side: row.side.meta({ title: 'How do you process these data?', ...when('what', 'changed', 'new') }),
    description: row.description.meta(told),
    contact: row.contact.meta(told),
    dpo: row.dpo.meta(told),
    sources: row.sources.meta(told),
    processors: row.processors.meta(told),
    transfers: row.transfers.meta(told),
    measures: row.measures.meta(told),
  })
  .meta({ title: 'Record' });

const update = RecordsUpdate.shape;
export const RECORDS_FORM = form(
  z.strictObject({
    way: update.way.meta({ ...update.way.meta(), title: 'How do you answer?' }),
    records: z
      .array(RECORD_ROW)
      .max(MOST_ROWS)
      .optional()
      .meta({
        title: 'Records of processing',
        description: `At most ${MOST_ROWS} here. More are quicker in the register, or as an import there.`,
        ...when('way', 'here'),
      }),
    remark: update.remark.meta({ title: 'Remark for your data protection officer', ...LONG }),
  }),
);

const resolution = Resolution.shape;
export const RESOLVE_FORM = form(
  z.strictObject({
    findings: z
      .array(
        z
          .strictObject({
            finding: resolution.finding.meta({ title: 'Point' }),
            answer: resolution.answer.meta({ ...resolution.answer.meta(), title: 'Your answer' }),
            reason: resolution.reason.meta({
              title: 'Why?',
              ...LONG,
              ...when('answer', 'accepted', 'disputed'),
            }),
          })
          .meta({ title: 'Point' }),
      )
      .max(60)
      .meta({ title: 'Points', description: 'One answer each.' }),
  }),
);

const dispute = DisputeDecision.shape;
export const DISPUTES_FORM = form(
  z.strictObject({
    disputes: z
      .array(
        z
          .strictObject({
            dispute: dispute.dispute.meta({ title: 'Point' }),
            decision: dispute.decision.meta({ ...dispute.decision.meta(), title: 'Your decision' }),
            reason: dispute.reason.meta({ title: 'Why?', ...LONG }),
          })
          .meta({ title: 'Point' }),
      )
      .max(60)
      .meta({ title: 'Disputed points', description: 'One decision each.' }),
  }),
);

const rule = RetentionAnswer.shape;
const executed = when('answer', 'executed');
const hold = when('answer', 'hold');
export const RETENTION_FORM = form(
  z.strictObject({
    rules: z
      .array(
        z
          .strictObject({
            rule: rule.rule.meta({ title: 'Rule' }),
            answer: rule.answer.meta({ ...rule.answer.meta(), title: 'What was done?' }),
            on: rule.on.meta({ title: 'On which day?', ...executed }),
            records: rule.records.meta({ title: 'How many records?', ...executed, ...MAY_BE_EMPTY }),
            proof: rule.proof.meta({
              title: 'What shows it?',
              description: 'Log, certificate or ticket.',
              ...executed,
            }),
            reason: rule.reason.meta({ title: 'Why are they kept?', ...hold }),
            until: rule.until.meta({ title: 'Until when?', ...hold, ...MAY_BE_EMPTY }),
            nextOn: rule.nextOn.meta({ title: 'When will it be due?', ...when('answer', 'not-due') }),
          })
          .meta({ title: 'Rule' }),
      )
      .max(60)
      .meta({ title: 'Rules that are due', description: 'One answer each. Nothing listed: nothing is due.' }),
    others: RetentionAnswers.shape.others.meta({
      title: 'Anything else erased, or kept beyond its time?',
      ...LONG,
    }),
  }),
);
