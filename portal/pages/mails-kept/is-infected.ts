import type { KeptMail } from '../../../core/rules/mail/kept-mail.ts';

/** What holds a virus, or may hold one, is not handed out. */
export function isInfected({ why }: KeptMail): boolean {
  return why === 'virus' || why === 'not-scanned';
}
