import type { Ports } from '../../ports.ts';
import type { TakenMail } from '../../rules/mail/taken-mail.ts';
import type { Person } from '../../rules/organization.ts';
import type { Language } from '../../rules/preferences.ts';
import type { MailOutcome, Said } from './mail-outcome.ts';

export type CommandPorts = Pick<
  Ports,
  'store' | 'now' | 'ids' | 'catalogue' | 'pause' | 'random' | 'portalUrl' | 'mailDomain'
>;

/** Who mails a command, and how they are answered. */
export interface Commander {
  mail: TakenMail;
  person: Person;
  language: Language;
}

/** What is answered to a command; `evidence` where it has changed a run. */
export type Reply = Pick<Said, 'paragraphs' | 'steps' | 'link'> & Pick<MailOutcome, 'evidence'>;
