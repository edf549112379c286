import { applyImport, dropImport } from '../../../core/actions/register/apply-import.ts';
import {
  checkImport,
  IMPORT_FORMATS,
  type ImportFormat,
} from '../../../core/actions/register/check-import.ts';
import { openRegister } from '../../../core/actions/register/open-register.ts';
import { may } from '../../../core/rules/authorization.ts';
import { notFoundResponse } from '../error-page.tsx';
import { loadNames } from '../load-names.ts';
import { htmlResponse, seeOther } from '../page-response.ts';
import type { FormRequest, PageRoute, VisitorRequest } from '../page-route.ts';
import { ImportPage, type ImportShown } from './import-page.tsx';

import { registerIn, registerPath } from './register-address.ts';

const IMPORT = '/registers/:organizationId/:kind/~import';

export const IMPORT_PAGES: PageRoute[] = [
  { method: 'get', path: IMPORT, open: false, answer: showImport },
  { method: 'post', path: IMPORT, open: false, upload: true, answer: check },
  { method: 'post', path: `${IMPORT}/decide`, open: false, answer: decide },
];

async function showImport(request: VisitorRequest): Promise<Response> {
  const shown = await loadImport(request);
  return shown === undefined ? notFoundResponse(request.visitor) : htmlResponse(<ImportPage shown={shown} />);
}

async function check(request: FormRequest): Promise<Response> {
  const { deps, visitor, file } = request;
  const shown = await loadImport(request);
  if (shown === undefined) return notFoundResponse(visitor);
  const { organization, kind } = shown;
  const refuse = (message: string, status = 422) =>
    htmlResponse(<ImportPage shown={{ ...shown, message }} />, status);
  if (file === undefined) return refuse('Choose a file first.');
  const format = formatOf(file.name);
  if (format === undefined) return refuse('Choose an Excel workbook (.xlsx), a CSV or a JSON file.');
  const checked = await checkImport(deps.ports, {
    organizationId: organization.id,
    kind,
    person: visitor.person,
    channel: 'portal',
    fileName: file.name,
    format,
    file: file.bytes,
  });
  switch (checked.result) {
    case 'checked':
      return seeOther(registerPath(organization.id, kind, '~import'));
    case 'faulty':
      return htmlResponse(<ImportPage shown={{ ...shown, faulty: checked }} />, 422);
    case 'nothing-new':
      return seeOther(`${registerPath(organization.id, kind, '~import')}?said=import-same`);
    case 'import-under-way':
      return refuse('An import into this register is under way. Send the file again when it is done.', 409);
    case 'not-allowed':
    case 'not-found':
      return notFoundResponse(visitor);
  }
}

async function decide(request: FormRequest): Promise<Response> {
  const { deps, visitor, form } = request;
  const shown = await loadImport(request);
  if (shown === undefined) return notFoundResponse(visitor);
  const { organization, kind } = shown;
  const importId = form.get('importId') ?? '';
  const isYes = form.get('do') === 'apply';
  const which = { organizationId: organization.id, kind, person: visitor.person, importId };
  const decided = isYes ? await applyImport(deps.ports, which) : await dropImport(deps.ports, which);
  switch (decided.result) {
    case 'done':
      return isYes
        ? seeOther(`${registerPath(organization.id, kind)}?said=import-started`)
        : seeOther(`${registerPath(organization.id, kind, '~import')}?said=import-dropped`);
    case 'gone':
    case 'import-under-way': {
      const message =
        'Another file took its place, or it was applied or dropped before. Look at it as it is now.';
      return htmlResponse(<ImportPage shown={{ ...shown, message }} />, 409);
    }
    case 'not-allowed':
    case 'not-found':
      return notFoundResponse(visitor);
  }
}

async function loadImport({
  deps,
  visitor,
  params,
  query,
}: VisitorRequest): Promise<ImportShown | undefined> {
  const { person } = visitor;
  const register = registerIn(params);
  if (register === undefined || !may(person, 'edit-register', { register: register.kind, ...register }))
    return undefined;
  const opened = await openRegister(deps.ports, { ...register, person });
  if (opened.result !== 'open') return undefined;
  return {
    visitor,
    names: await loadNames(deps.ports.store, person, []),
    organization: opened.organization,
    kind: register.kind,
    lastImport: await deps.ports.store.registerImport(register.organizationId, register.kind),
    said: query.get('said'),
  };
}

function formatOf(fileName: string): ImportFormat | undefined {
  const ending = fileName.toLowerCase().split('.').at(-1);
  return IMPORT_FORMATS.find((format) => format === ending);
}
