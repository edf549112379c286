import type { Ports } from '../../ports.ts';
import { waitingAddress, withCheck } from '../../rules/contact/new-address.ts';
import type { Organization, Person } from '../../rules/organization.ts';
import { languageOf } from '../../rules/preferences.ts';
import { ADDRESS_TEXTS } from '../../rules/texts/address-texts.ts';
import { FRAME_TEXTS } from '../../rules/texts/frame-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import type { Message } from '../messages/message.ts';
import { longMoment } from '../messages/time-words.ts';
import type { Notice, NotifyWork } from '../notices.ts';
import { withRetry } from '../with-retry.ts';

type Needs = Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random' | 'portalUrl'>;

const SECRET_BYTES = 18;

/** To an address that somebody entered for a person: the code by which it counts. It names nobody: it may be a stranger's. */
export async function addressCheckNotices(ports: Needs, { extra }: NotifyWork): Promise<Notice[]> {
  const person = extra?.personId === undefined ? undefined : await ports.store.person(extra.personId);
  const address = waitingAddress(person, ports.now());
  const [membership] = person?.memberships ?? [];
  const organization =
    membership === undefined ? undefined : await ports.store.organization(membership.organizationId);
  if (person === undefined || organization === undefined || address === undefined) return [];
  return [
    {
      to: { id: person.id, name: '', email: address.email },
      byMailOnly: true,
      message: () => checkMessage(ports, person, organization),
      regarding: { personId: person.id, organizationId: organization.id },
    },
  ];
}

/** Its secrets are made only now: what is stored in between holds none. */
async function checkMessage(
  ports: Needs,
  { id, preferences }: Person,
  organization: Organization,
): Promise<Message | undefined> {
  const made = {
    secret: ports.ids.secret(SECRET_BYTES),
    random: ports.ids.secret(8),
    salt: ports.ids.secret(16),
  };
  return withRetry<Message | undefined>(ports, async () => {
    const before = await ports.store.person(id);
    const address = waitingAddress(before, ports.now());
    if (before === undefined || address === undefined) return undefined;
    const { code, after: newAddress } = withCheck(address, id, made);
    const after = { ...before, newAddress, version: before.version + 1 };
    const committed = await ports.store.commit({ writes: [{ entity: 'person', before, after }], events: [] });
    if (committed === 'conflict') return committed;
    const language = languageOf(
      { ...before, ...(preferences === undefined ? {} : { preferences }) },
      organization,
    );
    const until = longMoment(newAddress.expiresAt, organization.timeZone, language);
    return {
      language,
      subject: say(ADDRESS_TEXTS, language, 'subject', { organization: organization.name }),
      greeting: say(FRAME_TEXTS, language, 'hello-all'),
      paragraphs: [
        say(ADDRESS_TEXTS, language, 'what', { organization: organization.name }),
        say(ADDRESS_TEXTS, language, 'code', { code }),
        say(ADDRESS_TEXTS, language, 'how', { until }),
        say(ADDRESS_TEXTS, language, 'not-you'),
      ],
      facts: [],
      link: {
        label: say(ADDRESS_TEXTS, language, 'open'),
        url: `${ports.portalUrl}/address/${encodeURIComponent(`${id}.${made.secret}`)}`,
      },
      closing: [],
      sender: organization.name,
    };
  });
}
