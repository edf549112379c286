import type { Ports } from '../../ports.ts';
import { languageOf } from '../../rules/preferences.ts';
import { FRAME_TEXTS } from '../../rules/texts/frame-texts.ts';
import { SLACK_LOST_TEXTS as TEXTS } from '../../rules/texts/slack-lost-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import { longMoment, shortMoment } from '../messages/time-words.ts';
import type { Notice } from '../notices.ts';
import { recipientsOf } from '../recipients.ts';

const TOLD = ['administrator', 'dpo'] as const;

/**
 * That a workspace has to be connected again: by mail to those who look after it; nobody once it has been. Its token
 * works until it ends, so they mostly hear of it before anything is missed.
 */
export async function slackLostNotices(
  ports: Pick<Ports, 'store' | 'now' | 'portalUrl'>,
  installId = '',
): Promise<Notice[]> {
  const install = await ports.store.slackInstall(installId);
  if (install?.refreshLostAt === undefined) return [];
  const { organizationId, teamName: team, tokenExpiresAt } = install;
  const organization = await ports.store.organization(organizationId);
  if (organization === undefined) return [];
  const works = tokenExpiresAt !== undefined && tokenExpiresAt > ports.now() ? tokenExpiresAt : undefined;
  const people = await recipientsOf(
    ports,
    TOLD.map((role) => ({ role, organizationId })),
    'task',
  );
  return people.map(({ person }) => {
    const language = languageOf(person, organization);
    const words = { team, organization: organization.name };
    const message = {
      language,
      subject:
        works === undefined
          ? say(TEXTS, language, 'subject-now', words)
          : say(TEXTS, language, 'subject', {
              ...words,
              when: shortMoment(works, organization.timeZone, language),
            }),
      greeting: say(FRAME_TEXTS, language, 'hello', { name: person.name }),
      paragraphs: [
        say(TEXTS, language, 'lost', { team }),
        works === undefined
          ? say(TEXTS, language, 'works-no-more')
          : say(TEXTS, language, 'works-until', {
              when: longMoment(works, organization.timeZone, language),
            }),
      ],
      facts: [],
      link: { label: say(TEXTS, language, 'open'), url: `${ports.portalUrl}/slack` },
      closing: [say(FRAME_TEXTS, language, 'signed-in')],
      sender: organization.name,
    };
    return { to: person, message, byMailOnly: true, regarding: { personId: person.id, organizationId } };
  });
}
