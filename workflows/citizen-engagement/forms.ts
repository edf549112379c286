import * as z from 'zod';

import {
  Announced,
  Association,
  AssociationAnswer,
  EngagementPlan,
  EngagementStart,
  Notice,
  PublicText,
  Question,
} from '../../core/rules/engagement/answers.ts';
import { PublicPicture } from '../../core/rules/registers/consultation.ts';
import { form } from '../language/form.ts';
import { LONG, ORGANIZATIONS, when } from '../language/field-hints.ts';

const start = EngagementStart.shape;
export const START_FORM = form(
  z.strictObject({
    subject: start.subject.meta({
      title: 'What is it about?',
      description: 'One line, as people would say it: "Sensors in the waste bins of the old town".',
    }),
    reason: start.reason.meta({
      title: 'Why are people asked?',
      description: 'What is to be decided, and for whom it matters.',
      ...LONG,
    }),
    level: start.level.meta({
      title: 'How much say do people have?',
      description: 'Leave empty if the citizen desk should propose it.',
    }),
    periodWeeks: start.periodWeeks.meta({
      title: 'How many weeks should it be open?',
      description: 'Twelve weeks is good practice. Less needs a good reason.',
    }),
    organizations: start.organizations.meta({
      title: 'Which organizations are concerned?',
      description: 'They place notices, and answer what people say about them.',
      ...ORGANIZATIONS,
    }),
    reference: start.reference.meta({
      title: 'What it belongs to',
      description: 'For instance the assessment or the plan that is waiting for the result.',
    }),
  }),
);

const association = Association.shape;
const plan = EngagementPlan.shape;
export const PLAN_FORM = form(
  z.strictObject({
    subject: plan.subject.meta({ title: 'Subject', description: 'One line that everybody understands.' }),
    decision: plan.decision.meta({
      title: 'What is to be decided, and what can still change?',
      description:
        'Say honestly what is fixed already. Nothing disappoints more than a question without effect.',
      ...LONG,
    }),
    level: plan.level.meta({
      title: 'How much say do people have?',
      description: 'Choose the promise that you can keep: it is printed on the public page.',
    }),
    audiences: plan.audiences.meta({
      title: 'Who should be reached?',
      description: 'One group a line. Think of visitors, children, and those who rarely take part.',
    }),
    languages: plan.languages.meta({ title: 'In which languages?' }),
    accessibility: plan.accessibility.meta({
      title: 'How can everybody take part?',
      description: 'Choose what you will really provide.',
    }),
    accessibilityNotes: plan.accessibilityNotes.meta({ title: 'More about that', ...LONG }),
    organizations: plan.organizations.meta({
      title: 'Which organizations are concerned?',
      description: 'They place notices, and answer what people say about them.',
      ...ORGANIZATIONS,
    }),
    associations: z
      .array(
        z.strictObject({
          name: association.name.meta({ title: 'Name of the association' }),
          email: association.email.meta({ title: 'Mail address' }),
        }),
      )
      .max(40)
      .optional()
      .meta({
        title: 'Associations to invite',
        description: 'Each gets a personal link and answers with its name.',
      }),
    periodWeeks: plan.periodWeeks.meta({
      title: 'How many weeks is it open?',
      description: 'Twelve weeks is good practice.',
    }),
  }),
);

const picture = PublicPicture.shape;
const question = Question.shape;
const text = PublicText.shape;
export const PREPARE_FORM = form(
  z.strictObject({
    heading: text.heading.meta({ title: 'Heading of the page' }),
    summary: text.summary.meta({
      title: 'In short',
      description: 'Three sentences: what is planned, why it concerns the reader, what they can change.',
      ...LONG,
    }),
    text: text.text.meta({
      title: 'The whole text',
      description: 'Short sentences, everyday words, no abbreviations.',
      ...LONG,
    }),
    dataUsed: text.dataUsed.meta({
      title: 'Which data about people are used, and how they are protected',
      ...LONG,
    }),
    pictures: z
      .array(
        z.strictObject({
          address: picture.address.meta({ title: 'Address of the picture', description: 'https://…' }),
          alternativeText: picture.alternativeText.meta({
            title: 'What it shows',
            description: 'For those who do not see it.',
          }),
        }),
      )
      .max(8)
      .optional()
      .meta({ title: 'Pictures' }),
    questions: z
      .array(
        z.strictObject({
          text: question.text.meta({
            title: 'Question',
            description: 'One thing at a time, without a push.',
          }),
          kind: question.kind.meta({ title: 'How it is answered' }),
          options: question.options.meta({
            title: 'Answers to choose from',
            description: 'One a line.',
            ...when('kind', 'choice'),
          }),
        }),
      )
      .max(20)
      .meta({ title: 'Questions', description: 'Few and clear. A free comment is always possible.' }),
  }),
);

const notice = Notice.shape;
const announced = Announced.shape;
export const ANNOUNCE_FORM = form(
  z.strictObject({
    notices: z
      .array(
        z.strictObject({
          where: notice.where.meta({ title: 'Where' }),
          what: notice.what.meta({
            title: 'What exactly',
            description: 'For instance the address of the page, or the place where the notice hangs.',
          }),
          placedOn: notice.placedOn.meta({ title: 'Since' }),
          sensorId: notice.sensorId.meta({
            title: 'Number of the sensor in the register',
            description: 'The entry then points to the consultation.',
            ...when('where', 'sensor-register'),
          }),
        }),
      )
      .min(1)
      .max(30)
      .meta({ title: 'Notices', description: 'One line each.' }),
    accessible: announced.accessible.meta({
      title: 'How do people who cannot read them learn of it?',
      ...LONG,
    }),
  }),
);

const spoken = AssociationAnswer.shape;
/** The questions of the consultation are added to it when it is asked. */
export const ASSOCIATION_FORM = form(
  z.strictObject({
    speaker: spoken.speaker.meta({
      title: 'Who speaks for the association?',
      description: 'Name and office.',
    }),
    text: spoken.text.meta({ title: 'What do you want to say?', ...LONG }),
    mayBeNamed: spoken.mayBeNamed.meta({ title: 'May we name the association in the record?' }),
    wantsResult: spoken.wantsResult.meta({ title: 'Shall we send you the result?' }),
  }),
);
