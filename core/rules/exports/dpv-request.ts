import type { RegisterEntry } from '../register-entry.ts';
import { Request, type RIGHTS } from '../registers/request.ts';
import { REQUEST_STATES, type RequestStateWords } from '../request/status-words.ts';
import { entryNode, given, instant, term, type DpvNode, type DpvScene } from './dpv-node.ts';

/** GDPR art. 13 to 22 and 7(3). */
const RIGHT_TERMS: Record<keyof typeof RIGHTS, string> = {
  information: 'eu-gdpr:A13',
  access: 'eu-gdpr:A15',
  rectification: 'eu-gdpr:A16',
  erasure: 'eu-gdpr:A17',
  restriction: 'eu-gdpr:A18',
  'notify-recipients': 'eu-gdpr:A19',
  portability: 'eu-gdpr:A20',
  objection: 'eu-gdpr:A21',
  'automated-decision': 'eu-gdpr:A22',
  'withdraw-consent': 'eu-gdpr:A7-3',
};

/** A request of a person about their data; who the person is stays in the case. */
export function dpvRequest(entry: RegisterEntry, { organization }: DpvScene): DpvNode {
  const node = entryNode(entry, ['dpv:RightExerciseRecord', 'dpv:RightExerciseActivity']);
  const controller = { 'dpv:hasDataController': organization(entry.organizationId) };
  const parsed = Request.safeParse(entry.data);
  if (!parsed.success) return { ...node, ...controller };
  const { reference, rights = [], receivedAt, dueAt, extendedTo, answeredAt } = parsed.data;
  const states: Readonly<Record<string, RequestStateWords>> = REQUEST_STATES;
  const status = states[entry.state]?.dpv;
  return {
    ...node,
    // The title of a case may say what a person wrote; the reference says enough.
    'dct:title': reference ?? entry.id,
    ...controller,
    ...given({
      'dpv:hasRight': rights.map((right) => term(RIGHT_TERMS[right])),
      'dpv:hasRequestStatus': status === undefined ? undefined : term(status),
      'clause8:receivedAt': receivedAt === undefined ? undefined : instant(receivedAt),
      'clause8:dueAt': dueAt === undefined ? undefined : instant(dueAt),
      'clause8:extendedTo': extendedTo === undefined ? undefined : instant(extendedTo),
      'clause8:answeredAt': answeredAt === undefined ? undefined : instant(answeredAt),
    }),
  };
}
