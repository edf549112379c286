import { sayDay } from '../calendar/say-moment.ts';
import type { Case } from '../case.ts';
import { localTime } from '../instant.ts';
import type { Letter } from '../letter.ts';
import type { Organization } from '../organization.ts';
import type { SecondLook } from './answers.ts';
import { routeToAuthority } from './authority-words.ts';
import { addressedTo, complaintDataOf } from './read-case.ts';

type Organizations = readonly Organization[];

/** It was received, when, who deals with it and what happens next (DPA 2018 s. 164A; ISO 10002 asks for the same promptly). */
export function acknowledgement(aCase: Case, organizations: Organizations): Letter[] {
  const { reference, receivedAt } = complaintDataOf(aCase);
  const own = ownIn(aCase, organizations);
  return letter(aCase, organizations, 'acknowledged', 'we have received it', [
    `${own?.name ?? 'We'} received your complaint on ${sayAt(receivedAt, own)}. Its number is ${reference}; please name it when you write or call.`,
    'What happens now: our citizen desk looks into it, asks every organization it concerns, and writes to you. Our data protection officer reads the answer before it goes out. You need not do anything.',
    'That takes a few weeks. It costs you nothing, and nobody may treat you worse because you complained.',
    routeToAuthority(own),
  ]);
}

export function answerLetter(aCase: Case, text: string, organizations: Organizations): Letter[] {
  const own = ownIn(aCase, organizations);
  return letter(aCase, organizations, 'answer', 'our answer', [
    ...paragraphsOf(text),
    'You will get another mail with a personal link. There you can say whether the matter is settled for you, or have somebody else look at it. If you do not answer, we do not take that for a yes.',
    routeToAuthority(own),
  ]);
}

export function secondLookLetter(
  aCase: Case,
  { look, byHead }: { look: SecondLook; byHead: boolean },
  organizations: Organizations,
): Letter[] {
  const who = byHead
    ? `The head of ${ownIn(aCase, organizations)?.name ?? 'our organization'}, who had no part in the first answer,`
    : 'The coordinator of the data protection officers';
  return letter(aCase, organizations, 'second-look', 'the second look', [
    `You asked that somebody else look at our answer. ${who} has done so.`,
    ...paragraphsOf(look.letter),
    routeToAuthority(ownIn(aCase, organizations)),
  ]);
}

/** None for somebody without a mail address: they are told another way. */
function letter(
  aCase: Case,
  organizations: Organizations,
  key: string,
  about: string,
  paragraphs: string[],
): Letter[] {
  const { start, reference } = complaintDataOf(aCase);
  if (start.email === undefined) return [];
  const from = ownIn(aCase, organizations)?.name ?? '';
  return [
    {
      key,
      to: { name: start.name, email: start.email },
      subject: `Your complaint ${reference} to ${from}: ${about}`,
      paragraphs,
    },
  ];
}

function ownIn(aCase: Case, organizations: Organizations): Organization | undefined {
  return organizations.find(({ id }) => id === addressedTo(aCase));
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function sayAt(instant: string, organization: Organization | undefined): string {
  const day = localTime(instant, organization?.timeZone ?? 'UTC')
    ?.toPlainDate()
    .toString();
  return sayDay(day ?? instant.slice(0, 10));
}
