import type { RegisterEntry } from '../register-entry.ts';
import { Agreement, type AgreementType } from './agreement.ts';

export interface StandingAgreement {
  entry: RegisterEntry;
  agreement: Agreement;
}

/** A contract that is signed binds, also while it is being amended; one that is suspended or ended does not. */
const BINDING_STATES = ['signed', 'active', 'amended'];

/** The agreements among these entries that bind their parties; what cannot be read binds nobody. */
export function inForce(entries: readonly RegisterEntry[]): StandingAgreement[] {
  return entries
    .filter(({ kind, state }) => kind === 'agreement' && BINDING_STATES.includes(state))
    .flatMap((entry) => {
      const parsed = Agreement.safeParse(entry.data);
      return parsed.success ? [{ entry, agreement: parsed.data }] : [];
    });
}

/** An organization of the ecosystem by its id, or one outside by its name. */
export interface Named {
  organizationId?: string | undefined;
  name?: string | undefined;
}

/** Whether an agreement of this type binds all of these; whoever keeps it in a register is a party too. */
export function binds(
  { entry, agreement }: StandingAgreement,
  type: AgreementType,
  ...parties: Named[]
): boolean {
  const bound: Named[] = [{ organizationId: entry.organizationId }, ...(agreement.parties ?? [])];
  return agreement.type === type && parties.every((party) => bound.some((other) => isSame(party, other)));
}

function isSame(a: Named, b: Named): boolean {
  if (a.organizationId !== undefined) return a.organizationId === b.organizationId;
  return a.name !== undefined && b.name !== undefined && plain(a.name) === plain(b.name);
}

/** Names are typed by people: case and spaces do not count. */
function plain(name: string): string {
  return name.normalize('NFC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
