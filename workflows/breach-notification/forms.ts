import * as z from 'zod';

import {
  Awareness,
  Containment,
  DutyAssessment,
  Filing,
  Lessons,
  PartnerTold,
  Remedy,
  ReportAnswers,
  Settled,
  SubjectsTold,
  SubjectText,
  Triage,
} from '../../core/rules/breach/answers.ts';
import { BreachStart } from '../../core/rules/breach/incident.ts';
import { form } from '../language/form.ts';
import { LONG, ORGANIZATIONS, when } from '../language/field-hints.ts';
import { MEASURE } from './measure-fields.ts';

const start = BreachStart.shape;
export const START_FORM = form(
  z.strictObject({
    title: start.title.meta({ title: 'What happened, in one line', description: 'No names of people.' }),
    summary: start.summary.meta({ title: 'What is known so far', ...LONG }),
    occurredAt: start.occurredAt.meta({ title: 'When it happened', description: 'Leave empty if unknown.' }),
    detectedAt: start.detectedAt.meta({ title: 'When it was noticed' }),
    severityHint: start.severityHint.meta({ title: 'How serious it looks' }),
  }),
);

const triage = Triage.shape;
const breach = when('assessment', 'personal-data-breach');
export const TRIAGE_FORM = form(
  z.strictObject({
    assessment: triage.assessment.meta({ title: 'What is it?' }),
    reason: triage.reason.meta({
      title: 'Why do you think so?',
      description: 'Two or three sentences.',
      ...LONG,
    }),
    controllers: triage.controllers.meta({
      title: 'Who decides about the data?',
      description: 'The controllers: they determine why and how the data are used.',
      ...ORGANIZATIONS,
      ...breach,
    }),
    jointControllers: triage.jointControllers.meta({
      title: 'Who decides together with them?',
      description: 'Joint controllers. Leave empty if there are none.',
      ...ORGANIZATIONS,
      ...breach,
    }),
    processors: triage.processors.meta({
      title: 'Who handles the data for them?',
      description: 'Processors. Leave empty if there are none.',
      ...ORGANIZATIONS,
      ...breach,
    }),
  }),
);

const awareness = Awareness.shape;
export const AWARENESS_FORM = form(
  z.strictObject({
    awareAt: awareness.awareAt.meta({
      title: 'Aware since',
      description: 'Local time of your organization. Your time limit runs from here.',
    }),
    foundBy: awareness.foundBy.meta({ title: 'How did you find out?' }),
    evidence: awareness.evidence.meta({
      title: 'What made you certain?',
      description: 'For instance a log, a call, the report of a processor, and its time.',
      ...LONG,
    }),
  }),
);

const containment = Containment.shape;
export const CONTAIN_FORM = form(
  z.strictObject({
    state: containment.state.meta({ title: 'Is it contained?' }),
    containedAt: containment.containedAt.meta({ title: 'Contained since', ...when('state', 'contained') }),
    summary: containment.summary.meta({ title: 'What was done', description: 'With times.', ...LONG }),
    measures: z.array(MEASURE).max(20).meta({ title: 'Measures', description: 'One line each.' }),
  }),
);

const filing = Filing.shape;
export const FILE_FORM = form(
  z.strictObject({
    receiptNumber: filing.receiptNumber.meta({
      title: 'Receipt number',
      description: 'As the portal shows it.',
    }),
    filedAt: filing.filedAt.meta({ title: 'Filed at', description: 'Local time of your organization.' }),
    completeness: filing.completeness.meta({ title: 'Is everything said?' }),
    outstanding: filing.outstanding.meta({
      title: 'What is still missing, and by when?',
      ...LONG,
      ...when('completeness', 'incomplete'),
    }),
    delayReasons: filing.delayReasons.meta({
      title: 'Reasons for the delay',
      description: 'Only if filed after the time limit, and the notification does not give them.',
      ...LONG,
    }),
  }),
);

const subjectText = SubjectText.shape;
export const SUBJECT_TEXT_FORM = form(
  z.strictObject({
    subject: subjectText.subject.meta({ title: 'Heading' }),
    text: subjectText.text.meta({ title: 'Text', ...LONG }),
  }),
);

