import type { Clock, ComputedDue } from '../clock.ts';
import type { Names } from './dossier-names.ts';

/** A time limit with its ledger and the way its dates were computed. */
export interface ClockDossier {
  id: string;
  organizationId: string;
  label: string;
  status: Clock['status'];
  due: ComputedDue;
  ledger: { type: string; at: string; by: string; reason?: string; detail?: string }[];
}

/** Reasons in the ledger are shown to the clock's own organization only. */
export function clockDossier(clock: Clock, organizationId: string, names: Names): ClockDossier {
  const own = clock.organizationId === organizationId;
  return {
    id: clock.id,
    organizationId: clock.organizationId,
    label: clock.label,
    status: clock.status,
    due: clock.due,
    ledger: clock.ledger.map((entry) => ({
      type: entry.type,
      at: entry.at,
      by: names.actor(entry.by),
      ...(own && entry.reason !== undefined ? { reason: entry.reason } : {}),
      ...detailOf(entry, own),
    })),
  };
}

function detailOf(entry: Clock['ledger'][number], own: boolean): { detail?: string } {
  switch (entry.type) {
    case 'started':
    case 'corrected':
      return { detail: entry.startAt };
    case 'extended':
      return { detail: entry.noticeAt === undefined ? 'not told yet' : `told ${entry.noticeAt}` };
    case 'noticed':
      return { detail: `told ${entry.noticeAt}` };
    case 'met':
      return { detail: [entry.metAt, ...(own ? shownBy(entry) : [])].join(', ') };
    case 'suspended':
      return { detail: `${entry.effectiveAt}, ${entry.label} (${entry.citation})` };
    case 'resumed':
      return { detail: entry.effectiveAt };
    case 'missed':
    case 'lifted':
      return {};
  }
}

function shownBy({ receipt, proof }: { receipt?: string; proof?: string }): string[] {
  return [...(receipt === undefined ? [] : [`receipt ${receipt}`]), ...(proof === undefined ? [] : [proof])];
}
