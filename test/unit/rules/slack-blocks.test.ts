import { describe, expect, test } from '@jest/globals';
import type { KnownBlock, View } from '@slack/types';
import type { FormSchema } from '../../../core/rules/form.ts';
import { LANGUAGES } from '../../../core/rules/preferences.ts';
import { LIMITS, messageFaults, viewFaults } from '../../../core/rules/slack/block-limits.ts';
import type { Block, Button, ModalView, SlackMessage } from '../../../core/rules/slack/blocks.ts';
import { readButtonValue, buttonValue } from '../../../core/rules/slack/button-value.ts';
import { opensDialog, readCommand } from '../../../core/rules/slack/command.ts';
import {
  commentDialog,
  formDialog,
  noteDialog,
  reasonDialog,
  waitDialog,
} from '../../../core/rules/slack/dialogs.ts';
import { isSimpleForm, readDialog } from '../../../core/rules/slack/form-dialog.ts';
import { inboxHome, refusedHome, unlinkedHome } from '../../../core/rules/slack/home.ts';
import { messageCard, privateMessageCard } from '../../../core/rules/slack/message-card.ts';
import { replyDialog, replyMessage, tell } from '../../../core/rules/slack/reply.ts';
import { notificationText, plain, plainLines, slackText } from '../../../core/rules/slack/slack-text.ts';
import { placeCard, reminderText, settledCard, taskCard } from '../../../core/rules/slack/task-card.ts';
import type { TaskFacts } from '../../../core/rules/slack/task-facts.ts';

const FACTS: TaskFacts = {
  taskId: 'run-1~approve~1~mobility',
  version: 3,
  language: 'en',
  kind: 'approval',
  private: false,
  title: 'Approve the text',
  text: 'Read it.',
  organizationName: 'Mobility Agency',
  processTitle: 'Citizen engagement',
  reference: 'INC-1',
  due: 'Friday, 22 May 2026, 18:00 (Europe/Berlin)',
  late: false,
  url: 'https://clause8.example/tasks/run-1~approve~1~mobility',
  outcomes: [
    { id: 'approve', label: 'Approve', consequence: 'It goes out.', reason: false },
    { id: 'changes', label: 'Ask for changes', consequence: 'It comes back.', reason: true },
  ],
  shownHash: 'a'.repeat(64),
  answer: 'page',
};
const SETTLED = { outcome: 'Approve', by: 'Selma Okafor', at: 'today' };
const LONG = 'x<&>'.repeat(3000);
const HOSTILE =
  '<!channel> <@U123> *bold* _it_ ~no~ `code` <https://evil.example|click> =cmd|calc javascript:alert(1) & more\nline';

