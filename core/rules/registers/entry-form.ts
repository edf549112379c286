import * as z from 'zod';

import type { FormSchema } from '../form.ts';
import { form } from '../form-of-shape.ts';
import type { RegisterKind } from '../register-entry.ts';
import { KINDS } from './kinds.ts';

/** What a person enters about an entry; its state is changed by verbs of its own. */
export interface EntryAnswers {
  title: string;
  reviewOn?: string;
  data: Record<string, unknown>;
}

const forms = new Map<RegisterKind, FormSchema>();

/** The form of an entry: its title, the fields of its kind, the day of its review. */
export function entryForm(kind: RegisterKind): FormSchema {
  const known = forms.get(kind);
  if (known !== undefined) return known;
  const { shape, titleLabel } = KINDS[kind];
  const made = form(
    z.strictObject({
      title: z.string().min(1).max(200).meta({ title: titleLabel }),
      ...shape.shape,
      reviewOn: z.iso
        .date()
        .meta({ title: 'To be looked at again by', description: 'Leave empty for the usual time.' })
        .optional(),
    }),
  );
  forms.set(kind, made);
  return made;
}

/** Checked answers of an entry form, taken apart. */
export function readEntryAnswers(answers: Record<string, unknown>): EntryAnswers {
  const { title, reviewOn, ...data } = answers;
  const known = z.object({ title: z.string(), reviewOn: z.iso.date().optional() }).parse({ title, reviewOn });
  return { title: known.title, ...(known.reviewOn === undefined ? {} : { reviewOn: known.reviewOn }), data };
}

/** An entry as the answers of its form. */
export function entryAnswers(entry: EntryAnswers): Record<string, unknown> {
  return {
    title: entry.title,
    ...entry.data,
    ...(entry.reviewOn === undefined ? {} : { reviewOn: entry.reviewOn }),
  };
}
