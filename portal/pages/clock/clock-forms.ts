import type { ClockAct } from '../../../core/rules/clock-refusals.ts';
import type { FormField, FormSchema } from '../../../core/rules/form.ts';
import { sayPeriod } from '../../../core/rules/calendar/say-period.ts';
import { startActsInLimit } from '../../../core/rules/breach/limit-acts.ts';
import type { RegimeRule } from '../../../core/rules/regimes/regime-rule.ts';
import { START_ACT_WORDS } from '../../../core/rules/regimes/start-act-words.ts';

/** What a person fills in to change a clock, and how the button reads. */
export interface ClockForm {
  title: string;
  /** What it does, before anything is asked. */
  text: string;
  button: string;
  fields: Record<string, FormField>;
  required: string[];
}

/** The form of an act on a clock of this rule; its choices and words come from the law. */
export function clockForm(act: ClockAct, rule: RegimeRule | undefined): ClockForm {
  return FORMS[act](rule);
}

/** The same as a schema whose answers stand under the act's name, so that several forms share a page. */
export function clockSchema(act: ClockAct, rule: RegimeRule | undefined): FormSchema {
  const { title, fields, required } = clockForm(act, rule);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: { [act]: { type: 'object', title, properties: fields, required } },
    required: [act],
    additionalProperties: false,
  };
}

const FORMS: Record<ClockAct, (rule: RegimeRule | undefined) => ClockForm> = {
  correct: (rule) => ({
    title: 'Correct the start',
    text:
      'It counted from a wrong moment. Everything is computed again, and time that stood still stays so. ' +
      'Other limits of the same law that count from the same act move with it.',
    button: 'Correct the start',
    fields: {
      ...whichAct(rule),
      startAt: moment('When it was', 'The moment that is right.'),
      reason: reason('Why was it wrong?'),
    },
    required: [...Object.keys(whichAct(rule)), 'startAt', 'reason'],
  }),
  suspend: (rule) => ({
    title: 'Let the time stand still',
    text: `Only on a ground that the law names: ${rule?.suspension?.citation ?? ''}. No date runs until it goes on.`,
    button: 'Let it stand still',
    fields: {
      ground: {
        type: 'string',
        title: 'Ground',
        enum: rule?.suspension?.grounds.map(({ id }) => id) ?? [],
        'x-labels': rule?.suspension?.grounds.map(({ label }) => label) ?? [],
      },
      effectiveAt: moment('From when', 'Leave it empty for now.'),
      reason: reason('What is waited for?'),
    },
    required: ['ground'],
  }),
  resume: () => ({
    title: 'Let the time go on',
    text: 'The time it stood still is added before the last day is moved to a working day.',
    button: 'Let it go on',
    fields: { effectiveAt: moment('From when', 'Leave it empty for now.'), reason: reason('What came?') },
    required: [],
  }),
  extend: (rule) => ({
    title: 'Extend',
    text:
      rule?.extension === undefined
        ? ''
        : `To ${sayPeriod(rule.extension.total)} from the start, once (${rule.extension.citation}). ` +
          `Within ${sayPeriod(rule.extension.notice.within)} of the start ${rule.extension.notice.to} must be told, with the reasons.`,
    button: 'Extend',
    fields: {
      reason: reason('Why is it extended?', `The law accepts: ${rule?.extension?.reasons ?? ''}.`),
      noticeAt: moment('When were they told?', 'It can be recorded later.'),
    },
    required: ['reason'],
  }),
  notice: (rule) => ({
    title: 'Record that they were told of the extension',
    text: `The law asks that ${rule?.extension?.notice.to ?? 'those concerned'} be told, with the reasons.`,
    button: 'Record',
    fields: { noticeAt: moment('When were they told?', 'With the reasons.') },
    required: ['noticeAt'],
  }),
  meet: (rule) => ({
    title: 'Record that it was done',
    text: 'For what was done outside this case. The clock ends, and a later phase counts from this moment.',
    button: 'Record that it was done',
    fields: {
      metAt: moment('When was it done?', 'The moment of sending or telling.'),
      proof: reason('Receipt number, or what shows it'),
      ...(rule?.lateReasons === undefined
        ? {}
        : { reason: reason('Why was it late?', `Only if it was: ${rule.lateReasons.citation}.`) }),
    },
    required: ['metAt', 'proof'],
  }),
  lift: () => ({
    title: 'Lift',
    text: 'The duty does not hold. The clock ends, and your reason stays on record.',
    button: 'Lift the time limit',
    fields: { reason: reason('Why does the duty not hold?') },
    required: ['reason'],
  }),
};

/** Asked only where a limit counts from one of several acts. */
function whichAct(rule: RegimeRule | undefined): Record<string, FormField> {
  const acts = rule === undefined ? [] : startActsInLimit(rule.limit);
  if (acts.length < 2) return {};
  const labels = acts.map((act) => capital(START_ACT_WORDS[act]));
  return { startAct: { type: 'string', title: 'What was wrong', enum: acts, 'x-labels': labels } };
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}

function moment(title: string, description: string): FormField {
  return { type: 'string', format: 'date-time', title, description };
}

function reason(title: string, description?: string): FormField {
  return {
    type: 'string',
    title,
    minLength: 1,
    maxLength: 2000,
    'x-widget': 'long',
    ...(description === undefined ? {} : { description }),
  };
}
