import type { Organization } from '../../rules/organization.ts';
import type { Language } from '../../rules/preferences.ts';
import { DIGEST_TEXTS } from '../../rules/texts/digest-texts.ts';
import { FRAME_TEXTS } from '../../rules/texts/frame-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import type { Message, MessageList } from './message.ts';
import { shortMoment, timeLeft } from './time-words.ts';

/** One line of a digest. Links lead to the page behind the sign-in: personal ones would replace those of other mails. */
export interface DigestItem {
  about: string;
  timeZone: string;
  url: string;
  dueAt?: string;
  endedAt?: string;
}

export interface DigestNotice {
  language: Language;
  /** `reached`: mails reach the person again; `takes-over`: somebody else's work came to them. */
  why: 'daily' | 'reached' | 'takes-over';
  recipient: { name: string };
  organization: Pick<Organization, 'name'>;
  now: string;
  portalUrl: string;
  /** What cannot wait, apart from the rest. */
  urgent: DigestItem[];
  rest: DigestItem[];
  settled: DigestItem[];
  /** There is more than is listed. */
  more: boolean;
  /** Where the daily mail is switched off. */
  off?: string;
}

/** All that waits for one person in one mail. */
export function digestMessage(notice: DigestNotice): Message {
  const { language, why, recipient, organization, urgent, portalUrl, off } = notice;
  return {
    language,
    subject: subjectOf(notice),
    heading: say(DIGEST_TEXTS, language, 'heading'),
    ...(urgent.length === 0
      ? {}
      : { mark: { words: say(DIGEST_TEXTS, language, 'mark-urgent'), tone: 'late' as const } }),
    greeting: say(FRAME_TEXTS, language, 'hello', { name: recipient.name }),
    paragraphs: [say(DIGEST_TEXTS, language, `opening-${why}`)],
    facts: [],
    lists: listsOf(notice),
    link: { label: say(DIGEST_TEXTS, language, 'inbox'), url: `${portalUrl}/` },
    closing: [
      say(FRAME_TEXTS, language, 'signed-in'),
      ...(off === undefined
        ? []
        : [
            say(DIGEST_TEXTS, language, 'change', { url: `${portalUrl}/me` }),
            say(DIGEST_TEXTS, language, 'off', { url: off }),
          ]),
    ],
    sender: organization.name,
  };
}

function subjectOf({ language, why, urgent, rest, settled }: DigestNotice): string {
  const open = { count: String(urgent.length + rest.length) };
  if (why !== 'daily') return say(DIGEST_TEXTS, language, `subject-${why}`, open);
  const [first] = urgent.filter(({ dueAt }) => dueAt !== undefined).sort(byDue);
  if (first?.dueAt !== undefined)
    return say(DIGEST_TEXTS, language, 'subject-urgent', {
      count: String(urgent.length),
      when: shortMoment(first.dueAt, first.timeZone, language),
    });
  if (open.count === '0')
    return say(DIGEST_TEXTS, language, 'subject-settled', { count: String(settled.length) });
  return say(DIGEST_TEXTS, language, 'subject-rest', open);
}

function listsOf({ language, now, urgent, rest, settled, more }: DigestNotice): MessageList[] {
  const open = ({ about, url, dueAt, timeZone }: DigestItem) => ({
    words: about,
    url,
    ...(dueAt === undefined
      ? {}
      : { detail: `${shortMoment(dueAt, timeZone, language)}, ${timeLeft(now, dueAt, language)}` }),
  });
  const over = ({ about, url, endedAt, timeZone }: DigestItem) => ({
    words: about,
    url,
    ...(endedAt === undefined ? {} : { detail: shortMoment(endedAt, timeZone, language) }),
  });
  const rests = [...rest].sort(byDue).map(open);
  const lists: MessageList[] = [
    { title: say(DIGEST_TEXTS, language, 'list-urgent'), items: [...urgent].sort(byDue).map(open) },
    {
      title: say(DIGEST_TEXTS, language, 'list-rest'),
      items: more ? [...rests, { words: say(DIGEST_TEXTS, language, 'more') }] : rests,
    },
    { title: say(DIGEST_TEXTS, language, 'list-settled'), items: settled.map(over) },
  ];
  return lists.filter(({ items }) => items.length > 0);
}

/** What has no date comes last. */
function byDue(one: DigestItem, other: DigestItem): number {
  const [left, right] = [one.dueAt ?? '9', other.dueAt ?? '9'];
  return left < right ? -1 : left > right ? 1 : 0;
}
