import { within } from '../language/deadlines.ts';
import { workingDays } from '../language/spans.ts';
import { approval, compute, each, outcome, repeat, task } from '../language/steps.ts';
import { role, roleOfOwner } from '../language/who.ts';
import { gateIsLate, headIsTold, ownerIsLate } from './lateness.ts';
import * as forms from './proof-forms.ts';
import * as texts from './texts.ts';

/** Controls, and the proof that they do what the requirements ask; what fails goes back to the controls. */
export const building = repeat('build-until-verified', {
  title: 'Until every requirement has passed or is waived',
  until: { step: 'verifications', outcomes: ['passed', 'waived', 'none'] },
  steps: [
    task('controls', {
      title: 'Build a control for each threat',
      text: texts.CONTROLS_TEXT,
      by: roleOfOwner('engineer'),
      form: forms.CONTROLS_FORM,
      due: within(workingDays(15)),
      late: headIsTold,
      effect: 'engineering-controlled',
    }),
    compute('built', { title: 'Mark the requirements as implemented', computes: 'engineering-built' }),
    each('verifications', {
      title: 'Verification by the owner of each requirement',
      over: 'engineering-requirements',
      steps: [
        task('verify', {
          title: 'Verify a requirement',
          text: texts.VERIFY_TEXT,
          by: role('engineer', 'privacy-lead'),
          notBy: 'controls',
          form: forms.VERIFY_FORM,
          outcomeField: 'result',
          outcomes: ['passed', 'waived', 'failed'],
          due: within(workingDays(15)),
          late: ownerIsLate,
          effect: 'engineering-verified',
        }),
      ],
    }),
  ],
});

/** An engineer and the data protection officer, both; nobody decides on their own work: then somebody stands in. */
export const gate = approval('gate', {
  title: 'Decide on the release',
  text: texts.GATE_TEXT,
  by: [roleOfOwner('engineer'), roleOfOwner('dpo')],
  outcomes: [
    outcome('go', {
      label: 'Go',
      consequence: 'The release may go into use, and the record is sealed.',
      reason: false,
    }),
    outcome('go-with-conditions', {
      label: 'Go with conditions',
      consequence: 'Your reason names the conditions; each becomes a task with a date.',
      reason: true,
    }),
    outcome('no-go', {
      label: 'No go',
      consequence: 'The release stays out of use. The record says why.',
      reason: true,
    }),
  ],
  decidesOn: 'controls',
  apart: true,
  due: within(workingDays(5)),
  late: gateIsLate,
});
