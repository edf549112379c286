import { ContactStart, Repair } from '../../core/rules/contact/answers.ts';
import { escalate, toCoordinator, toRole, within } from '../language/deadlines.ts';
import { defineProcess } from '../language/define-process.ts';
import { form } from '../language/form.ts';
import { workingDays } from '../language/spans.ts';
import { task } from '../language/steps.ts';
import { roleOfOwner } from '../language/who.ts';
import { REPAIR_TEXT } from './texts.ts';

/** Mails to somebody do not arrive: begun by clause8 itself when one bounces, so that no deadline dies with a mailbox. */
export const contactRepair = defineProcess({
  id: 'contact-repair',
  clause: '8.2',
  version: 1,
  title: 'Contact repair',
  summary: 'Mails to one of our people do not arrive: somebody finds out how to reach them.',
  private: false,
  startedBy: ['administrator', 'dpo'],
  start: form(ContactStart),
  steps: [
    task('repair', {
      title: 'Say how we reach this person',
      text: REPAIR_TEXT,
      by: roleOfOwner('administrator', 'dpo'),
      form: form(Repair),
      outcomeField: 'result',
      outcomes: ['works', 'new-address', 'takes-over'],
      due: within(workingDays(2)),
      late: escalate({
        remindBefore: [workingDays(1)],
        to: [toRole('accountable'), toCoordinator()],
        every: workingDays(1),
      }),
      effect: 'contact-repaired',
    }),
  ],
});
