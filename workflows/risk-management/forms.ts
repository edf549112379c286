import * as z from 'zod';

import {
  Advice,
  Contribution,
  CourseSet,
  CriterionAnswer,
  DataFlow,
  Description,
  DpoReason,
  Necessity,
  Plan,
  PlannedPart,
  RiskStart,
  Screening,
  ViewsReason,
} from '../../core/rules/risk/answers.ts';
import { CRITERION_HINTS, SCREENING_CRITERIA, type Criterion } from '../../core/rules/risk/nine-criteria.ts';
import { LONG, ORGANIZATIONS, when } from '../language/field-hints.ts';
import { form } from '../language/form.ts';

const start = RiskStart.shape;
export const START_FORM = form(
  z.strictObject({
    title: start.title.meta({
      title: 'Which service or system?',
      description: 'By the name people know it, for instance "Sensors in waste bins".',
    }),
    description: start.description.meta({
      title: 'What does it do?',
      description: 'Three sentences for somebody who has never heard of it.',
      ...LONG,
    }),
    trigger: start.trigger.meta({ title: 'Why now?' }),
    assessment: start.assessment.meta({
      title: 'Assessment that is taken up again',
      description: 'Its id in the register of assessments. Leave empty for a new one.',
    }),
  }),
);

const criterion = CriterionAnswer.shape;
function asked(key: Criterion) {
  return z
    .strictObject({
      applies: criterion.applies.meta({ title: 'Does it apply?' }),
      reason: criterion.reason.meta({ title: 'Why, or why not?', description: 'One sentence.', ...LONG }),
    })
    .meta({ title: SCREENING_CRITERIA[key], description: CRITERION_HINTS[key] });
}

export const SCREEN_FORM = form(
  z.strictObject({
    evaluation: asked('evaluation'),
    'automated-decision': asked('automated-decision'),
    'systematic-monitoring': asked('systematic-monitoring'),
    'sensitive-data': asked('sensitive-data'),
    'large-scale': asked('large-scale'),
    matching: asked('matching'),
    'vulnerable-people': asked('vulnerable-people'),
    'innovative-technology': asked('innovative-technology'),
    'blocks-right-or-service': asked('blocks-right-or-service'),
    cases: Screening.shape.cases.meta({
      title: 'Is it one of these cases of the law?',
      description: 'GDPR art. 35(3). Tick none if none fits.',
    }),
    authorityList: Screening.shape.authorityList.meta({
      title: 'Is it on a list of your supervisory authority?',
      description:
        'Authorities publish which processing needs an assessment, and some which needs none (GDPR art. 35(4) and (5)). Look there before you answer.',
    }),
    authorityEntry: Screening.shape.authorityEntry.meta({
      title: 'Which list, and which entry?',
      description: 'The authority, the version of the list and the number or words of the entry.',
      ...when('authorityList', 'required', 'exempt'),
    }),
  }),
);

const course = CourseSet.shape;
export const COURSE_FORM = form(
  z.strictObject({
    course: course.course.meta({ title: 'Is the assessment made?' }),
    reason: course.reason.meta({
      title: 'Why?',
      description: 'One sentence is enough if you follow what was computed.',
      ...LONG,
    }),
  }),
);

const dpoReason = DpoReason.shape;
export const DPO_REASON_FORM = form(
  z.strictObject({
    verdict: dpoReason.verdict.meta({ title: 'Can it be left out?' }),
    reason: dpoReason.reason.meta({
      title: 'Why?',
      description: 'Your reason is kept; an authority may ask for it.',
      ...LONG,
    }),
  }),
);

const part = PlannedPart.shape;
const plan = Plan.shape;
export const PLAN_FORM = form(
  z.strictObject({
    scope: plan.scope.meta({
      title: 'What is assessed?',
      description: 'Services, systems, places.',
      ...LONG,
    }),
    outOfScope: plan.outOfScope.meta({ title: 'What is not?', ...LONG }),
    team: plan.team.meta({
      title: 'Who works on it?',
      description: 'Roles and organizations rather than names.',
      ...LONG,
    }),
    participants: z
      .array(
        z.strictObject({
          organization: part.organization.meta({ title: 'Organization', ...ORGANIZATIONS }),
          role: part.role.meta({ title: 'What is it to the data?' }),
          part: part.part.meta({ title: 'What does it do in the service?' }),
        }),
      )
      .min(1)
      .max(40)
      .meta({
        title: 'Organizations in the service',
        description: 'Each is asked for its part; those that decide about the data decide at the end.',
      }),
    views: plan.views.meta({
      title: 'Are the people concerned asked?',
      description: 'GDPR art. 35(9): their views are sought where appropriate.',
    }),
    viewsMethod: plan.viewsMethod.meta({
      title: 'What do you want to hear from them?',
      description: 'It goes to the citizen desk, which starts a consultation.',
      ...LONG,
      ...when('views', 'seek'),
    }),
    viewsReason: plan.viewsReason.meta({
      title: 'Why not?',
      description: 'For instance: nothing changes for them, or they were asked this year.',
      ...LONG,
      ...when('views', 'not-sought'),
    }),
  }),
);

