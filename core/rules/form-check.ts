import { canonical } from './canonical.ts';
import type { FormField, FormProblem, FormSchema } from './form.ts';
import { askedFields, isRequired } from './form-condition.ts';
import { checkValue } from './form-value.ts';
import { isRecord } from './is-record.ts';
import type { Language } from './preferences.ts';
import { FORM_PROBLEM_TEXTS } from './texts/form-problem-texts.ts';
import { say } from './texts/topic.ts';

/** Answers of one task, as canonical JSON in UTF-8. */
export const MAX_ANSWER_BYTES = 64 * 1024;
/** Nobody reads more faults than these at once. */
const MAX_PROBLEMS = 50;
/** A list in a form that sets no limit of its own. */
const MAX_LIST = 100;
/** Organizations are chosen, not written: there may be many in an ecosystem. */
const MAX_ORGANIZATIONS = 1000;

export type Answers = Record<string, unknown>;
export type AnswersVerdict = { ok: true; answers: Answers } | { ok: false; problems: FormProblem[] };

/**
 * Checks answers against a form. Good answers come back clean: instants in UTC, doubles of a multiple choice and
 * answers to fields that are not asked dropped. Otherwise every fault is named by its dotted field (`measures.0.dueOn`),
 * with a sentence and the way out, in a language. Unknown fields are faults.
 */
export function checkAnswers(form: FormSchema, answers: unknown, language: Language = 'en'): AnswersVerdict {
  if (!isRecord(answers)) return refused('', say(FORM_PROBLEM_TEXTS, language, 'not-an-object'));
  const size = sizeOf(answers);
  if (size === undefined) return refused('', say(FORM_PROBLEM_TEXTS, language, 'not-json'));
  if (size > MAX_ANSWER_BYTES) {
    const sizes = { size: String(size), most: String(MAX_ANSWER_BYTES) };
    return refused('', say(FORM_PROBLEM_TEXTS, language, 'too-large', sizes));
  }
  const checked = checkBlock(form.properties, form.required, answers, { path: '', language });
  return checked.problems.length === 0
    ? { ok: true, answers: checked.value }
    : { ok: false, problems: checked.problems.slice(0, MAX_PROBLEMS) };
}

/** Where in the form, and how faults are said. */
interface Place {
  path: string;
  language: Language;
}

interface Checked<T> {
  value: T;
  problems: FormProblem[];
}

function checkBlock(
  fields: Record<string, FormField>,
  required: readonly string[],
  answers: Answers,
  { path, language }: Place,
): Checked<Answers> {
  const problems: FormProblem[] = Object.keys(answers)
    .filter((key) => !Object.hasOwn(fields, key))
    .map((key) => ({
      field: join(path, key),
      message: say(FORM_PROBLEM_TEXTS, language, 'no-field', { field: key }),
    }));
  const clean: [string, unknown][] = [];
  for (const key of askedFields(fields, answers)) {
    const field = fields[key];
    if (field === undefined) continue;
    const at = { path: join(path, key), language };
    const value = Object.hasOwn(answers, key) ? answers[key] : field.default;
    if (isMissing(field, value)) {
      problems.push(...missing(field, at, isRequired(field, key, required)));
    } else {
      const checked = checkField(field, value, at);
      problems.push(...checked.problems);
      clean.push([key, checked.value]);
    }
  }
  return { value: Object.fromEntries(clean), problems };
}

function checkField(field: FormField, value: unknown, at: Place): Checked<unknown> {
  if (field.type === 'object') return checkInner(field, value, at);
  if (field.type === 'array') return checkList(field, value, at);
  const verdict = checkValue(field, value, at.language);
  if (verdict.ok) return { value: verdict.value, problems: [] };
  return { value, problems: [problem(field, verdict.message, at)] };
}

function checkInner(field: FormField, value: unknown, at: Place): Checked<unknown> {
  if (!isRecord(value))
    return { value, problems: [problem(field, say(FORM_PROBLEM_TEXTS, at.language, 'one-each'), at)] };
  return checkBlock(field.properties ?? {}, field.required ?? [], value, at);
}

function checkList(field: FormField, value: unknown, at: Place): Checked<unknown> {
  const { items, minItems = 0, maxItems = mostOf(field) } = field;
  if (!Array.isArray(value) || items === undefined) {
    return { value, problems: [problem(field, say(FORM_PROBLEM_TEXTS, at.language, 'list'), at)] };
  }
  const entries: unknown[] = items.enum === undefined ? value : [...new Set<unknown>(value)];
  if (entries.length > maxItems) return tooMany(field, entries, at, maxItems);
  const checked = entries.map((entry, index) =>
    checkField(items, entry, { ...at, path: `${at.path}.${index}` }),
  );
  const problems = checked.flatMap((entry) => entry.problems);
  if (entries.length < minItems) {
    const message =
      minItems === 1
        ? say(FORM_PROBLEM_TEXTS, at.language, 'one-entry')
        : say(FORM_PROBLEM_TEXTS, at.language, 'entries', { least: String(minItems) });
    problems.push(problem(field, message, at));
  }
  return { value: checked.map((entry) => entry.value), problems };
}

function mostOf({ items, 'x-widget': widget }: FormField): number {
  return widget === 'organizations' || items?.['x-widget'] === 'organizations' ? MAX_ORGANIZATIONS : MAX_LIST;
}

function tooMany(field: FormField, entries: unknown[], at: Place, maxItems: number): Checked<unknown> {
  const counts = { count: String(entries.length), most: String(maxItems) };
  const message = say(FORM_PROBLEM_TEXTS, at.language, 'too-many', counts);
  return { value: entries, problems: [problem(field, message, at)] };
}

/** A missing block is looked into, so that each of its required fields is named. */
function missing(field: FormField, at: Place, required: boolean): FormProblem[] {
  if (!required) return [];
  if (field.type === 'object')
    return checkBlock(field.properties ?? {}, field.required ?? [], {}, at).problems;
  const message = say(FORM_PROBLEM_TEXTS, at.language, field.enum === undefined ? 'answer' : 'choose');
  return [problem(field, message, at)];
}

/** Nothing, an empty text, or an empty list that must not be empty. */
function isMissing(field: FormField, value: unknown): boolean {
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  return Array.isArray(value) && value.length === 0 && (field.minItems ?? 0) > 0;
}

function problem(field: FormField, message: string, at: Place): FormProblem {
  return { field: at.path, message: `${field.title.replace(/[:.]$/, '')}: ${message}` };
}

function sizeOf(answers: Answers): number | undefined {
  try {
    return Buffer.byteLength(canonical(answers), 'utf8');
  } catch {
    return undefined;
  }
}

function refused(field: string, message: string): AnswersVerdict {
  return { ok: false, problems: [{ field, message }] };
}

function join(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
