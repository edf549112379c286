import { exportedEvidence } from '../../read/exported-evidence.ts';
import { readFilings, readVeris } from '../../read/read-breach-exports.ts';
import { readDossier } from '../../read/read-dossier.ts';
import { notFoundResponse } from '../error-page.tsx';
import { loadNames } from '../load-names.ts';
import { htmlResponse } from '../page-response.ts';
import type { PageRoute, VisitorRequest } from '../page-route.ts';
import { DossierPage } from './dossier-page.tsx';

export const DOSSIER_PAGES: PageRoute[] = [
  { method: 'get', path: '/runs/:runId/dossier/:organizationId', open: false, answer: showDossier },
  {
    method: 'get',
    path: '/runs/:runId/dossier/:organizationId/dossier.json',
    open: false,
    answer: downloadDossier,
  },
  {
    method: 'get',
    path: '/runs/:runId/dossier/:organizationId/veris.json',
    open: false,
    answer: downloadVeris,
  },
  {
    method: 'get',
    path: '/runs/:runId/dossier/:organizationId/filings.json',
    open: false,
    answer: downloadFilings,
  },
  { method: 'get', path: '/runs/:runId/evidence.json', open: false, answer: downloadEvidence },
];

async function showDossier({ deps, visitor, params }: VisitorRequest): Promise<Response> {
  const read = await readDossier(deps.ports, visitor.person, placeIn(params));
  if (read === undefined) return notFoundResponse(visitor);
  const names = await loadNames(deps.ports.store, visitor.person, []);
  const timeZone = names.timeZone(read.dossier.organization.id);
  return htmlResponse(<DossierPage shown={{ visitor, ...read, names, timeZone }} />);
}

async function downloadDossier({ deps, visitor, params }: VisitorRequest): Promise<Response> {
  const read = await readDossier(deps.ports, visitor.person, placeIn(params));
  return read === undefined
    ? notFoundResponse(visitor)
    : download(read.dossier, `dossier-${read.dossier.run.id}.json`);
}

async function downloadVeris({ deps, visitor, params }: VisitorRequest): Promise<Response> {
  const incident = await readVeris(deps.ports, visitor.person, placeIn(params));
  return incident === undefined
    ? notFoundResponse(visitor)
    : download(incident, `veris-${params.runId ?? ''}.json`);
}

async function downloadFilings({ deps, visitor, params }: VisitorRequest): Promise<Response> {
  const filings = await readFilings(deps.ports, visitor.person, placeIn(params));
  return filings === undefined
    ? notFoundResponse(visitor)
    : download(filings, `filings-${params.runId ?? ''}.json`);
}

async function downloadEvidence({ deps, visitor, params }: VisitorRequest): Promise<Response> {
  const exported = await exportedEvidence(deps.ports, visitor.person, params.runId ?? '');
  return exported === undefined
    ? notFoundResponse(visitor)
    : download(exported, `evidence-${exported.run.id}.json`);
}

function placeIn(params: Record<string, string>): { runId: string; organizationId: string } {
  return { runId: params.runId ?? '', organizationId: params.organizationId ?? '' };
}

function download(content: unknown, name: string): Response {
  return new Response(JSON.stringify(content), {
    headers: {
      'Content-Type': 'application/json',
      'Content-Disposition': `attachment; filename="${name.replaceAll(/[^\w.-]/g, '_')}"`,
    },
  });
}