/** Everything that is ever said about a task. */
function everything(
  facts: TaskFacts,
  because: string,
): { messages: SlackMessage[]; views: (ModalView | ReturnType<typeof inboxHome>)[] } {
  const { language } = facts;
  const home = { language, portalUrl: 'https://clause8.example' };
  const form: FormSchema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: {
      words: {
        type: 'string',
        title: facts.title,
        description: facts.text,
        'x-widget': 'long',
        maxLength: 9000,
      },
      pick: { type: 'string', title: 'Pick', enum: ['a', 'b'], 'x-labels': ['A', 'B'] },
      many: {
        type: 'array',
        title: 'Many',
        items: { type: 'string', title: '', enum: Array.from({ length: 100 }, (_, n) => `n${n}`) },
      },
      yes: { type: 'boolean', title: 'Yes?' },
      count: { type: 'integer', title: 'How many?', minimum: 1 },
      at: { type: 'string', format: 'date-time', title: 'When?' },
      on: { type: 'string', format: 'date', title: 'Which day?' },
      to: { type: 'string', format: 'email', title: 'To' },
      link: { type: 'string', format: 'uri', title: 'Link' },
      who: { type: 'string', title: 'Who', 'x-widget': 'organizations' },
    },
    required: ['words'],
    additionalProperties: false,
  };
  const organizations = [{ value: 'mobility', label: 'Mobility' }];
  expect(isSimpleForm(form, organizations)).toBe(true);
  const problems = [{ field: 'words', message: facts.text }];
  const answers = {
    words: facts.text,
    pick: 'b',
    many: ['n1'],
    yes: true,
    count: 2,
    at: '2026-05-22T08:00:00.000Z',
  };
  const dialog = {
    kind: 'form',
    language,
    title: facts.processTitle,
    text: facts.text,
    form,
    organizations,
    metadata: buttonValue(facts),
    submit: 'Send',
    answers,
    problems,
  } as const;
  const told = {
    subject: facts.title,
    paragraphs: [facts.text, facts.text],
    facts: Array.from({ length: 14 }, () => ['Why', facts.text] as [string, string]),
    steps: { title: facts.title, lines: [facts.text] },
    link: { label: facts.title, url: facts.url },
  };
  const reply = {
    ...tell(language, facts.title, facts.text, ...Array.from({ length: 30 }, () => facts.title)),
    link: { label: facts.title, url: facts.url },
    buttons: Array.from({ length: 30 }, (_, n) => ({
      label: facts.title,
      action: `begin:${n}`,
      value: String(n),
    })),
  };
  return {
    messages: [
      ...(['task', 'approval', 'stuck'] as const).map((kind) => taskCard({ ...facts, kind }, because)),
      taskCard({ ...facts, kind: 'task', answer: 'dialog', claimedBy: facts.title }),
      taskCard({ ...facts, late: true, voices: { heard: 2, all: 3 } }, because),
      placeCard(facts),
      placeCard({ ...facts, private: true }),
      taskCard({ ...facts, private: true }, because),
      settledCard(facts, { ...SETTLED, by: facts.title }),
      settledCard({ ...facts, private: true }, SETTLED),
      messageCard(told),
      privateMessageCard(facts.processTitle, 'https://clause8.example', language),
      replyMessage(reply),
      { text: reminderText(facts), blocks: [] },
    ],
    views: [
      reasonDialog(facts.title, buttonValue(facts), language),
      commentDialog(buttonValue(facts), language),
      waitDialog(language),
      noteDialog({
        language,
        title: facts.title,
        lines: [facts.text],
        link: { label: facts.title, url: facts.url },
      }),
      replyDialog(reply),
      formDialog({ ...dialog, link: { label: facts.title, url: facts.url } }),
      inboxHome(
        Array.from({ length: 45 }, (_, n) => ({ ...facts, late: n % 3 === 0, private: n % 5 === 0 })),
        { ...home, more: true },
      ),
      inboxHome([], { ...home, more: false }),
      unlinkedHome('https://clause8.example/slack/link/x', language),
      refusedHome(facts.text),
    ],
  };
}

