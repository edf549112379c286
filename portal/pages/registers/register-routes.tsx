import { EXPORT_FORMATS, exportRegister } from '../../../core/actions/register/export-register.ts';
import { openRegister } from '../../../core/actions/register/open-register.ts';
import { readRegister } from '../../../core/actions/register/read-register.ts';
import { may } from '../../../core/rules/authorization.ts';
import type { Organization, Person } from '../../../core/rules/organization.ts';
import { REGISTER_KINDS, type RegisterKind } from '../../../core/rules/register-entry.ts';
import { KINDS } from '../../../core/rules/registers/kinds.ts';
import { errorResponse, notFoundResponse } from '../error-page.tsx';
import { loadNames } from '../load-names.ts';
import { htmlResponse } from '../page-response.ts';
import type { PageRoute, VisitorRequest } from '../page-route.ts';
import { ListPage } from './list-page.tsx';
import { OverviewPage } from './overview-page.tsx';
import { registerIn } from './register-address.ts';

export const REGISTER_PAGES: PageRoute[] = [
  { method: 'get', path: '/registers', open: false, answer: showOverview },
  { method: 'get', path: '/registers/:organizationId/:kind', open: false, answer: showList },
  { method: 'get', path: '/registers/:organizationId/:kind/~export', open: false, answer: sendExport },
];

const PAGE = 50;

async function showOverview({ deps, visitor, query }: VisitorRequest): Promise<Response> {
  const { person } = visitor;
  const organizations = await deps.ports.store.organizations();
  const names = await loadNames(deps.ports.store, person, []);
  const own = person.memberships.map((held) => held.organizationId);
  const seen = organizations
    .map(({ id }) => ({
      organizationId: id,
      own: own.includes(id),
      kinds: kindsSeen(person, id, organizations),
    }))
    .filter(({ kinds }) => kinds.length > 0)
    .sort((a, b) => Number(b.own) - Number(a.own));
  const wanted = query.get('organization');
  const chosen = seen.find(({ organizationId }) => organizationId === wanted) ?? seen[0];
  if (chosen === undefined) return notFoundResponse(visitor);
  const { organizationId } = chosen;
  return htmlResponse(<OverviewPage shown={{ visitor, names, organizations: seen, organizationId }} />);
}

function kindsSeen(
  person: Person,
  organizationId: string,
  organizations: readonly Organization[],
): RegisterKind[] {
  const lead = organizations.find((one) => one.lead)?.id;
  return REGISTER_KINDS.filter((register) =>
    may(person, 'see-register', {
      register,
      private: KINDS[register].confidential,
      organizationId,
      ...(lead === undefined ? {} : { leadOrganizationId: lead }),
    }),
  );
}

async function showList({ deps, visitor, params, query }: VisitorRequest): Promise<Response> {
  const { ports } = deps;
  const { person } = visitor;
  const register = registerIn(params);
  if (register === undefined) return notFoundResponse(visitor);
  const { organizationId, kind } = register;
  const filter = {
    state: query.get('state') ?? '',
    text: (query.get('text') ?? '').slice(0, 100),
    overdue: query.get('overdue') === 'true',
  };
  const { state, text, overdue: overdueOnly } = filter;
  const read = await readRegister(ports, {
    ...register,
    person,
    filter: { ...(state === '' ? {} : { state }), text, overdueOnly },
  });
  if (read.result === 'not-found') return notFoundResponse(visitor);
  const pages = Math.max(1, Math.ceil(read.entries.length / PAGE));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(query.get('page') ?? 1)) || 1));
  const names = await loadNames(ports.store, person, []);
  return htmlResponse(
    <ListPage
      shown={{
        ...read,
        visitor,
        names,
        kind,
        entries: read.entries.slice((page - 1) * PAGE, page * PAGE),
        filter,
        page,
        pages,
        fitting: read.entries.length,
        mayEdit: may(person, 'edit-register', { register: kind, organizationId }),
        lastImport: await ports.store.registerImport(organizationId, kind),
        said: query.get('said'),
      }}
    />,
  );
}

/** Beyond this no answer of a function can be. */
const MAX_EXPORT_BYTES = 4 * 1024 * 1024;

async function sendExport({ deps, visitor, params, query }: VisitorRequest): Promise<Response> {
  const { person } = visitor;
  const register = registerIn(params);
  const format = EXPORT_FORMATS.find((one) => one === query.get('format'));
  if (register === undefined || format === undefined) return notFoundResponse(visitor);
  const opened = await openRegister(deps.ports, { ...register, person });
  if (opened.result !== 'open') return notFoundResponse(visitor);
  const exported = await exportRegister(deps.ports, { ...register, person, format });
  if (exported.result !== 'exported') return notFoundResponse(visitor);
  const { name, contentType, bytes } = exported.file;
  const headers = {
    'Content-Type': contentType,
    'Content-Disposition': `attachment; filename="${name}"`,
  };
  if (bytes.length <= MAX_EXPORT_BYTES) return new Response(Uint8Array.from(bytes), { headers });
  if (format === 'xlsx') return tooLarge(visitor);
  const packed = await gzip(bytes);
  return packed.length > MAX_EXPORT_BYTES
    ? tooLarge(visitor)
    : new Response(Uint8Array.from(packed), { headers: { ...headers, 'Content-Encoding': 'gzip' } });
}

async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  const packed = new Blob([Uint8Array.from(bytes)]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(packed).arrayBuffer());
}

function tooLarge(visitor: VisitorRequest['visitor']): Promise<Response> {
  return errorResponse(
    {
      status: 413,
      title: 'This register is too large for one file',
      text: 'Take it page by page through the API (GET /api/v1/registers), or as CSV if you have not tried.',
      way: { href: '/registers', label: 'Go to the registers' },
    },
    visitor,
  );
}
