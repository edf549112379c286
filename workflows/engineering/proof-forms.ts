import * as z from 'zod';

import {
  Condition,
  ConditionMet,
  ControlAnswer,
  StatementAnswer,
  SupplierStatement,
  Verification,
} from '../../core/rules/engineering/answers.ts';
import { LONG, ORGANIZATIONS, when } from '../language/field-hints.ts';
import { form } from '../language/form.ts';

const statement = StatementAnswer.shape;
export const STATEMENT_FORM = form(
  z.strictObject({
    statements: z
      .strictObject({
        requirement: z
          .strictObject({
            statement: statement.statement.meta({ title: 'Does your product meet it?' }),
            configuration: statement.configuration.meta({
              title: 'How does it have to be set up?',
              ...LONG,
              ...when('statement', 'met-with-configuration'),
            }),
            evidence: statement.evidence.meta({
              title: 'What shows it, or what is missing?',
              description: 'A document, a test report, a page of the manual.',
              ...LONG,
            }),
          })
          .meta({ title: 'Requirement' }),
      })
      .meta({ title: 'The requirements for your product' }),
    note: SupplierStatement.shape.note.meta({ title: 'Anything else we should know?', ...LONG }),
  }),
);

const control = ControlAnswer.shape;
export const CONTROLS_FORM = form(
  z.strictObject({
    controls: z
      .strictObject({
        control: z
          .strictObject({
            control: control.control.meta({ title: 'What stops it, or makes it smaller?', ...LONG }),
            technologies: control.technologies.meta({
              title: 'With which technologies?',
              description: 'Tick all.',
            }),
            residualSeverity: control.residualSeverity.meta({ title: 'How bad would it be afterwards?' }),
            residualLikelihood: control.residualLikelihood.meta({
              title: 'How likely would it be afterwards?',
            }),
            remains: control.remains.meta({
              title: 'What remains?',
              description: 'Needed where something would be higher afterwards than before.',
            }),
          })
          .meta({ title: 'Threat' }),
      })
      .meta({ title: 'A control for each threat' }),
  }),
);

const verification = Verification.shape;
export const VERIFY_FORM = form(
  z.strictObject({
    result: verification.result.meta({ title: 'Does it hold?' }),
    evidence: verification.evidence.meta({
      title: 'What did you look at, and what did you see?',
      description: 'So that somebody else can do the same again.',
      ...LONG,
    }),
    failure: verification.failure.meta({
      title: 'What has to change?',
      description: 'It goes back to the engineer with this.',
      ...LONG,
      ...when('result', 'failed'),
    }),
    waiver: verification.waiver.meta({
      title: 'Why can it be left out?',
      description: 'It goes into the record with your name.',
      ...LONG,
      ...when('result', 'waived'),
    }),
  }),
);

const condition = Condition.shape;
export const CONDITIONS_FORM = form(
  z.strictObject({
    conditions: z
      .array(
        z.strictObject({
          condition: condition.condition.meta({ title: 'Condition' }),
          organization: condition.organization.meta({ title: 'Who meets it?', ...ORGANIZATIONS }),
          dueOn: condition.dueOn.meta({ title: 'By when?' }),
        }),
      )
      .min(1)
      .max(20)
      .meta({
        title: 'Conditions',
        description: 'As the gate names them. Each becomes a task of its organization, owed on its day.',
      }),
  }),
);

const met = ConditionMet.shape;
export const CONDITION_MET_FORM = form(
  z.strictObject({
    result: met.result.meta({ title: 'What became of it?' }),
    doneOn: met.doneOn.meta({ title: 'Done on', ...when('result', 'done', 'replaced') }),
    evidence: met.evidence.meta({ title: 'What shows it, or why not?', ...LONG }),
  }),
);
