import type { Ports } from '../../ports.ts';
import { languageOf } from '../../rules/preferences.ts';
import { ENDPOINT_TEXTS } from '../../rules/texts/endpoint-texts.ts';
import { FRAME_TEXTS } from '../../rules/texts/frame-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import type { Notice } from '../notices.ts';
import { recipientsOf } from '../recipients.ts';

const TOLD = ['administrator', 'dpo'] as const;

/** That an endpoint was switched off: to those who look after it; nobody once it is on again. */
export async function endpointOffNotices(
  ports: Pick<Ports, 'store' | 'now' | 'portalUrl'>,
  endpointId = '',
): Promise<Notice[]> {
  const endpoint = await ports.store.endpoint(endpointId);
  if (endpoint?.disabledBecause === undefined) return [];
  const { organizationId, disabledBecause } = endpoint;
  const organization = await ports.store.organization(organizationId);
  if (organization === undefined) return [];
  const asked = TOLD.map((role) => ({ role, organizationId }));
  const people = await recipientsOf(ports, asked, 'task');
  return people.map(({ person }) => {
    const language = languageOf(person, organization);
    const words = { name: endpoint.name, organization: organization.name };
    const message = {
      language,
      subject: say(ENDPOINT_TEXTS, language, 'subject', words),
      greeting: say(FRAME_TEXTS, language, 'hello', { name: person.name }),
      paragraphs: [
        say(ENDPOINT_TEXTS, language, disabledBecause, words),
        say(ENDPOINT_TEXTS, language, 'next'),
      ],
      facts: [],
      link: {
        label: say(ENDPOINT_TEXTS, language, 'open'),
        url: `${ports.portalUrl}/endpoints/${organizationId}/${endpoint.id}`,
      },
      closing: [say(FRAME_TEXTS, language, 'signed-in')],
      sender: organization.name,
    };
    return { to: person, message, regarding: { personId: person.id, organizationId } };
  });
}
