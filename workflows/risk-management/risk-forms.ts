import * as z from 'zod';

import {
  AssessedRisk,
  AuthoritySays,
  ConsultFile,
  Implementation,
  PlannedMeasure,
  PublicSummary,
  TreatedRisk,
  Treatment,
} from '../../core/rules/risk/answers.ts';
import { LONG, ORGANIZATIONS, when } from '../language/field-hints.ts';
import { form } from '../language/form.ts';

const risk = AssessedRisk.shape;
export const ASSESS_FORM = form(
  z.strictObject({
    risks: z
      .array(
        z.strictObject({
          title: risk.title.meta({
            title: 'What could happen?',
            description: 'In one line: "Trips of a person become visible to neighbours".',
          }),
          fearedEvent: risk.fearedEvent.meta({ title: 'What happens to the data?' }),
          consequences: risk.consequences.meta({
            title: 'What would it mean for the people?',
            description: 'Harm, cost, fear, being treated unfairly.',
            ...LONG,
          }),
          sources: risk.sources.meta({ title: 'Where could it come from?', description: 'Tick all.' }),
          existingMeasures: risk.existingMeasures.meta({
            title: 'What is already in place against it?',
            ...LONG,
          }),
          severity: risk.severity.meta({
            title: 'How bad would it be?',
            description: 'For the people, with what is in place.',
          }),
          likelihood: risk.likelihood.meta({
            title: 'How likely is it?',
            description: 'From what the sources can do, and how open the systems are to it.',
          }),
        }),
      )
      .min(1)
      .max(30)
      .meta({
        title: 'Risks to people',
        description: 'Save a draft to see them on the map.',
      }),
  }),
);

const measure = PlannedMeasure.shape;
const MEASURE = z.strictObject({
  description: measure.description.meta({ title: 'Measure' }),
  organization: measure.organization.meta({ title: 'Who carries it out?', ...ORGANIZATIONS }),
  dueOn: measure.dueOn.meta({ title: 'By when?' }),
});

const treated = TreatedRisk.shape;
/** One block, named `risk`, that the case repeats for each of its risks (core/rules/risk/task-forms.ts). */
export const TREAT_FORM = form(
  z.strictObject({
    approach: Treatment.shape.approach.meta({
      title: 'What holds for all of them?',
      description: 'If there is a common idea behind the measures.',
      ...LONG,
    }),
    risks: z
      .strictObject({
        risk: z
          .strictObject({
            treatment: treated.treatment.meta({ title: 'What is done about it?' }),
            measures: z.array(MEASURE).max(12).meta({
              title: 'Measures',
              description: 'Each becomes a task of its organization, owed on its day.',
            }),
            residualSeverity: treated.residualSeverity.meta({ title: 'How bad would it be afterwards?' }),
            residualLikelihood: treated.residualLikelihood.meta({
              title: 'How likely would it be afterwards?',
            }),
            reason: treated.reason.meta({
              title: 'Anything to explain?',
              description: 'Needed where something would be higher afterwards than now.',
              ...LONG,
            }),
          })
          .meta({ title: 'Risk' }),
      })
      .meta({ title: 'What is done about each risk', description: 'What is low may be borne.' }),
  }),
);

export const CONDITIONS_FORM = form(
  z.strictObject({
    conditions: z.array(MEASURE).min(1).max(20).meta({
      title: 'Conditions',
      description: 'As the decisions name them. Each becomes a task of its organization, owed on its day.',
    }),
  }),
);

const file = ConsultFile.shape;
export const CONSULT_FILE_FORM = form(
  z.strictObject({
    authority: file.authority.meta({ title: 'Which authority?' }),
    contents: file.contents.meta({ title: 'What is in the file?', description: 'GDPR art. 36(3).' }),
    questions: file.questions.meta({ title: 'What do you ask?', ...LONG }),
    receivedAt: file.receivedAt.meta({
      title: 'Received by the authority at',
      description: 'Local time of your organization. Its eight weeks run from here.',
    }),
    reference: file.reference.meta({ title: 'Its reference number' }),
  }),
);

const says = AuthoritySays.shape;
export const AUTHORITY_FORM = form(
  z.strictObject({
    act: says.act.meta({ title: 'What has happened?' }),
    at: says.at.meta({
      title: 'When?',
      description:
        'When it reached you; for information that you sent, when it reached the authority. Local time of your organization.',
      ...when('act', 'extension-told', 'information-asked', 'information-sent', 'advice-given'),
    }),
    reasons: says.reasons.meta({
      title: 'Which reasons or questions?',
      ...LONG,
      ...when('act', 'extension-told', 'information-asked'),
    }),
    answer: says.answer.meta({
      title: 'What does it say?',
      description: 'What it advises, forbids or asks to be changed.',
      ...LONG,
      ...when('act', 'advice-given'),
    }),
    reference: says.reference.meta({ title: 'Its reference number', ...when('act', 'advice-given') }),
  }),
);

const summary = PublicSummary.shape;
export const SUMMARY_FORM = form(
  z.strictObject({
    service: summary.service.meta({ title: 'What the service is, and who takes part', ...LONG }),
    data: summary.data.meta({ title: 'Which data, what for, how long', ...LONG }),
    risks: summary.risks.meta({
      title: 'What could happen to people',
      description: 'Leave out what would help an attacker.',
      ...LONG,
    }),
    measures: summary.measures.meta({ title: 'What is done about it', ...LONG }),
    decision: summary.decision.meta({ title: 'What was decided, and why', ...LONG }),
    contact: summary.contact.meta({ title: 'Whom people can ask' }),
  }),
);

const implementation = Implementation.shape;
export const IMPLEMENT_FORM = form(
  z.strictObject({
    result: implementation.result.meta({ title: 'What became of the measure?' }),
    doneOn: implementation.doneOn.meta({ title: 'Done on', ...when('result', 'done', 'replaced') }),
    evidence: implementation.evidence.meta({
      title: 'What shows it, or why not?',
      description: 'A test, a setting, a contract, a photo: where somebody can look it up.',
      ...LONG,
    }),
  }),
);
