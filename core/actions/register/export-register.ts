import type { Ports } from '../../ports.ts';
import type { Spreadsheets } from '../../ports/spreadsheets.ts';
import { writeJson } from '../../rules/registers/table/json-file.ts';
import { writeTable } from '../../rules/registers/table/write-table.ts';
import { dayOf } from '../../rules/registers/review-date.ts';
import { dpvDocument, DPV_KINDS } from '../../rules/exports/dpv.ts';
import type { Organization } from '../../rules/organization.ts';
import type { RegisterEntry, RegisterKind } from '../../rules/register-entry.ts';
import { IMPORT_FORMATS } from './check-import.ts';
import { openRegister, type RegisterRequest } from './open-register.ts';
import { readAllEntries } from './read-all.ts';

export interface RegisterFile {
  name: string;
  contentType: string;
  bytes: Uint8Array;
}

/** `jsonld`: in the Data Privacy Vocabulary, for those who exchange descriptions; it is not read back. */
export const EXPORT_FORMATS = [...IMPORT_FORMATS, 'jsonld'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

const CONTENT_TYPES: Record<ExportFormat, string> = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
  jsonld: 'application/ld+json',
};

/**
 * A whole register as a file; all but `jsonld` can be imported again. A kind without terms in the vocabulary has no
 * `jsonld` and is not found.
 */
export async function exportRegister(
  ports: Pick<Ports, 'store' | 'now'> & { spreadsheets: Spreadsheets },
  request: RegisterRequest & { format: ExportFormat },
): Promise<{ result: 'not-found' } | { result: 'exported'; file: RegisterFile }> {
  const { organizationId, kind, format } = request;
  const opened = await openRegister(ports, request);
  if (opened.result !== 'open') return opened;
  if (format === 'jsonld' && !DPV_KINDS.includes(kind)) return { result: 'not-found' };
  const entries = await readAllEntries(ports, organizationId, kind);
  const bytes = await bytesOf(ports, { kind, format, entries, organizations: opened.organizations });
  const day = dayOf(ports.now(), opened.organization.timeZone);
  const name = `${organizationId}-${kind}-${day}.${format}`;
  return { result: 'exported', file: { name, contentType: CONTENT_TYPES[format], bytes } };
}

async function bytesOf(
  ports: { spreadsheets: Spreadsheets },
  file: {
    kind: RegisterKind;
    format: ExportFormat;
    entries: RegisterEntry[];
    organizations: Organization[];
  },
): Promise<Uint8Array> {
  const { kind, format, entries, organizations } = file;
  switch (format) {
    case 'json':
      return new TextEncoder().encode(writeJson(kind, entries));
    case 'jsonld':
      return new TextEncoder().encode(JSON.stringify(dpvDocument(entries, organizations), null, 2));
    case 'csv':
    case 'xlsx':
      return ports.spreadsheets.write(writeTable(kind, entries), format);
  }
}
