import { createEntry } from '../../../core/actions/register/create-entry.ts';
import { editEntry, type EditEntryResult } from '../../../core/actions/register/edit-entry.ts';
import { moveEntry } from '../../../core/actions/register/move-entry.ts';
import { openRegister } from '../../../core/actions/register/open-register.ts';
import { readEntry, readFindings } from '../../../core/actions/register/read-register.ts';
import { may } from '../../../core/rules/authorization.ts';
import type { FormProblem } from '../../../core/rules/form.ts';
import type { RegisterEntry } from '../../../core/rules/register-entry.ts';
import { findingsOf } from '../../../core/rules/registers/check-records.ts';
import { compareAnswers } from '../../../core/rules/registers/compare-answers.ts';
import { entryAnswers, entryForm } from '../../../core/rules/registers/entry-form.ts';
import { dayOf } from '../../../core/rules/registers/review-date.ts';
import { readForm } from '../../forms/read-form.ts';
import { answersAfterRowRequest, isRowRequest } from '../../forms/row-request.ts';
import { notFoundResponse } from '../error-page.tsx';
import { loadNames, peopleById } from '../load-names.ts';
import { htmlResponse, seeOther } from '../page-response.ts';
import type { FormRequest, PageRoute, VisitorRequest } from '../page-route.ts';
import { EntryFormPage, type EntryFormShown } from './entry-form-page.tsx';
import { EntryPage, type EntryShown } from './entry-page.tsx';
import { entryPath, registerIn } from './register-address.ts';

const ENTRY = '/registers/:organizationId/:kind/:entryId';

export const ENTRY_PAGES: PageRoute[] = [
  { method: 'get', path: '/registers/:organizationId/:kind/~new', open: false, answer: showNew },
  { method: 'post', path: '/registers/:organizationId/:kind/~new', open: false, answer: create },
  { method: 'get', path: ENTRY, open: false, answer: showEntry },
  { method: 'get', path: `${ENTRY}/~edit`, open: false, answer: showEdit },
  { method: 'post', path: `${ENTRY}/~edit`, open: false, answer: edit },
  { method: 'post', path: `${ENTRY}/~state`, open: false, answer: move },
];

async function showEntry(request: VisitorRequest): Promise<Response> {
  const shown = await loadEntry(request);
  return shown === undefined ? notFoundResponse(request.visitor) : htmlResponse(<EntryPage shown={shown} />);
}

async function showNew(request: VisitorRequest): Promise<Response> {
  const shown = await loadNew(request);
  if (shown === undefined) return notFoundResponse(request.visitor);
  return htmlResponse(<EntryFormPage shown={shown} />);
}

async function create(request: FormRequest): Promise<Response> {
  const { deps, visitor, form } = request;
  const shown = await loadNew(request);
  if (shown === undefined) return notFoundResponse(visitor);
  const { kind, organization } = shown;
  const id = (form.get('id') ?? '').trim();
  if (isRowRequest(form)) {
    const answers = answersAfterRowRequest(shown.form, form, organization.timeZone);
    return htmlResponse(<EntryFormPage shown={{ ...shown, id, answers }} />);
  }
  const answers = readForm(shown.form, form, organization.timeZone);
  const place = {
    organizationId: organization.id,
    kind,
    id,
    person: visitor.person,
    channel: 'portal',
  } as const;
  const created = await createEntry(deps.ports, { ...place, answers });
  const again = (problems: FormProblem[], status: number) =>
    htmlResponse(<EntryFormPage shown={{ ...shown, id, answers, problems }} />, status);
  switch (created.result) {
    case 'saved':
      return seeOther(`${entryPath(created.entry)}?said=entry-saved`);
    case 'invalid':
      return again(created.problems, 422);
    case 'exists':
      return again([{ field: 'id', message: `Another entry has the id “${id}”. Choose another.` }], 409);
    case 'import-under-way':
      return again([IMPORT_UNDER_WAY], 409);
    case 'not-allowed':
    case 'not-found':
      return notFoundResponse(visitor);
  }
}

async function showEdit(request: VisitorRequest): Promise<Response> {
  const shown = await loadEdit(request);
  if (shown === undefined) return notFoundResponse(request.visitor);
  return htmlResponse(<EntryFormPage shown={shown.page} />);
}

async function edit(request: FormRequest): Promise<Response> {
  const { deps, visitor, form } = request;
  const shown = await loadEdit(request);
  if (shown === undefined) return notFoundResponse(visitor);
  const { page } = shown;
  const { timeZone } = page.organization;
  const version = versionIn(form);
  const reason = (form.get('reason') ?? '').replaceAll('\r\n', '\n').trim();
  if (isRowRequest(form)) {
    const answers = answersAfterRowRequest(page.form, form, timeZone);
    return htmlResponse(<EntryFormPage shown={{ ...page, answers, version, reason }} />);
  }
  const answers = readForm(page.form, form, timeZone);
  const { organization, kind, id } = page;
  const place = {
    organizationId: organization.id,
    kind,
    id,
    person: visitor.person,
    channel: 'portal',
  } as const;
  const edited = await editEntry(deps.ports, { ...place, version, answers, reason });
  return answerEdit(request, { ...page, answers, version, reason }, edited);
}

