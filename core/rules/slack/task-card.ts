import type { ApprovalOutcome } from '../process-definition.ts';
import type { Language } from '../preferences.ts';
import { SLACK_CARD_TEXTS as TEXTS } from '../texts/slack-card-texts.ts';
import { say } from '../texts/topic.ts';
import { ACTIONS } from './action-names.ts';
import { LIMITS } from './block-limits.ts';
import type { Block, Button, SlackMessage } from './blocks.ts';
import { buttonValue } from './button-value.ts';
import { marked, notificationText, plain, plainLines, slackText } from './slack-text.ts';
import type { SettledFacts, TaskFacts } from './task-facts.ts';

/**
 * The message about an open task, with what can be done about it. `because`: why this person is told (absent in a
 * channel of the organization).
 */
export function taskCard(facts: TaskFacts, because?: string): SlackMessage {
  if (facts.private) return privateCard(facts);
  return {
    text: askingText(facts),
    blocks: [
      { type: 'header', text: plain(headOf(facts)) },
      ...aboutBlocks(facts, because),
      { type: 'actions', block_id: 'do', elements: buttonsOf(facts) },
      ...choicesOf(facts),
    ],
  };
}

/**
 * What is posted first, and becomes the card once we have kept where it stands. It claims nothing that could become
 * untrue, and has nothing to press but the way to the page: should we die in between, nobody can put it right.
 */
export function placeCard(facts: TaskFacts): SlackMessage {
  const { language } = facts;
  const name = facts.private ? facts.processTitle : facts.title;
  return {
    text: facts.private
      ? notificationText(say(TEXTS, language, 'private-waits', { process: name }))
      : askingText(facts),
    blocks: [
      { type: 'section', block_id: 'about', text: plainLines(name) },
      { type: 'context', block_id: 'how', elements: [plain(say(TEXTS, language, 'on-its-page'), 2000)] },
      { type: 'actions', block_id: 'do', elements: [openButton(facts, 'open')] },
    ],
  };
}

/** The same message once the task has ended: who, how, when; nothing to press but the way to the page. */
export function settledCard(facts: TaskFacts, settled: SettledFacts): SlackMessage {
  const { language } = facts;
  const head = say(TEXTS, language, 'head-over', { title: facts.private ? facts.processTitle : facts.title });
  const how = facts.private
    ? say(TEXTS, language, 'nothing-left')
    : `${settled.outcome}, ${settled.by}, ${settled.at}.`;
  return {
    text: notificationText(`${head}. ${how}`),
    blocks: [
      { type: 'section', block_id: 'about', text: plainLines(head) },
      {
        type: 'context',
        block_id: 'how',
        elements: [
          plain(how, 2000),
          ...(facts.private ? [] : [plain(`${facts.organizationName} · ${facts.reference}`, 2000)]),
        ],
      },
      { type: 'actions', block_id: 'do', elements: [openButton(facts, 'see')] },
    ],
  };
}

/** Below a card, when its time comes near or has passed. */
export function reminderText(facts: TaskFacts): string {
  const title = facts.private ? facts.processTitle : facts.title;
  const said = say(TEXTS, facts.language, facts.late ? 'is-late' : 'still-waits', { title });
  return notificationText(`${said}${byWhen(facts)}`);
}

/** Says that there is something to do, where; what and for whom is only shown after signing in. */
function privateCard(facts: TaskFacts): SlackMessage {
  const { language } = facts;
  const line = say(TEXTS, language, 'private-waits', { process: facts.processTitle });
  return {
    text: notificationText(line),
    blocks: [
      { type: 'section', block_id: 'about', text: plainLines(line) },
      { type: 'actions', block_id: 'do', elements: [openButton(facts, 'open-signed-in')] },
      { type: 'context', block_id: 'note', elements: [plain(say(TEXTS, language, 'confidential'))] },
    ],
  };
}

function headOf({ kind, language, title }: TaskFacts): string {
  return say(TEXTS, language, `head-${kind}`, { title });
}

function askingText(facts: TaskFacts): string {
  return notificationText(
    `${headOf(facts)} (${facts.organizationName}) [${facts.reference}]${byWhen(facts)}`,
  );
}

