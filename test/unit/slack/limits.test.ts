import { describe, expect, test } from '@jest/globals';
import { allStepsOf, personStep } from '../../../core/rules/definition-steps.ts';
import { LANGUAGES, type Language } from '../../../core/rules/preferences.ts';
import type { ProcessDefinition } from '../../../core/rules/process-definition.ts';
import { outcomeLabel, processTitle, stepTitle } from '../../../core/rules/process-titles.ts';
import { LIMITS, messageFaults, viewFaults } from '../../../core/rules/slack/block-limits.ts';
import type { Block, SlackMessage, SlackView } from '../../../core/rules/slack/blocks.ts';
import { commentDialog, formDialog, reasonDialog, waitDialog } from '../../../core/rules/slack/dialogs.ts';
import { isSimpleForm } from '../../../core/rules/slack/form-dialog.ts';
import { inboxHome, refusedHome, unlinkedHome } from '../../../core/rules/slack/home.ts';
import { replyDialog, replyMessage, tell } from '../../../core/rules/slack/reply.ts';
import { placeCard, reminderText, settledCard, taskCard } from '../../../core/rules/slack/task-card.ts';
import type { TaskFacts } from '../../../core/rules/slack/task-facts.ts';
import { ALL_TEXTS } from '../../../core/rules/texts/all-texts.ts';
import { SLACK_DIALOG_TEXTS } from '../../../core/rules/texts/slack-dialog-texts.ts';
import { say } from '../../../core/rules/texts/topic.ts';
import { catalogue } from '../../../workflows/catalogue.ts';

const URL = 'https://clause8.example';
const SETTLED = { by: 'Selma Okafor for Henrik Voss', at: 'Friday, 22 May 2026, 18:00 (Europe/Berlin)' };

/** What Slack is told about each step of a process, as the real definitions and their titles have it. */
function factsOf(definition: ProcessDefinition, language: Language): TaskFacts[] {
  const { id: processId } = definition;
  return allStepsOf(definition).flatMap(({ id: stepId }): TaskFacts[] => {
    const step = personStep(definition, stepId);
    if (step === undefined) return [];
    const outcomes = step.kind === 'approval' ? step.outcomes : [];
    return [
      {
        taskId: `run-000001~${stepId}~1~mobility-agency`,
        version: 12,
        language,
        kind: step.kind,
        private: definition.private,
        title: stepTitle(catalogue, { processId, stepId, title: step.title }, language),
        text: step.text,
        organizationName: 'Mobility Agency',
        processTitle: processTitle(catalogue, definition, language),
        reference: 'INC-2026-0001',
        due: SETTLED.at,
        late: true,
        claimedBy: 'Jonas Adler',
        voices: { heard: 1, all: 3 },
        url: `${URL}/tasks/x`,
        outcomes: outcomes.map((outcome) => ({
          ...outcome,
          label: outcomeLabel(
            catalogue,
            { processId, stepId, outcome: outcome.id, label: outcome.label },
            language,
          ),
        })),
        shownHash: 'a'.repeat(64),
        answer: step.kind === 'task' && isSimpleForm(step.form, []) ? 'dialog' : 'page',
      },
    ];
  });
}

function messagesOf(facts: TaskFacts): SlackMessage[] {
  const outcome = facts.outcomes[0]?.label ?? facts.title;
  const { claimedBy: _claimedBy, ...free } = facts;
  return [
    taskCard(facts, facts.organizationName),
    taskCard({ ...free, late: false }),
    placeCard(facts),
    settledCard(facts, { outcome, ...SETTLED }),
    { text: reminderText(facts), blocks: [] },
  ];
}

function viewsOf(definition: ProcessDefinition, all: TaskFacts[], language: Language): SlackView[] {
  const title = processTitle(catalogue, definition, language);
  const submit = say(SLACK_DIALOG_TEXTS, language, 'start');
  const link = { label: say(SLACK_DIALOG_TEXTS, language, 'open-page'), url: URL };
  const form = definition.start;
  const base = { language, title, text: definition.summary, organizations: [], metadata: '', submit, link };
  return [
    ...(isSimpleForm(form, []) ? [formDialog({ ...base, kind: 'start', form })] : []),
    ...all.flatMap(({ outcomes }) => outcomes.map(({ label }) => reasonDialog(label, '{}', language))),
    inboxHome(all, { language, portalUrl: URL, more: true }),
  ];
}

/** The labels of all buttons, and of their questions. */
function labelsIn(blocks: Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type !== 'actions') return [];
    return block.elements.flatMap(({ text, confirm }) => [
      text.text.replace(/ …$/, ''),
      ...(confirm === undefined ? [] : [confirm.title.text, confirm.confirm.text, confirm.deny.text]),
    ]);
  });
}

describe.each(LANGUAGES.map((language) => [language]))('in %s', (language) => {
  test.each(catalogue.all().map((definition) => [definition.id, definition] as const))(
    'what is said of %s keeps Slack’s limits, and nothing to press is cut',
    (_id, definition) => {
      const facts = factsOf(definition, language);
      const messages = facts.flatMap(messagesOf);
      expect(messages.filter(({ blocks }) => blocks.length > 0).flatMap(messageFaults)).toEqual([]);
      expect(viewsOf(definition, facts, language).flatMap(viewFaults)).toEqual([]);
      const labels = messages.flatMap(({ blocks }) => labelsIn(blocks));
      expect(labels.filter((label) => label.endsWith('…'))).toEqual([]);
    },
  );

  test('titles and buttons of dialogs fit whole', () => {
    const texts = SLACK_DIALOG_TEXTS[language];
    const short = Object.entries(texts).filter(([key]) =>
      /-title$|-send$|^(send|start|not-yet|cancel|close)$/.test(key),
    );
    expect(short.length).toBeGreaterThan(8);
    expect(short.filter(([, text]) => text.length > LIMITS.viewWords)).toEqual([]);
  });

  test('a dialog says whole what is too long for its title', () => {
    const titles = Object.values(ALL_TEXTS['slack-reply'][language]).filter((text) => !text.includes('{'));
    for (const title of titles) {
      const { title: short, blocks } = replyDialog(tell(language, title, 'Why.'));
      const said = [
        short,
        ...blocks.flatMap((block) => (block.type === 'section' ? (block.text ?? []) : [])),
      ];
      expect(said.map((one) => one.text)).toContain(title);
    }
  });

  test('every text of ours fits into a message, a dialog and the home', () => {
    const said = Object.entries(ALL_TEXTS).flatMap(([topic, texts]) =>
      topic.startsWith('slack-') ? Object.values(texts[language]) : [],
    );
    expect(said.length).toBeGreaterThan(150);
    const replies = said.map((text) => tell(language, text, text));
    expect(replies.map(replyMessage).flatMap(messageFaults)).toEqual([]);
    const views = [
      ...replies.map(replyDialog),
      commentDialog('{}', language),
      waitDialog(language),
      unlinkedHome(URL, language),
      ...said.map(refusedHome),
    ];
    expect(views.flatMap(viewFaults)).toEqual([]);
  });
});
