import type { MailSender } from './mail-sender.ts';
import type { MailVerdicts } from './read-mail.ts';

/**
 * How far a mail is believed: `proven` comes from who it says (DMARC passed, one clear sender); `unproven` may come from
 * anybody; `dangerous` holds a virus, or could not be looked at, or is advertising.
 */
export type MailTrust = 'proven' | 'unproven' | 'dangerous';

/** A verdict that is missing or grey is no pass. */
export function trustOf(verdicts: MailVerdicts, sender: MailSender): MailTrust {
  if (verdicts.virus !== 'PASS' || verdicts.spam === 'FAIL') return 'dangerous';
  return verdicts.dmarc === 'PASS' && sender.result === 'one' ? 'proven' : 'unproven';
}
