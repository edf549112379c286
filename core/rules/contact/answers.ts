import * as z from 'zod';
import { day, line, oneOf } from '../registers/field-shapes.ts';

const email = (title: string, description?: string) =>
  z
    .email()
    .max(254)
    .meta({ title, ...(description === undefined ? {} : { description }) });

/** What is known against an address. */
export const TROUBLES = {
  bounced: 'It takes no mails',
  complained: 'A mail from us was marked as unwanted there',
  delayed: 'Three mails in three days did not get through',
  told: 'Somebody told us that it is wrong',
} as const;

/** Whose mails do not arrive. */
export const ContactStart = z.strictObject({
  address: email('Which mail address?', 'As we have it now.'),
  what: oneOf(TROUBLES, 'What is wrong with it?'),
});
export type ContactStart = z.infer<typeof ContactStart>;

/** What is done about it. */
export const Repair = z.strictObject({
  result: oneOf(
    {
      works: 'The address works again',
      'new-address': 'There is a new address',
      'takes-over': 'Somebody else takes over for a time',
    },
    'How do we reach this person again?',
  ),
  newAddress: email(
    'The new mail address',
    'A code is mailed there. Once they have confirmed it, they are told there and sign in with it.',
  )
    .optional()
    .meta({ 'x-when': { field: 'result', in: ['new-address'] } }),
  colleague: email(
    'Mail address of the colleague',
    'Somebody of the same organization. They may do all that this person may.',
  )
    .optional()
    .meta({ 'x-when': { field: 'result', in: ['takes-over'] } }),
  until: day('Until which day?')
    .optional()
    .meta({ 'x-when': { field: 'result', in: ['takes-over'] } }),
  how: line('How do you know?', 'For instance: called them.').optional(),
});
export type Repair = z.infer<typeof Repair>;
