import { hashOf } from '../../rules/canonical.ts';

/** The run that a mail starts: the same mail starts it once. */
export function runOfMail(processId: string, mailId: string): string {
  return `run-${hashOf([processId, 'mail', mailId]).slice(0, 32)}`;
}