const flow = DataFlow.shape;
const description = Description.shape;
export const DESCRIBE_FORM = form(
  z.strictObject({
    purposes: description.purposes.meta({ title: 'What are the data used for?', ...LONG }),
    legalBasis: description.legalBasis.meta({ title: 'On which legal basis?', ...LONG }),
    people: description.people.meta({ title: 'Whose data are they, and of how many?', ...LONG }),
    dataCategories: description.dataCategories.meta({
      title: 'Which data?',
      description: 'One line each: plate number, position, time.',
    }),
    flows: z
      .array(
        z.strictObject({
          data: flow.data.meta({ title: 'Which data go' }),
          from: flow.from.meta({ title: 'from', description: 'A person, a device, a system.' }),
          to: flow.to.meta({ title: 'to' }),
          organization: flow.organization.meta({
            title: 'Which organization receives them?',
            ...ORGANIZATIONS,
          }),
          transfer: flow.transfer.meta({ title: 'Do they leave the European Economic Area?' }),
          safeguard: flow.safeguard.meta({ title: 'What protects them there?', ...when('transfer', 'yes') }),
        }),
      )
      .min(1)
      .max(40)
      .meta({
        title: 'Flows of data',
        description: 'From where they are collected to where they end. A picture is drawn of them.',
      }),
    assets: description.assets.meta({
      title: 'What carries the data?',
      description: 'Devices, software, networks, paper. One line each.',
    }),
    retention: description.retention.meta({
      title: 'How long are they kept, and how are they erased?',
      ...LONG,
    }),
  }),
);

const contribution = Contribution.shape;
export const CONTRIBUTION_FORM = form(
  z.strictObject({
    part: contribution.part.meta({ title: 'What does your organization do with the data?', ...LONG }),
    flow: contribution.flow.meta({
      title: 'From whom do you get them, and to whom do you give them?',
      description: 'Also to your own processors.',
      ...LONG,
    }),
    measures: contribution.measures.meta({
      title: 'What protects the data with you?',
      description: 'One line each. Leave empty if nothing is in place yet.',
    }),
    concerns: contribution.concerns.meta({ title: 'What worries you?', ...LONG }),
  }),
);

const necessity = Necessity.shape;
export const NECESSITY_FORM = form(
  z.strictObject({
    verdict: necessity.verdict.meta({ title: 'Is it necessary and proportionate?' }),
    necessity: necessity.necessity.meta({
      title: 'Could the purpose be reached with less?',
      description: 'Fewer data, a shorter time, no data about people at all.',
      ...LONG,
    }),
    minimisation: necessity.minimisation.meta({ title: 'Are data, access and time kept small?', ...LONG }),
    rights: necessity.rights.meta({
      title: 'Can people use their rights?',
      description: 'To know, to see, to correct, to object; also where several organizations take part.',
      ...LONG,
    }),
    changes: necessity.changes.meta({
      title: 'What has to change?',
      ...LONG,
      ...when('verdict', 'with-changes', 'not-necessary'),
    }),
  }),
);

export const VIEWS_REASON_FORM = form(
  z.strictObject({
    reason: ViewsReason.shape.reason.meta({ title: 'Why does it go on without their views?', ...LONG }),
  }),
);

const advice = Advice.shape;
export const ADVICE_FORM = form(
  z.strictObject({
    recommends: advice.recommends.meta({ title: 'What do you recommend?' }),
    advice: advice.advice.meta({
      title: 'Your advice',
      description:
        'What speaks for it and against it, and what must hold. It goes into the report as you write it.',
      ...LONG,
    }),
  }),
);
