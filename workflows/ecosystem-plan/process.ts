import { escalate, thenExpire, toCoordinator, toRole, within } from '../language/deadlines.ts';
import { defineProcess } from '../language/define-process.ts';
import { workingDays } from '../language/spans.ts';
import {
  approval,
  backTo,
  branch,
  compute,
  each,
  outcome,
  publish,
  repeat,
  run,
  task,
} from '../language/steps.ts';
import { coordinator, role, roleOfLead } from '../language/who.ts';
import * as forms from './forms.ts';
import * as texts from './texts.ts';

const confirmations = each('confirmations', {
  title: 'Each organization confirms its part',
  over: 'plan-organizations',
  steps: [
    task('confirm', {
      title: 'Confirm your part of the plan',
      text: texts.CONFIRM_TEXT,
      by: role('dpo', 'privacy-lead', 'contact'),
      form: forms.CONFIRM_FORM,
      outcomeField: 'answer',
      outcomes: ['confirmed', 'corrected', 'not-confirmed'],
      due: within(workingDays(10)),
      late: thenExpire(
        escalate({
          remindBefore: [workingDays(5), workingDays(1)],
          to: [toRole('accountable'), toCoordinator()],
          every: workingDays(2),
        }),
        { after: workingDays(5), outcome: 'not-confirmed' },
      ),
    }),
  ],
});

const drafting = repeat('draft-until-approved', {
  title: 'Until the coordinator approves the draft',
  until: { step: 'approve', outcomes: ['approve'] },
  steps: [
    task('draft', {
      title: 'Draft the plan',
      text: texts.DRAFT_TEXT,
      by: roleOfLead('records', 'contact'),
      form: forms.DRAFT_FORM,
      due: within(workingDays(10)),
      late: escalate({
        remindBefore: [workingDays(3), workingDays(1)],
        to: [toRole('accountable'), toCoordinator()],
        every: workingDays(2),
      }),
    }),
    approval('approve', {
      title: 'Approve the draft',
      text: texts.APPROVE_TEXT,
      by: [coordinator()],
      decidesOn: 'draft',
      outcomes: [
        outcome('approve', {
          label: 'Approve it',
          consequence: 'It goes to the public, if the draft says so, and then to the members.',
          reason: false,
          reply: 'approve',
        }),
        outcome('changes', {
          label: 'Ask for changes',
          consequence: 'It goes back to whoever drafted it, with your reason.',
          reason: true,
          changes: true,
          reply: 'reject',
        }),
      ],
      byMail: 'reply',
      due: within(workingDays(5)),
      late: escalate({
        remindBefore: [workingDays(2)],
        to: [toRole('accountable')],
        every: workingDays(2),
      }),
    }),
  ],
});

const askThePublic = [
  run('public-comment', {
    title: 'Ask the public',
    process: 'citizen-engagement',
    start: 'plan-public-comment',
  }),
  task('weigh-comments', {
    title: 'Weigh the comments of the public',
    text: texts.WEIGH_TEXT,
    by: coordinator(),
    form: forms.WEIGH_FORM,
    outcomeField: 'result',
    outcomes: ['unchanged', 'revise'],
    due: within(workingDays(10)),
    late: escalate({
      remindBefore: [workingDays(3)],
      to: [toRole('accountable')],
      every: workingDays(2),
    }),
  }),
  branch('after-comments', {
    on: 'weigh-comments',
    cases: { unchanged: [], revise: [backTo('revise-after-comments', 'draft-until-approved')] },
  }),
];

const adopt = approval('adopt', {
  title: 'Adopt the plan',
  text: texts.ADOPT_TEXT,
  by: [roleOfLead('member')],
  votersFrom: 'plan-members',
  quorum: { rule: 'majority', atLeast: 3 },
  quorumFrom: 'plan-charter',
  decidesOn: 'draft',
  outcomes: [
    outcome('adopted', {
      label: 'Adopt it',
      consequence: 'It is published and comes into force on its day.',
      reason: false,
    }),
    outcome('rejected', {
      label: 'Reject it',
      consequence: 'Nothing is published; the version in force stays.',
      reason: true,
    }),
    outcome('changes', {
      label: 'Ask for changes',
      consequence: 'The vote ends, and the plan is drafted again.',
      reason: true,
      changes: true,
    }),
  ],
  due: within(workingDays(5)),
  late: escalate({
    remindBefore: [workingDays(2), workingDays(1)],
    to: [toRole('accountable'), toCoordinator()],
    every: workingDays(2),
  }),
});

/** The privacy plan of the ecosystem, assembled from what the other processes leave behind. */
export const ecosystemPlan = defineProcess({
  id: 'ecosystem-plan',
  clause: '6.1',
  version: 1,
  title: 'Ecosystem privacy plan',
  summary:
    'Puts the latest reports and registers of all organizations together into one public plan that the members adopt.',
  private: false,
  startedBy: ['dpo', 'accountable', 'member'],
  start: forms.START_FORM,
  steps: [
    compute('assemble', { title: 'Assemble what the other processes left', computes: 'plan-assemble' }),
    confirmations,
    drafting,
    compute('route', {
      title: 'See whether the public is asked',
      computes: 'plan-route',
      outcomes: ['ask-the-public', 'go-on'],
    }),
    branch('public', { on: 'route', cases: { 'ask-the-public': askThePublic, 'go-on': [] } }),
    adopt,
    branch('adopted', {
      on: 'adopt',
      cases: {
        adopted: [publish('plan', { title: 'Publish the plan', product: 'ecosystem-plan' })],
        rejected: [],
        changes: [backTo('draft-anew', 'draft-until-approved')],
      },
    }),
  ],
});
