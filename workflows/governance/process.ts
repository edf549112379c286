import { escalate, onDateOfItem, thenExpire, toCoordinator, toRole, within } from '../language/deadlines.ts';
import { defineProcess } from '../language/define-process.ts';
import { workingDays } from '../language/spans.ts';
import { approval, backTo, branch, compute, each, outcome, publish, task } from '../language/steps.ts';
import { coordinator, role, roleOfLead } from '../language/who.ts';
import * as forms from './forms.ts';
import * as texts from './texts.ts';

const coordinatorIsLate = escalate({
  remindBefore: [workingDays(2)],
  to: [toRole('accountable')],
  every: workingDays(2),
});

/** A small organization has not filled every role: whoever stands for it answers. */
const privacyLead = role('privacy-lead', 'dpo', 'contact');
const head = role('accountable', 'member');

const openCycle = task('open-cycle', {
  title: 'Open the governance cycle',
  text: texts.OPEN_TEXT,
  by: coordinator(),
  form: forms.OPEN_FORM,
  due: within(workingDays(5)),
  late: coordinatorIsLate,
});

const selfAssessment = each('self-assessments', {
  title: 'Self-assessment of each organization',
  over: 'governance-participants',
  steps: [
    task('self-assess', {
      title: 'Assess your own organization',
      text: texts.SELF_ASSESSMENT_TEXT,
      by: privacyLead,
      form: forms.SELF_ASSESSMENT_FORM,
      due: within(workingDays(15)),
      outcomes: ['done', 'expired'],
      late: thenExpire(
        escalate({
          remindBefore: [workingDays(5), workingDays(1)],
          to: [toRole('accountable'), toCoordinator()],
          every: workingDays(2),
        }),
        { after: workingDays(5), outcome: 'expired' },
      ),
    }),
  ],
});

const comments = each('comments', {
  title: 'Comments of each organization',
  over: 'governance-participants',
  steps: [
    task('comment', {
      title: 'Comment on the proposals',
      text: texts.COMMENT_TEXT,
      by: head,
      form: forms.COMMENT_FORM,
      outcomeField: 'position',
      outcomes: ['agreed', 'comment', 'objection', 'no-comment'],
      due: within(workingDays(10)),
      late: thenExpire(
        escalate({
          remindBefore: [workingDays(3), workingDays(1)],
          to: [toCoordinator()],
          every: workingDays(1),
        }),
        { after: workingDays(1), outcome: 'no-comment' },
      ),
    }),
  ],
});

const votes = each('votes', {
  title: 'Vote on each decision',
  over: 'governance-proposals',
  steps: [
    approval('vote', {
      title: 'Vote on a decision',
      text: texts.VOTE_TEXT,
      by: [roleOfLead('member')],
      votersFrom: 'governance-voters',
      quorum: { rule: 'majority' },
      quorumFrom: 'governance-charter',
      decidesOn: 'propose',
      outcomes: [
        outcome('adopted', {
          label: 'Adopt it',
          consequence: 'The organizations named in it carry it out by its day.',
          reason: false,
          reply: 'approve',
        }),
        outcome('deferred', {
          label: 'Put it off',
          consequence: 'It is proposed again in the next cycle.',
          reason: true,
        }),
        outcome('rejected', {
          label: 'Reject it',
          consequence: 'It is not carried out. Your reason stands in the report.',
          reason: true,
          reply: 'reject',
        }),
        outcome('changes', {
          label: 'Ask for changes',
          consequence: 'The vote on this decision ends, and the coordinator proposes it again.',
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
      effect: 'governance-voted',
      byMail: 'reply',
    }),
  ],
});

const implementation = each('implementations', {
  title: 'Each owner carries its decisions out',
  over: 'governance-owners',
  steps: [
    task('implement', {
      title: 'Carry out a decision',
      text: texts.IMPLEMENT_TEXT,
      by: privacyLead,
      form: forms.IMPLEMENT_FORM,
      outcomeField: 'result',
      outcomes: ['implemented', 'not-implemented'],
      due: onDateOfItem({ orAfter: workingDays(20) }),
      late: escalate({
        remindBefore: [workingDays(10), workingDays(2)],
        to: [toRole('accountable'), toCoordinator()],
        every: workingDays(5),
      }),
      effect: 'governance-carried',
      byMail: 'reply',
      reply: { answers: { result: 'implemented' }, words: 'evidence', today: 'doneOn' },
    }),
  ],
});

/** One yearly turn of the governance body: from the self-assessments to the report. */
export const governance = defineProcess({
  id: 'governance',
  clause: '8.2',
  version: 1,
  title: 'Governance',
  summary:
    'Organizations assess themselves, the governance body decides, owners carry out, and a report says what became of it.',
  private: false,
  startedBy: ['dpo', 'privacy-lead', 'accountable', 'member'],
  start: forms.START_FORM,
  steps: [
    compute('prepare', { title: 'Look at the last cycle and the registers', computes: 'governance-prepare' }),
    openCycle,
    selfAssessment,
    compute('analyse', {
      title: 'Analyse the answers',
      computes: 'governance-analyse',
      outcomes: ['complete', 'gaps', 'nobody-answered'],
    }),
    task('propose', {
      title: 'Propose decisions',
      text: texts.PROPOSE_TEXT,
      by: coordinator(),
      form: forms.PROPOSE_FORM,
      due: within(workingDays(10)),
      late: coordinatorIsLate,
      effect: 'governance-proposed',
    }),
    comments,
    compute('close-comments', {
      title: 'Close the comments',
      computes: 'governance-close-comments',
      outcomes: ['vote', 'nothing-to-vote'],
    }),
    votes,
    branch('sent-back', {
      on: 'votes',
      cases: { changes: [backTo('revise-decisions', 'propose')] },
      otherwise: [],
    }),
    implementation,
    task('review', {
      title: 'Review the decisions',
      text: texts.REVIEW_TEXT,
      by: coordinator(),
      form: forms.REVIEW_FORM,
      outcomeField: 'result',
      outcomes: ['effective', 'partly', 'not-effective'],
      due: within(workingDays(20)),
      late: coordinatorIsLate,
    }),
    publish('report', { title: 'Publish the governance report', product: 'governance-report' }),
  ],
});
