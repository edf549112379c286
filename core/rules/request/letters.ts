import { sayDay } from '../calendar/say-moment.ts';
import type { Case } from '../case.ts';
import type { Clock } from '../clock.ts';
import { localTime } from '../instant.ts';
import type { Letter } from '../letter.ts';
import type { Organization } from '../organization.ts';
import { regimeRule } from '../regimes/table.ts';
import type { ExtensionChoice } from './answers.ts';
import { requestData } from './data.ts';
import { namesOf } from '../names-of.ts';

/** The person is told that the request has arrived, who answers, and by when. */
export function acknowledgement(
  aCase: Case,
  clock: Clock | undefined,
  organizations: readonly Organization[],
): Letter[] {
  return letter(
    aCase,
    'acknowledged',
    'we have received it',
    acknowledgementText(aCase, clock, organizations),
  );
}

/** What the confirmation of receipt says, by mail or by post. */
export function acknowledgementText(
  aCase: Case,
  clock: Clock | undefined,
  organizations: readonly Organization[],
): string[] {
  const { reference, request, addressedTo, receivedAt } = requestData(aCase);
  const first = request.firstReceivedFrom;
  const nameOf = namesOf(organizations);
  return [
    `${nameOf(addressedTo)} received your request about your data on ${sayAt(receivedAt, organizations, addressedTo)}. Its number is ${reference}; please name it when you write or call.`,
    ...(first === undefined
      ? []
      : [
          `It first arrived at ${nameOf(first)}, which passed it on. The time of the first arrival is kept on record.`,
        ]),
    sayLimit(clock),
    'What happens now: we make sure that it is you who asks, look for your data in every organization that may hold some, and answer you. If we need anything from you, we ask for no more than is necessary. You are told of every step.',
    'It costs you nothing.',
  ];
}

/** It is clear who asks; only said when something had been asked. */
export function identityClear(aCase: Case, round: number): Letter[] {
  return letter(aCase, `identity-clear-${round}`, 'thank you, we go on', [
    'Thank you for your answer. We have what we need from you, and go on with your request.',
  ]);
}

/** Which organizations look for data, and who answers. */
export function scopeTold(
  aCase: Case,
  { controllers, searching }: { controllers: readonly string[]; searching: readonly string[] },
  organizations: readonly Organization[],
): Letter[] {
  const nameOf = namesOf(organizations);
  return letter(aCase, 'scope', 'who looks for your data', [
    `These organizations now look for your data: ${searching.map(nameOf).join(', ')}.`,
    `You get an answer from: ${controllers.map(nameOf).join(', ')}. Each of them answers for itself.`,
  ]);
}

/** The extension with its reasons, told within the first month (GDPR art. 12(3)). */
export function extensionTold(
  aCase: Case,
  organizationId: string,
  { reasons }: ExtensionChoice,
  extended: Clock | undefined,
  organizations: readonly Organization[],
): Letter[] {
  const { authority } = organizations.find(({ id }) => id === organizationId) ?? {};
  return letter(aCase, `extended-${organizationId}`, 'we need more time', [
    `${namesOf(organizations)(organizationId)} cannot answer your request within the first month, and needs up to two months more.`,
    `The reasons: ${reasons ?? 'they are on record'}`,
    sayLimit(extended),
    `If you do not agree, you can complain to the supervisory authority${authority === undefined ? '' : ` (${authority})`}.`,
  ]);
}

/** Said with an answer that comes too late. */
export const LATE =
  'It comes later than the law allows, and we are sorry for that. You can complain to the supervisory authority about the delay.';

/** The answer is there. What it says is not in the mail: it waits behind a personal link. */
export function answerReady(
  aCase: Case,
  organizationId: string,
  late: boolean,
  organizations: readonly Organization[],
): Letter[] {
  return letter(aCase, `answer-${organizationId}`, 'the answer is ready', [
    `${namesOf(organizations)(organizationId)} has answered your request.`,
    ...(late ? [LATE] : []),
    'You get a second mail with a personal link. Open it and ask for the code; then you can read and save the answer. Nobody else can open it.',
  ]);
}

/** The request was taken back. */
export function withdrawalTold(aCase: Case): Letter[] {
  return letter(aCase, 'withdrawn', 'you have taken it back', [
    'You have told us that you take your request back. We stop here, and nothing is held against you.',
    'You can ask again at any time.',
  ]);
}

/** Everything is done; how long the record is kept. */
export function closedTold(aCase: Case): Letter[] {
  return letter(aCase, 'closed', 'it is closed', [
    'Your request is closed. We keep a record of when it came, what was done and when you were answered, so that we can show that we did our duty.',
    'If you are not satisfied with an answer, you can complain to us, to the supervisory authority, and go to court. Each answer says how.',
  ]);
}

/** Where the law says how a person can complain and go to court, by the law of the answer. */
const REMEDIES: Readonly<Record<string, string>> = {
  gdpr: 'GDPR art. 77, 79',
  'uk-gdpr': 'UK GDPR art. 77, 79; Data Protection Act 2018 s. 165, 167',
};

/** How a person can defend themselves, added to every answer (GDPR art. 12(4)). */
export function complaintRoute(organization: Organization | undefined, ruleId: string | undefined): string {
  const regime = ruleId === undefined ? undefined : regimeRule(ruleId)?.regime;
  const citation = regime === undefined ? undefined : REMEDIES[regime];
  const authority =
    organization?.authority === undefined ? 'of the place where you live' : `(${organization.authority})`;
  const law = citation === undefined ? '' : ` (${citation})`;
  return `If you do not agree with this answer, write to ${organization?.name ?? 'us'}. You can also complain to the supervisory authority ${authority} and go to court${law}. Neither depends on the other.`;
}

function sayLimit(clock: Clock | undefined): string {
  if (clock?.due.evaluable !== true)
    return 'You get an answer without undue delay. The law of this place gives no fixed number of days that we could name here.';
  const day = clock.due.lastDay ?? clock.due.legalLatestAt.slice(0, 10);
  return `You get an answer as soon as possible, at the latest by ${sayDay(day)}.`;
}

/** A mail; none where the person gave no mail address (then somebody writes, and says when it left). */
function letter(aCase: Case, key: string, about: string, paragraphs: string[]): Letter[] {
  const { reference, request } = requestData(aCase);
  const { name, email } = request;
  if (email === undefined) return [];
  // A subject is read by whoever looks over a shoulder: the number, and nothing of the request.
  return [{ key, to: { name, email }, subject: `Your request ${reference}: ${about}`, paragraphs }];
}

function sayAt(instant: string, organizations: readonly Organization[], id: string): string {
  const timeZone = organizations.find((organization) => organization.id === id)?.timeZone ?? 'UTC';
  return sayDay((localTime(instant, timeZone)?.toPlainDate().toString() ?? instant).slice(0, 10));
}