async function answerEdit(
  request: FormRequest,
  page: EntryFormShown,
  edited: EditEntryResult,
): Promise<Response> {
  const { visitor, deps } = request;
  switch (edited.result) {
    case 'saved':
    case 'unchanged':
      return seeOther(`${entryPath(edited.entry)}?said=entry-${edited.result}`);
    case 'invalid':
      return htmlResponse(<EntryFormPage shown={{ ...page, problems: edited.problems }} />, 422);
    case 'import-under-way':
      return htmlResponse(<EntryFormPage shown={{ ...page, problems: [IMPORT_UNDER_WAY] }} />, 409);
    case 'closed':
      return seeOther(entryPath(edited.entry));
    case 'changed-meanwhile': {
      const { entry, merged, base } = edited;
      const { form, names, organization } = page;
      const saying = {
        timeZone: organization.timeZone,
        organizationName: (id: string) => names.organization(id),
      };
      const people = await peopleById(deps.ports.store, [personOf(entry)]);
      const book = await loadNames(deps.ports.store, visitor.person, people);
      const meanwhile = {
        by: entry.changedBy === undefined ? 'a run' : book.actor(entry.changedBy),
        changed: compareAnswers(form, base, entryAnswers(entry), saying),
        both: merged.both.map((field) => form.properties[field]?.title ?? field),
      };
      const shown = { ...page, answers: merged.answers, version: entry.version, meanwhile };
      return htmlResponse(<EntryFormPage shown={shown} />, 409);
    }
    case 'not-allowed':
    case 'not-found':
      return notFoundResponse(visitor);
  }
}

async function move(request: FormRequest): Promise<Response> {
  const { deps, visitor, form, params } = request;
  const register = registerIn(params);
  if (register === undefined) return notFoundResponse(visitor);
  const moved = await moveEntry(deps.ports, {
    ...register,
    id: params.entryId ?? '',
    person: visitor.person,
    channel: 'portal',
    version: versionIn(form),
    to: form.get('to') ?? '',
    reason: (form.get('reason') ?? '').replaceAll('\r\n', '\n').trim(),
  });
  if (moved.result === 'saved') return seeOther(`${entryPath(moved.entry)}?said=entry-saved`);
  if (moved.result === 'not-found' || moved.result === 'not-allowed') return notFoundResponse(visitor);
  const shown = await loadEntry(request);
  if (shown === undefined) return notFoundResponse(visitor);
  const problems = moveProblems(moved);
  return htmlResponse(<EntryPage shown={{ ...shown, problems }} />, moved.result === 'invalid' ? 422 : 409);
}

function moveProblems(
  moved:
    { result: 'invalid'; problems: FormProblem[] } | { result: 'changed-meanwhile' | 'import-under-way' },
): FormProblem[] {
  // The fields of this form have no prefix, so their faults link nowhere.
  if (moved.result === 'invalid') return moved.problems.map((one) => ({ ...one, field: '' }));
  if (moved.result === 'import-under-way') return [IMPORT_UNDER_WAY];
  return [{ field: '', message: 'Somebody changed the entry since you opened it. Look at it as it is now.' }];
}

const IMPORT_UNDER_WAY: FormProblem = {
  field: '',
  message: 'An import into this register is under way. Send it again when the import is done.',
};

async function loadEntry({ deps, visitor, params, query }: VisitorRequest): Promise<EntryShown | undefined> {
  const { ports } = deps;
  const { person } = visitor;
  const register = registerIn(params);
  if (register === undefined) return undefined;
  const { organizationId, kind } = register;
  const read = await readEntry(ports, { ...register, person, id: params.entryId ?? '' });
  if (read.result === 'not-found') return undefined;
  const { entry, earlier, organization, organizations } = read;
  const people = await peopleById(ports.store, [entry, ...earlier].map(personOf));
  const findings =
    kind === 'processing-record' ? findingsOf(entry, await readFindings(ports, organizations)) : [];
  return {
    visitor,
    names: await loadNames(ports.store, person, people),
    organization,
    entry,
    earlier,
    findings,
    mayEdit: may(person, 'edit-register', { register: kind, organizationId }),
    lastImport: await ports.store.registerImport(organizationId, kind),
    today: dayOf(ports.now(), organization.timeZone),
    problems: [],
    said: query.get('said'),
  };
}

async function loadNew({ deps, visitor, params }: VisitorRequest): Promise<EntryFormShown | undefined> {
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
    form: entryForm(register.kind),
    answers: {},
    problems: [],
    id: deps.ports.ids.id('entry'),
    reason: '',
  };
}

async function loadEdit(
  request: VisitorRequest,
): Promise<{ page: EntryFormShown & { version: number } } | undefined> {
  const { deps, visitor, params } = request;
  const found = await loadNew(request);
  if (found === undefined) return undefined;
  const id = params.entryId ?? '';
  const { organization, kind } = found;
  const entry = await deps.ports.store.registerEntry(organization.id, kind, id);
  if (
    entry === undefined ||
    !may(visitor.person, 'edit-register', { register: kind, organizationId: organization.id })
  )
    return undefined;
  return { page: { ...found, id, answers: entryAnswers(entry), version: entry.version } };
}

function versionIn(form: URLSearchParams): number {
  const text = form.get('version') ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : 0;
}

function personOf({ changedBy }: RegisterEntry): string | undefined {
  return changedBy?.kind === 'person' ? changedBy.personId : undefined;
}
