import type { FormProblem, FormSchema } from '../form.ts';
import type { Language } from '../preferences.ts';
import { SLACK_DIALOG_TEXTS as TEXTS } from '../texts/slack-dialog-texts.ts';
import { say } from '../texts/topic.ts';
import type { Block, ModalView } from './blocks.ts';
import { DIALOGS, TEXT } from './dialog-kinds.ts';
import { INPUT, inputOf, type Choice } from './form-dialog.ts';
import { LIMITS } from './block-limits.ts';
import { plain, plainLines } from './slack-text.ts';

/** Asks why, before a decision that needs a reason. `label`: the outcome, as on the button. */
export function reasonDialog(label: string, metadata: string, language: Language): ModalView {
  return {
    type: 'modal',
    callback_id: DIALOGS.reason,
    private_metadata: metadata,
    title: plain(say(TEXTS, language, 'decision-title'), LIMITS.viewWords),
    submit: plain(say(TEXTS, language, 'send'), LIMITS.viewWords),
    close: plain(say(TEXTS, language, 'not-yet'), LIMITS.viewWords),
    blocks: [
      { type: 'section', block_id: 'about', text: plainLines(label) },
      textBlock(say(TEXTS, language, 'decision-why'), say(TEXTS, language, 'decision-hint')),
    ],
  };
}

/** Asks for a comment on a task. */
export function commentDialog(metadata: string, language: Language): ModalView {
  return {
    type: 'modal',
    callback_id: DIALOGS.comment,
    private_metadata: metadata,
    title: plain(say(TEXTS, language, 'comment-title'), LIMITS.viewWords),
    submit: plain(say(TEXTS, language, 'send'), LIMITS.viewWords),
    close: plain(say(TEXTS, language, 'cancel'), LIMITS.viewWords),
    blocks: [textBlock(say(TEXTS, language, 'comment-label'), say(TEXTS, language, 'comment-hint'))],
  };
}

/** Stands in a dialog while what belongs there is looked up or done. */
export function waitDialog(language: Language): ModalView {
  return noteDialog({
    language,
    title: say(TEXTS, language, 'wait-title'),
    lines: [say(TEXTS, language, 'wait')],
  });
}

interface Note {
  language: Language;
  title: string;
  lines: string[];
  link?: { label: string; url: string };
}

/** Says something, instead of a dialog or after it was sent. */
export function noteDialog({ language, title, lines, link }: Note): ModalView {
  // The title of a dialog is short: a longer one stands whole above what it says.
  const said = title.length > LIMITS.viewWords ? [title, ...lines] : lines;
  return {
    type: 'modal',
    callback_id: DIALOGS.note,
    title: plain(title, LIMITS.viewWords),
    close: plain(say(TEXTS, language, 'close'), LIMITS.viewWords),
    blocks: [
      ...said.map((line): Block => ({ type: 'section', text: plainLines(line) })),
      ...(link === undefined ? [] : [linkBlock(link)]),
    ],
  };
}

export interface FormDialog {
  kind: 'form' | 'start' | 'delegate';
  language: Language;
  title: string;
  /** Above the questions. */
  text: string;
  form: FormSchema;
  organizations: Choice[];
  metadata: string;
  submit: string;
  /** What was entered before, and what is wrong with it. */
  answers?: Record<string, unknown>;
  problems?: FormProblem[];
  link?: { label: string; url: string };
}

/** A form as a dialog; only for one that `isSimpleForm`. */
export function formDialog(asked: FormDialog): ModalView {
  const { language, form, organizations, answers = {}, problems = [] } = asked;
  return {
    type: 'modal',
    callback_id: DIALOGS[asked.kind],
    private_metadata: asked.metadata,
    title: plain(asked.title, LIMITS.viewWords),
    submit: plain(asked.submit, LIMITS.viewWords),
    close: plain(say(TEXTS, language, 'cancel'), LIMITS.viewWords),
    blocks: [
      { type: 'section', block_id: 'about', text: plainLines(asked.text) },
      ...(problems.length === 0 ? [] : [problemBlock(form, problems, language)]),
      ...Object.entries(form.properties).flatMap(([key, field]): Block[] => {
        const element = inputOf(field, organizations, answers[key], language);
        if (element === undefined) return [];
        return [
          {
            type: 'input',
            block_id: key,
            label: plain(field.title, LIMITS.inputLabel),
            ...(field.description === undefined ? {} : { hint: plain(field.description, LIMITS.inputLabel) }),
            optional: !form.required.includes(key) || field.type === 'array',
            element,
          },
        ];
      }),
      ...(asked.link === undefined ? [] : [linkBlock(asked.link)]),
    ],
  };
}

function problemBlock({ properties }: FormSchema, problems: FormProblem[], language: Language): Block {
  const lines = problems.map(({ field, message }) => {
    const title = properties[field.split('.')[0] ?? '']?.title;
    return title === undefined ? message : `${title}: ${message}`;
  });
  return {
    type: 'section',
    block_id: 'problems',
    text: plainLines([say(TEXTS, language, 'again'), ...lines].join('\n')),
  };
}

function linkBlock({ label, url }: { label: string; url: string }): Block {
  return {
    type: 'actions',
    block_id: 'links',
    elements: [{ type: 'button', text: plain(label, LIMITS.buttonText), action_id: 'open', url }],
  };
}

function textBlock(label: string, hint: string): Block {
  return {
    type: 'input',
    block_id: TEXT,
    label: plain(label, LIMITS.inputLabel),
    hint: plain(hint, LIMITS.inputLabel),
    element: { type: 'plain_text_input', action_id: INPUT, multiline: true, max_length: 2000, min_length: 1 },
  };
}
