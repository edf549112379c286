import * as z from 'zod';

import {
  EngineeringStart,
  Intake,
  ModelFlow,
  ModelNode,
  RequirementAnswer,
  SystemPart,
  SystemSupplier,
  ThreatAnswer,
} from '../../core/rules/engineering/answers.ts';
import { LONG, ORGANIZATIONS, when } from '../language/field-hints.ts';
import { form } from '../language/form.ts';

const start = EngineeringStart.shape;
export const START_FORM = form(
  z.strictObject({
    title: start.title.meta({ title: 'Which system?', description: 'By the name people know it.' }),
    release: start.release.meta({ title: 'Which release?', description: 'A number, a name or a month.' }),
    change: start.change.meta({ title: 'What is new in it?', ...LONG }),
    system: start.system.meta({
      title: 'System that has a record already',
      description: 'Its id in the last record. Leave empty for a new system.',
    }),
  }),
);

const intake = Intake.shape;
const part = SystemPart.shape;
const supplier = SystemSupplier.shape;
export const INTAKE_FORM = form(
  z.strictObject({
    purpose: intake.purpose.meta({ title: 'What is the system for?', ...LONG }),
    organizations: z
      .array(
        z.strictObject({
          organization: part.organization.meta({ title: 'Organization', ...ORGANIZATIONS }),
          role: part.role.meta({ title: 'What is it to the data?' }),
        }),
      )
      .min(1)
      .max(40)
      .meta({ title: 'Organizations that use it or run it' }),
    suppliers: z
      .array(
        z.strictObject({
          name: supplier.name.meta({ title: 'Supplier' }),
          supplies: supplier.supplies.meta({ title: 'What does it supply?' }),
          contactName: supplier.contactName.meta({ title: 'Whom do we ask there?' }),
          email: supplier.email.meta({ title: 'Email', description: 'A personal link is sent here.' }),
        }),
      )
      .max(12)
      .meta({
        title: 'Suppliers',
        description: 'Devices, software, cloud. They state which requirements they meet, without an account.',
      }),
    assessment: intake.assessment.meta({ title: 'Is there an impact assessment?' }),
    assessmentId: intake.assessmentId.meta({
      title: 'Which one?',
      description: 'Its id in the register of assessments.',
      ...when('assessment', 'made'),
    }),
    assessmentReason: intake.assessmentReason.meta({
      title: 'Why not?',
      ...LONG,
      ...when('assessment', 'none'),
    }),
  }),
);

const node = ModelNode.shape;
const flow = ModelFlow.shape;
export const MODEL_FORM = form(
  z.strictObject({
    elements: z
      .array(
        z.strictObject({
          name: node.name.meta({ title: 'Name', description: 'Short: "Parking app", "Trip store".' }),
          type: node.type.meta({ title: 'What is it?' }),
          boundary: node.boundary.meta({
            title: 'Behind which trust boundary?',
            description:
              'Elements with the same boundary trust each other: "Phone", "Data centre", "Street".',
          }),
          organization: node.organization.meta({
            title: 'Which organization runs it?',
            ...ORGANIZATIONS,
          }),
        }),
      )
      .min(1)
      .max(15)
      .meta({ title: 'Elements', description: 'People and outside parties, processes, stores of data.' }),
    flows: z
      .array(
        z.strictObject({
          data: flow.data.meta({ title: 'Which data flow' }),
          from: flow.from.meta({ title: 'from', description: 'The name of an element above.' }),
          to: flow.to.meta({ title: 'to', description: 'The name of an element above.' }),
          transfer: flow.transfer.meta({ title: 'Do they leave the European Economic Area?' }),
        }),
      )
      .max(20)
      .meta({ title: 'Flows of data', description: 'Save a draft to see the picture.' }),
  }),
);

const threat = ThreatAnswer.shape;
const applies = when('applies', 'applies');
/** One block, that the case repeats for each combination of element and type (core/rules/engineering/task-forms.ts). */
export const THREATS_FORM = form(
  z.strictObject({
    threats: z
      .strictObject({
        threat: z
          .strictObject({
            applies: threat.applies.meta({ title: 'Can it happen here?' }),
            why: threat.why.meta({ title: 'Why, or why not?', description: 'One sentence.' }),
            threat: threat.threat.meta({ title: 'What exactly happens?', ...applies }),
            assumption: threat.assumption.meta({
              title: 'What do you assume?',
              description: 'About who does it, and what they know or can do.',
              ...applies,
            }),
            severity: threat.severity.meta({ title: 'How bad would it be for people?', ...applies }),
            likelihood: threat.likelihood.meta({ title: 'How likely is it?', ...applies }),
          })
          .meta({ title: 'Threat' }),
      })
      .meta({
        title: 'Threats',
        description: 'Every element with every type of threat that can hold for it.',
      }),
  }),
);

const requirement = RequirementAnswer.shape;
/** Threats and suppliers become choices of the case (core/rules/engineering/task-forms.ts). */
export const REQUIREMENTS_FORM = form(
  z.strictObject({
    requirements: z
      .array(
        z.strictObject({
          text: requirement.text.meta({
            title: 'What must be so?',
            description: 'So that somebody can verify it: with numbers where you can.',
            ...LONG,
          }),
          threats: z
            .array(z.string().max(40))
            .min(1)
            .max(50)
            .meta({ title: 'Which threats does it answer?' }),
          strategy: requirement.strategy.meta({ title: 'By which strategy?' }),
          goal: requirement.goal.meta({ title: 'For which protection goal?' }),
          allocatedTo: requirement.allocatedTo.meta({ title: 'Who or what fulfils it?' }),
          organization: requirement.organization.meta({
            title: 'Which organization?',
            ...ORGANIZATIONS,
            ...when('allocatedTo', 'organization'),
          }),
          supplier: requirement.supplier.meta({
            title: 'Which supplier?',
            ...when('allocatedTo', 'supplier'),
          }),
          method: requirement.method.meta({
            title: 'How is it verified?',
            description: 'A test, a review, a look at the setting.',
          }),
        }),
      )
      .min(1)
      .max(40)
      .meta({
        title: 'Requirements',
        description: 'Proposed from the threats. Change them, put them together, add what is missing.',
      }),
  }),
);