describe('what is said in Slack', () => {
  test.each([
    ['usual words', FACTS, 'you are the officer'],
    [
      'words that are too long',
      {
        ...FACTS,
        title: LONG,
        text: LONG,
        organizationName: LONG,
        processTitle: LONG,
        reference: LONG,
        due: LONG,
        claimedBy: LONG,
        outcomes: FACTS.outcomes.map((one) => ({ ...one, label: LONG, consequence: LONG })),
      },
      LONG,
    ],
    ['empty words', { ...FACTS, title: '', text: '', organizationName: '' }, ''],
  ])('keeps every limit in every language, with %s', (_, facts, because) => {
    for (const language of LANGUAGES) {
      const { messages, views } = everything({ ...facts, language }, because);
      expect(messages.filter(({ blocks }) => blocks.length > 0).flatMap(messageFaults)).toEqual([]);
      expect(views.flatMap(viewFaults)).toEqual([]);
    }
  });

  test('S32: nothing that people write fires: no mention, no link, no mark', () => {
    const facts = {
      ...FACTS,
      title: HOSTILE,
      text: HOSTILE,
      organizationName: HOSTILE,
      claimedBy: HOSTILE,
      reference: HOSTILE,
    };
    const { messages, views } = everything(facts, HOSTILE);
    const blocks = [...messages, ...views].flatMap((one) => one.blocks);
    const marked = [...textsIn(blocks, 'mrkdwn'), ...messages.map(({ text }) => text)];
    expect(marked.length).toBeGreaterThan(10);
    for (const text of marked) {
      expect(text).not.toMatch(/<[!@#h]/);
      expect(text).not.toMatch(/&(?!amp;|lt;|gt;)/);
      expect(text).not.toContain('*bold*');
    }
    for (const element of textsOfType(blocks, 'plain_text')) expect(element).toMatchObject({ emoji: false });
    expect(JSON.stringify(blocks)).not.toContain('"url":"javascript');
  });

  test('a card of a confidential run says its process and nothing else', () => {
    const said = JSON.stringify(taskCard({ ...FACTS, private: true }, 'you are the officer'));
    for (const secret of ['Approve the text', 'Mobility Agency', 'INC-1', 'officer', 'Read it', '"value"'])
      expect(said).not.toContain(secret);
  });

  test('buttons carry ids only', () => {
    const { blocks } = taskCard(FACTS, 'you are the officer');
    const values = blocks
      .flatMap((block) => (block.type === 'actions' ? block.elements : []))
      .flatMap(({ value }) => value ?? []);
    expect(values.map((value) => readButtonValue(value))).toEqual([
      { taskId: FACTS.taskId, outcome: 'approve', shownHash: FACTS.shownHash },
      { taskId: FACTS.taskId, outcome: 'changes', shownHash: FACTS.shownHash },
      { taskId: FACTS.taskId },
    ]);
    for (const value of ['', '{', '[]', 'null', '{"t":1}', 7]) expect(readButtonValue(value)).toBeUndefined();
  });

  test('texts are escaped and cut without leaving half a character', () => {
    expect(slackText('a & <b>')).toBe('a &amp; &lt;b&gt;');
    const turned = '\u202eSelma\u2067, today';
    for (const said of [slackText(turned), plain(turned).text, plainLines(turned).text])
      expect(said).toBe('Selma, today');
    expect(notificationText('&'.repeat(10), 8)).toBe('&amp;…');
    expect(plain('🗝'.repeat(10), 10).text).toBe(`${'🗝'.repeat(4)}…`);
    expect(plain('a\r\nb\u2028c').text).toBe('a b c');
  });

  test('our blocks are blocks of Slack', () => {
    const { messages, views } = everything(FACTS, 'you are the officer');
    const known: KnownBlock[] = messages.flatMap(({ blocks }) => blocks);
    const shown: View[] = views;
    expect(known.length + shown.length).toBeGreaterThan(0);
  });
});

describe('the limits', () => {
  const button: Button = { type: 'button', text: plain('a'), action_id: 'a' };
  const message = (...blocks: Block[]): SlackMessage => ({ text: 'a', blocks });
  const modal = (more: Partial<ModalView>): ModalView => ({
    type: 'modal',
    callback_id: 'a',
    title: plain('a'),
    blocks: [],
    ...more,
  });
  const over = (length: number) => ({ type: 'plain_text' as const, text: 'x'.repeat(length + 1) });
  const input: Block = {
    type: 'input',
    block_id: 'a',
    label: plain('a'),
    element: { type: 'plain_text_input', action_id: 'v' },
  };

  test.each<[string, string[]]>([
    [
      'blocks of a message',
      messageFaults(message(...Array.from({ length: 51 }, (): Block => ({ type: 'divider' })))),
    ],
    ['text of a message', messageFaults({ text: 'x'.repeat(40_001), blocks: [] })],
    ['no text', messageFaults({ text: '', blocks: [] })],
    ['header', messageFaults(message({ type: 'header', text: over(150) }))],
    ['section', messageFaults(message({ type: 'section', text: over(3000) }))],
    [
      'fields',
      messageFaults(message({ type: 'section', fields: Array.from({ length: 11 }, () => plain('a')) })),
    ],
    ['field', messageFaults(message({ type: 'section', fields: [over(2000)] }))],
    [
      'context',
      messageFaults(message({ type: 'context', elements: Array.from({ length: 11 }, () => plain('a')) })),
    ],
    [
      'actions',
      messageFaults(
        message({
          type: 'actions',
          elements: Array.from({ length: 26 }, (_, n) => ({ ...button, action_id: `a${n}` })),
        }),
      ),
    ],
    ['no actions', messageFaults(message({ type: 'actions', elements: [] }))],
    ['button', messageFaults(message({ type: 'actions', elements: [{ ...button, text: over(75) }] }))],
    [
      'value',
      messageFaults(message({ type: 'actions', elements: [{ ...button, value: 'x'.repeat(2001) }] })),
    ],
    ['url', messageFaults(message({ type: 'actions', elements: [{ ...button, url: 'x'.repeat(3001) }] }))],
    [
      'action_id',
      messageFaults(message({ type: 'actions', elements: [{ ...button, action_id: 'x'.repeat(256) }] })),
    ],
    ['two actions of one id', messageFaults(message({ type: 'actions', elements: [button, button] }))],
    ['block_id', messageFaults(message({ type: 'divider', block_id: 'x'.repeat(256) }))],
    [
      'two blocks of one id',
      messageFaults(message({ type: 'divider', block_id: 'a' }, { type: 'divider', block_id: 'a' })),
    ],
    [
      'confirm',
      messageFaults(
        message({
          type: 'actions',
          elements: [
            {
              ...button,
              confirm: { title: over(100), text: plain('a'), confirm: plain('a'), deny: plain('a') },
            },
          ],
        }),
      ),
    ],
    [
      'confirm text',
      messageFaults(
        message({
          type: 'actions',
          elements: [
            {
              ...button,
              confirm: { title: plain('a'), text: over(300), confirm: plain('a'), deny: plain('a') },
            },
          ],
        }),
      ),
    ],
    [
      'confirm button',
      messageFaults(
        message({
          type: 'actions',
          elements: [
            {
              ...button,
              confirm: { title: plain('a'), text: plain('a'), confirm: over(30), deny: plain('a') },
            },
          ],
        }),
      ),
    ],
    ['input in a message', messageFaults(message(input))],
    [
      'blocks of a view',
      viewFaults(modal({ blocks: Array.from({ length: 101 }, (): Block => ({ type: 'divider' })) })),
    ],
    ['title', viewFaults(modal({ title: over(24) }))],
    ['submit', viewFaults(modal({ submit: over(24) }))],
    ['close', viewFaults(modal({ close: over(24) }))],
    ['no submit', viewFaults(modal({ blocks: [input] }))],
    ['private_metadata', viewFaults(modal({ private_metadata: 'x'.repeat(3001) }))],
    ['callback_id', viewFaults(modal({ callback_id: 'x'.repeat(256) }))],
    [
      'options',
      viewFaults(
        modal({
          submit: plain('a'),
          blocks: [
            {
              ...input,
              element: {
                type: 'static_select',
                action_id: 'v',
                options: Array.from({ length: 101 }, (_, n) => ({ text: plain('a'), value: String(n) })),
              },
            },
          ],
        }),
      ),
    ],
    [
      'radio options',
      viewFaults(
        modal({
          submit: plain('a'),
          blocks: [
            {
              ...input,
              element: {
                type: 'radio_buttons',
                action_id: 'v',
                options: Array.from({ length: 11 }, (_, n) => ({ text: plain('a'), value: String(n) })),
              },
            },
          ],
        }),
      ),
    ],
    [
      'option text',
      viewFaults(
        modal({
          submit: plain('a'),
          blocks: [
            {
              ...input,
              element: { type: 'static_select', action_id: 'v', options: [{ text: over(75), value: 'a' }] },
            },
          ],
        }),
      ),
    ],
    [
      'text input',
      viewFaults(
        modal({
          submit: plain('a'),
          blocks: [{ ...input, element: { type: 'plain_text_input', action_id: 'v', max_length: 3001 } }],
        }),
      ),
    ],
  ])('%s', (_, faults) => {
    expect(faults).toHaveLength(1);
  });

  test('are those of the reference', () => {
    expect(LIMITS).toMatchObject({
      messageBlocks: 50,
      viewBlocks: 100,
      sectionText: 3000,
      buttonText: 75,
      viewWords: 24,
    });
  });
});

describe('dialogs', () => {
  const form = (properties: FormSchema['properties']): FormSchema => ({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties,
    required: [],
    additionalProperties: false,
  });

  test('long, nested and conditional forms are for the page', () => {
    const text = { type: 'string', title: 'a' } as const;
    const simple = (properties: FormSchema['properties']) => isSimpleForm(form(properties), []);
    expect(simple({ a: text })).toBe(true);
    expect(simple({})).toBe(false);
    expect(simple(Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`a${n}`, text])))).toBe(false);
    expect(simple({ a: { type: 'object', title: 'a', properties: { b: text } } })).toBe(false);
    expect(simple({ a: { type: 'array', title: 'a', items: { type: 'object', title: 'b' } } })).toBe(false);
    expect(simple({ a: text, b: { ...text, 'x-when': { field: 'a', in: ['x'] } } })).toBe(false);
    expect(simple({ a: { ...text, 'x-widget': 'hidden' } })).toBe(false);
    expect(simple({ a: { ...text, enum: Array.from({ length: 101 }, (_, n) => String(n)) } })).toBe(false);
    // A label that would be cut could be taken for another.
    expect(simple({ a: { ...text, enum: ['a'], 'x-labels': ['x'.repeat(76)] } })).toBe(false);
  });

  test('what was entered is read as the form wants it', () => {
    const asked = form({
      text: { type: 'string', title: 'a' },
      none: { type: 'string', title: 'a' },
      count: { type: 'integer', title: 'a' },
      wrong: { type: 'integer', title: 'a' },
      yes: { type: 'boolean', title: 'a' },
      no: { type: 'boolean', title: 'a' },
      at: { type: 'string', format: 'date-time', title: 'a' },
      many: { type: 'array', title: 'a', items: { type: 'string', title: '', enum: ['x', 'y'] } },
      nothing: { type: 'array', title: 'a', items: { type: 'string', title: '', enum: ['x'] } },
    });
    const state = {
      text: 'a',
      none: '',
      count: '12',
      wrong: 'twelve',
      yes: 'yes',
      no: 'no',
      at: 1_779_436_800,
      many: ['x', 'y'],
      foreign: 'z',
    };
    expect(readDialog(asked, state)).toEqual({
      text: 'a',
      count: 12,
      wrong: 'twelve',
      yes: true,
      no: false,
      at: '2026-05-22T08:00:00.000Z',
      many: ['x', 'y'],
      nothing: [],
    });
  });
});

