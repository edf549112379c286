import type { Case } from '../case.ts';
import type { ProductInput, ProductMaker } from '../product/product-maker.ts';
import { nextNumber, productId } from '../product/series.ts';
import { closeGuard } from './close-guard.ts';
import { dossierDocument } from './dossier-document.ts';
import { breachDossier } from './dossier.ts';
import { controllers } from './participants.ts';
import { closedRegisterEntry } from './register-summary.ts';
import { namesOf } from '../names-of.ts';

export const DOSSIER_KIND = 'breach-dossier';

/** A breach has one dossier in each organization that receives it. */
export function dossierId(runId: string): string {
  return productId(dossierSeries(runId), 1);
}

function dossierSeries(runId: string): string {
  return `${DOSSIER_KIND}.${runId}`;
}

/**
 * One dossier for each controller and one for the coordinator, refused while open work keeps the case from closing.
 * With it the controllers' entries in the register of GDPR art. 33(5) are completed.
 */
export const breachProduct: ProductMaker = {
  reads: ({ run, parties, ...rest }) =>
    run.origin === undefined
      ? {}
      : { products: { kinds: [DOSSIER_KIND], organizationIds: receiversOf({ run, parties, ...rest }) } },
  refuses: ({ case: aCase, organizations }) => closeGuard(aCase, organizations).map(({ message }) => message),
  make: (input) =>
    receiversOf(input.case).map((organizationId) => {
      const dossier = breachDossier({ ...input, organizationId });
      const timeZone = input.organizations.find(({ id }) => id === organizationId)?.timeZone ?? 'UTC';
      return {
        organizationId,
        kind: DOSSIER_KIND,
        series: dossierSeries(input.case.run.origin ?? input.case.run.id),
        audience: 'organization',
        sealed: dossier,
        document: dossierDocument(dossier, {
          timeZone,
          definition: input.definition,
          organizationName: nameIn(input),
        }),
      };
    }),
  after: ({ case: aCase, at, products }) => ({
    puts: controllers(aCase).map(({ organizationId }) => ({
      organizationId,
      kind: 'breach',
      id: aCase.run.id,
      change: (before) =>
        before === undefined
          ? undefined
          : closedRegisterEntry(aCase, before, {
              at,
              productId: newDossierId(aCase, products, organizationId),
            }),
    })),
  }),
};

/** A case that takes another up again has the next version of its dossier. */
function newDossierId({ run }: Case, products: ProductInput['products'], organizationId: string): string {
  const series = dossierSeries(run.origin ?? run.id);
  const standing = products
    .map(({ product }) => product)
    .filter((product) => product.organizationId === organizationId);
  return productId(series, nextNumber(standing, series));
}

function nameIn({ organizations }: ProductInput): (id: string) => string {
  return namesOf(organizations);
}

/** The controllers and the coordinator; the organization that reported it too when it came to no controller. */
function receiversOf(found: Case): string[] {
  const { run } = found;
  const responsible = controllers(found).map(({ organizationId }) => organizationId);
  const reporter = run.startedBy.kind === 'system' ? [] : [run.startedBy.organizationId];
  return [...new Set([run.leadOrganizationId, ...(responsible.length > 0 ? responsible : reporter)])];
}