const told = SubjectsTold.shape;
export const TELL_SUBJECTS_FORM = form(
  z.strictObject({
    how: told.how.meta({ title: 'Have the people been told?' }),
    means: told.means.meta({ title: 'By which means', ...when('how', 'told', 'public-notice') }),
    toldAt: told.toldAt.meta({ title: 'When', ...when('how', 'told', 'public-notice') }),
    toldCount: told.toldCount.meta({ title: 'How many people', ...when('how', 'told') }),
    exception: told.exception.meta({
      title: 'Which exception of the law?',
      ...when('how', 'public-notice', 'exception'),
    }),
    exceptionReason: told.exceptionReason.meta({
      title: 'Why does it hold?',
      ...LONG,
      ...when('how', 'public-notice', 'exception'),
    }),
  }),
);

const partner = PartnerTold.shape;
export const TELL_PARTNER_FORM = form(
  z.strictObject({
    toldAt: partner.toldAt.meta({ title: 'Notice given at' }),
    means: partner.means.meta({
      title: 'How, and to whom',
      description: 'For instance: email to the privacy office.',
    }),
    receivedAt: partner.receivedAt.meta({
      title: 'Receipt confirmed at',
      description: 'Leave empty if not yet.',
    }),
  }),
);

const duty = DutyAssessment.shape;
/** Of the acts only those are asked from which the law in question counts (breach-form.ts), and only when it applies. */
export const ASSESS_DUTY_FORM = form(
  z.strictObject({
    assessment: duty.assessment.meta({ title: 'Must it be reported under this law?' }),
    awareAt: duty.awareAt.meta({
      title: 'Aware since when that it must?',
      description: 'Local time of your organization. The time limits run from here.',
    }),
    detectedAt: duty.detectedAt.meta({ title: 'Detected at' }),
    determinedAt: duty.determinedAt.meta({ title: 'Determined at' }),
    assessedAt: duty.assessedAt.meta({ title: 'Assessed at' }),
    classifiedAt: duty.classifiedAt.meta({ title: 'Classified at' }),
    linkedAt: duty.linkedAt.meta({ title: 'Link established at' }),
    reasons: duty.reasons.meta({
      title: 'Why do you think so?',
      description: 'Two or three sentences; the authority may ask for them.',
      ...LONG,
    }),
  }),
);

const report = ReportAnswers.shape;
const made = when('completeness', 'more-to-follow', 'final');
export const REPORT_FORM = form(
  z.strictObject({
    completeness: report.completeness.meta({ title: 'Is everything reported?' }),
    notOwedReason: report.notOwedReason.meta({
      title: 'Why is nothing owed?',
      description: 'The time limits of this law are lifted with this reason.',
      ...LONG,
      ...when('completeness', 'not-owed'),
    }),
    receiptNumber: report.receiptNumber.meta({
      title: 'Receipt number',
      description: 'Or the reference that the authority gave.',
      ...made,
    }),
    submittedAt: report.submittedAt.meta({
      title: 'Submitted at',
      description: 'Local time of your organization. A later limit may count from here.',
      ...made,
    }),
    reported: report.reported.meta({ title: 'What was reported', ...LONG, ...made }),
    handled: report.handled.meta({
      title: 'Is the incident over?',
      description:
        'While it goes on, a progress report is made when the final one would be due, and the final one afterwards.',
    }),
    handledAt: report.handledAt.meta({ title: 'Handled since', ...when('handled', 'yes') }),
    lateReasons: report.lateReasons.meta({
      title: 'Reasons for the delay',
      description: 'Only if submitted after the time limit.',
      ...LONG,
    }),
  }),
);

const remedy = Remedy.shape;
export const REMEDY_FORM = form(
  z.strictObject({
    result: remedy.result.meta({ title: 'What became of the measure?' }),
    doneOn: remedy.doneOn.meta({ title: 'Done on', ...when('result', 'done', 'replaced') }),
    evidence: remedy.evidence.meta({ title: 'What shows it, or why not?', ...LONG }),
  }),
);

const lessons = Lessons.shape;
export const LESSONS_FORM = form(
  z.strictObject({
    causes: lessons.causes.meta({ title: 'What caused it?', ...LONG }),
    worked: lessons.worked.meta({ title: 'What worked, and what did not?', ...LONG }),
    changes: lessons.changes.meta({ title: 'What changes?', description: 'With who and by when.', ...LONG }),
    assessRisks: lessons.assessRisks.meta({ title: 'Do risks have to be assessed again?' }),
  }),
);

export const SETTLE_FORM = form(
  z.strictObject({ done: Settled.shape.done.meta({ title: 'What was done', ...LONG }) }),
);