test.each([
  ['', { kind: 'tasks' }, false],
  [' TASKS ', { kind: 'tasks' }, false],
  ['start', { kind: 'start' }, false],
  ['start risk-management', { kind: 'start', process: 'risk-management' }, true],
  ['start Risk management', { kind: 'start', process: 'Risk management' }, true],
  ['status', { kind: 'unknown' }, false],
  ['status INC-7', { kind: 'status', reference: 'INC-7' }, false],
  ['deadline', { kind: 'deadline' }, false],
  ['deadline INC-7', { kind: 'deadline', reference: 'INC-7' }, false],
  ['delegate', { kind: 'delegate' }, true],
  ['link', { kind: 'link' }, false],
  ['help', { kind: 'help' }, false],
  ['approve everything', { kind: 'unknown' }, false],
  ['status INC-7 now', { kind: 'unknown' }, false],
])('/clause8 %s', (text, command, dialog) => {
  expect(readCommand(text)).toEqual(command);
  expect(opensDialog(readCommand(text))).toBe(dialog);
});

function textsOfType(blocks: Block[], type: string): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (typeof value === 'object' && value !== null) {
      if ('type' in value && value.type === type) found.push({ ...value });
      Object.values(value).forEach(look);
    }
  };
  look(blocks);
  return found;
}

function textsIn(blocks: Block[], type: string): string[] {
  return textsOfType(blocks, type).map(({ text }) => String(text));
}
