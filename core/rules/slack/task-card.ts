import type { ApprovalOutcome } from '../process-definition.ts';
import { ACTIONS } from './action-names.ts';
import type { Block, Button, SlackMessage } from './blocks.ts';
import { buttonValue } from './button-value.ts';
import { marked, notificationText, plain, plainLines, slackText } from './slack-text.ts';
import type { SettledFacts, TaskFacts } from './task-facts.ts';

const VERBS = { task: 'Please answer', approval: 'Please decide', stuck: 'Please repair' } as const;

/**
 * The message about an open task, with what can be done about it. `because`: why this person is told (absent in a
 * channel of the organization).
 */
export function taskCard(facts: TaskFacts, because?: string): SlackMessage {
  if (facts.private) return privateCard(facts);
  const head = `${VERBS[facts.kind]}: ${facts.title}`;
  return {
    text: notificationText(`${head} (${facts.organizationName}) [${facts.reference}]${byWhen(facts)}`),
    blocks: [
      { type: 'header', text: plain(head) },
      ...aboutBlocks(facts, because),
      { type: 'actions', block_id: 'do', elements: buttonsOf(facts) },
      ...choicesOf(facts),
    ],
  };
}

/** The same message once the task has ended: who, how, when; nothing to press but the way to the page. */
export function settledCard(facts: TaskFacts, settled: SettledFacts): SlackMessage {
  const name = facts.private ? facts.processTitle : facts.title;
  const how = facts.private ? 'Nothing is left to do.' : `${settled.outcome}, ${settled.by}, ${settled.at}.`;
  return {
    text: notificationText(`Settled: ${name}. ${how}`),
    blocks: [
      { type: 'section', block_id: 'about', text: plainLines(`Settled: ${name}`) },
      {
        type: 'context',
        block_id: 'how',
        elements: [
          plain(how, 2000),
          ...(facts.private ? [] : [plain(`${facts.organizationName} · ${facts.reference}`, 2000)]),
        ],
      },
      { type: 'actions', block_id: 'do', elements: [openButton(facts, 'See the task')] },
    ],
  };
}

/** Below a card, when its time comes near or has passed. */
export function reminderText(facts: TaskFacts): string {
  const name = facts.private ? facts.processTitle : facts.title;
  return notificationText(
    `${facts.late ? 'This is late' : 'This still waits for you'}: ${name}${byWhen(facts)}`,
  );
}

/** Says that there is something to do, where; what and for whom is only shown after signing in. */
function privateCard(facts: TaskFacts): SlackMessage {
  const line = `${facts.processTitle}: something waits for you.`;
  return {
    text: notificationText(line),
    blocks: [
      { type: 'section', block_id: 'about', text: plainLines(line) },
      { type: 'actions', block_id: 'do', elements: [openButton(facts, 'Sign in and open')] },
      {
        type: 'context',
        block_id: 'note',
        elements: [plain('This process is confidential: details are only shown after you have signed in.')],
      },
    ],
  };
}

function aboutBlocks(facts: TaskFacts, because: string | undefined): Block[] {
  const lines: [string, string | undefined][] = [
    ['For', facts.organizationName],
    ['By', facts.due === undefined ? undefined : `${facts.due}${facts.late ? ' (late)' : ''}`],
    ['Process', facts.processTitle],
    ['Reference', facts.reference],
    ['Taken on by', facts.claimedBy],
  ];
  return [
    { type: 'section', block_id: 'text', text: plainLines(facts.text) },
    {
      type: 'section',
      block_id: 'about',
      fields: lines.flatMap(([label, value]) =>
        value === undefined ? [] : [marked(`*${label}*\n${slackText(value)}`, 2000)],
      ),
    },
    ...(because === undefined
      ? []
      : [{ type: 'context' as const, block_id: 'why', elements: [plain(`Why you: ${because}.`, 2000)] }]),
  ];
}

function buttonsOf(facts: TaskFacts): Button[] {
  const comment: Button = {
    type: 'button',
    text: plain('Comment', 75),
    action_id: ACTIONS.comment,
    value: buttonValue({ taskId: facts.taskId }),
  };
  const open = openButton(facts, wayOf(facts));
  switch (facts.kind) {
    case 'approval':
      return [...facts.outcomes.map((outcome) => decideButton(facts, outcome)), comment, open];
    case 'task':
      return [
        ...(facts.answer === 'dialog' ? [answerButton(facts)] : []),
        ...(facts.claimedBy === undefined ? [claimButton(facts)] : []),
        comment,
        open,
      ];
    case 'stuck':
      return [open];
  }
}

function wayOf(facts: TaskFacts): string {
  if (facts.kind === 'approval') return facts.outcomes.length === 0 ? 'Open and decide' : 'Read everything';
  if (facts.kind === 'task') return facts.answer === 'page' ? 'Open and answer' : 'Open';
  return 'Open';
}

/** What needs no reason is asked once more; what needs one opens a dialog. */
function decideButton({ taskId, shownHash }: TaskFacts, outcome: ApprovalOutcome): Button {
  const { id, label, consequence, reason } = outcome;
  const value = buttonValue({ taskId, outcome: id, ...(shownHash === undefined ? {} : { shownHash }) });
  const button = { type: 'button', text: plain(reason ? `${label} …` : label, 75), value } as const;
  if (reason) return { ...button, action_id: `${ACTIONS.reason}:${id}` };
  return {
    ...button,
    action_id: `${ACTIONS.decide}:${id}`,
    confirm: {
      title: plain(label, 100),
      text: plain(consequence, 300),
      confirm: plain(`Yes: ${label}`, 30),
      deny: plain('Not yet', 30),
    },
  };
}

function answerButton({ taskId, version }: TaskFacts): Button {
  return {
    type: 'button',
    text: plain('Answer here', 75),
    action_id: ACTIONS.answer,
    value: buttonValue({ taskId, version }),
    style: 'primary',
  };
}

function claimButton({ taskId, version }: TaskFacts): Button {
  return {
    type: 'button',
    text: plain('I take it on', 75),
    action_id: ACTIONS.claim,
    value: buttonValue({ taskId, version }),
  };
}

function openButton({ url }: TaskFacts, label: string): Button {
  return { type: 'button', text: plain(label, 75), action_id: ACTIONS.open, url };
}

/** What each choice does. */
function choicesOf({ outcomes }: TaskFacts): Block[] {
  if (outcomes.length === 0) return [];
  const lines = outcomes.map(({ label, consequence }) => `${label}: ${consequence}`);
  return [
    { type: 'context', block_id: 'choices', elements: lines.slice(0, 10).map((line) => plain(line, 2000)) },
  ];
}

function byWhen({ due }: TaskFacts): string {
  return due === undefined ? '' : `, by ${due}`;
}