function aboutBlocks(facts: TaskFacts, because: string | undefined): Block[] {
  const { language, due, voices } = facts;
  const when = due !== undefined && facts.late ? say(TEXTS, language, 'when-late', { when: due }) : due;
  const lines: [FactKey, string | undefined][] = [
    ['fact-for', facts.organizationName],
    ['fact-by', when],
    ['fact-process', facts.processTitle],
    ['fact-reference', facts.reference],
    ['fact-claimed', facts.claimedBy],
    ['fact-voices', voices === undefined ? undefined : saidVoices(voices, language)],
  ];
  const why = because === undefined ? undefined : say(TEXTS, language, 'why', { because });
  return [
    { type: 'section', block_id: 'text', text: plainLines(facts.text) },
    {
      type: 'section',
      block_id: 'about',
      fields: lines.flatMap(([key, value]) =>
        value === undefined ? [] : [marked(`*${say(TEXTS, language, key)}*\n${slackText(value)}`, 2000)],
      ),
    },
    ...(why === undefined
      ? []
      : [{ type: 'context' as const, block_id: 'why', elements: [plain(why, 2000)] }]),
  ];
}

type FactKey = 'fact-for' | 'fact-by' | 'fact-process' | 'fact-reference' | 'fact-claimed' | 'fact-voices';

function saidVoices({ heard, all }: NonNullable<TaskFacts['voices']>, language: Language): string {
  return say(TEXTS, language, 'voices', { heard: String(heard), all: String(all) });
}

function buttonsOf(facts: TaskFacts): Button[] {
  const comment: Button = {
    type: 'button',
    text: plain(say(TEXTS, facts.language, 'do-comment'), 75),
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

type OpenKey = 'open' | 'open-decide' | 'open-answer' | 'open-all' | 'open-signed-in' | 'see';

function wayOf(facts: TaskFacts): OpenKey {
  if (facts.kind === 'approval') return facts.outcomes.length === 0 ? 'open-decide' : 'open-all';
  return facts.kind === 'task' && facts.answer === 'page' ? 'open-answer' : 'open';
}

/** What needs no reason is asked once more; what needs one opens a dialog. */
function decideButton({ taskId, shownHash, language }: TaskFacts, outcome: ApprovalOutcome): Button {
  const { id, label, consequence, reason } = outcome;
  const value = buttonValue({ taskId, outcome: id, ...(shownHash === undefined ? {} : { shownHash }) });
  const button = { type: 'button', text: plain(reason ? `${label} …` : label, 75), value } as const;
  if (reason) return { ...button, action_id: `${ACTIONS.reason}:${id}` };
  const yes = say(TEXTS, language, 'confirm-yes', { label });
  return {
    ...button,
    action_id: `${ACTIONS.decide}:${id}`,
    confirm: {
      title: plain(label, 100),
      text: plain(consequence, 300),
      confirm: plain(yes.length <= LIMITS.confirmButton ? yes : say(TEXTS, language, 'confirm'), 30),
      deny: plain(say(TEXTS, language, 'confirm-no'), 30),
    },
  };
}

function answerButton({ taskId, version, language }: TaskFacts): Button {
  return {
    type: 'button',
    text: plain(say(TEXTS, language, 'do-answer'), 75),
    action_id: ACTIONS.answer,
    value: buttonValue({ taskId, version }),
    style: 'primary',
  };
}

function claimButton({ taskId, version, language }: TaskFacts): Button {
  return {
    type: 'button',
    text: plain(say(TEXTS, language, 'do-claim'), 75),
    action_id: ACTIONS.claim,
    value: buttonValue({ taskId, version }),
  };
}

function openButton({ url, language }: TaskFacts, key: OpenKey): Button {
  return { type: 'button', text: plain(say(TEXTS, language, key), 75), action_id: ACTIONS.open, url };
}

/** What each choice does. */
function choicesOf({ outcomes }: TaskFacts): Block[] {
  if (outcomes.length === 0) return [];
  const lines = outcomes.map(({ label, consequence }) => `${label}: ${consequence}`);
  return [
    { type: 'context', block_id: 'choices', elements: lines.slice(0, 10).map((line) => plain(line, 2000)) },
  ];
}

function byWhen({ due, language }: TaskFacts): string {
  return due === undefined ? '' : say(TEXTS, language, 'by-when', { when: due });
}
