import type { RegisterEntry } from '../register-entry.ts';
import { Agreement, type AgreementType } from '../registers/agreement.ts';
import { day, entryNode, given, partyNode, type DpvNode, type DpvScene } from './dpv-node.ts';

/** Sharing between independent controllers has no term of its own: a contract of a controller. */
const TYPES: Record<AgreementType, string> = {
  'joint-controllers': 'dpv:JointDataControllersAgreement',
  processing: 'dpv:ControllerProcessorAgreement',
  sharing: 'dpv:DataControllerContract',
};

/** An agreement about personal data, with its parties. */
export function dpvAgreement(entry: RegisterEntry, scene: DpvScene): DpvNode {
  const parsed = Agreement.safeParse(entry.data);
  if (!parsed.success) return entryNode(entry, ['dpv:LegalAgreement']);
  const { type, parties = [], startsOn, endsOn, about, essence, textHash } = parsed.data;
  const subProcessing = parties.some(({ role }) => role === 'sub-processor');
  return {
    ...entryNode(entry, [subProcessing ? 'dpv:SubProcessorAgreement' : TYPES[type]]),
    ...given({
      'dct:description': about,
      'dct:abstract': essence,
      'dpv:hasEntity': parties.flatMap((party) => partyNode(party, 'dpv:Organisation', scene)),
      'clause8:inForceFrom': startsOn === undefined ? undefined : day(startsOn),
      'clause8:endsOn': endsOn === undefined ? undefined : day(endsOn),
      'clause8:textSha256': textHash,
    }),
  };
}
