import type { Ports } from '../../ports.ts';
import { languageOf } from '../../rules/preferences.ts';
import { FRAME_TEXTS } from '../../rules/texts/frame-texts.ts';
import { MAIL_COMMAND_TEXTS } from '../../rules/texts/mail-command-texts.ts';
import { MAIL_REPORT_TEXTS } from '../../rules/texts/mail-report-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import type { Notice } from '../notices.ts';
import { recipientsOf } from '../recipients.ts';

const TOLD = ['responder', 'dpo', 'administrator'] as const;

/** That more reports came to an organization by mail than are opened in a day: to those who have to look at them. */
export async function overflowNotices(
  ports: Pick<Ports, 'store' | 'now' | 'portalUrl'>,
  organizationId = '',
): Promise<Notice[]> {
  const organization = await ports.store.organization(organizationId);
  if (organization === undefined) return [];
  const asked = TOLD.map((role) => ({ role, organizationId }));
  const people = await recipientsOf(ports, asked, 'task');
  return people.map(({ person }) => {
    const language = languageOf(person, organization);
    const words = { organization: organization.name };
    const message = {
      language,
      subject: say(MAIL_REPORT_TEXTS, language, 'overflow-subject', words),
      greeting: say(FRAME_TEXTS, language, 'hello', { name: person.name }),
      paragraphs: [say(MAIL_REPORT_TEXTS, language, 'overflow', words)],
      facts: [],
      link: { label: say(MAIL_COMMAND_TEXTS, language, 'sign-in'), url: `${ports.portalUrl}/runs` },
      closing: [say(FRAME_TEXTS, language, 'signed-in')],
      sender: organization.name,
    };
    return { to: person, message, regarding: { personId: person.id, organizationId } };
  });
}
