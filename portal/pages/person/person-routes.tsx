import { delegate, endDelegation } from '../../../core/actions/delegate.ts';
import { renewDigestKey, setPreferences } from '../../../core/actions/set-preferences.ts';
import type { Ports } from '../../../core/ports.ts';
import { may } from '../../../core/rules/authorization.ts';
import { checkAnswers } from '../../../core/rules/form-check.ts';
import type { FormProblem } from '../../../core/rules/form.ts';
import { type Person, ROLES } from '../../../core/rules/organization.ts';
import type { Answers } from '../../forms/condition.ts';
import { readForm } from '../../forms/read-form.ts';
import { notFoundResponse } from '../error-page.tsx';
import { loadNames, ownTimeZone } from '../load-names.ts';
import { htmlResponse, seeOther } from '../page-response.ts';
import type { FormRequest, PageRoute, VisitorRequest } from '../page-route.ts';
import { delegationForm, delegationIn } from './delegation-form.ts';
import { preferencesForm, preferencesIn, preferencesNow } from './preferences-form.ts';
import { MePage, type MeShown } from './me-page.tsx';

export const PERSON_PAGES: PageRoute[] = [
  { method: 'get', path: '/me', open: false, answer: showMe },
  { method: 'post', path: '/me/preferences', open: false, answer: choose },
  { method: 'post', path: '/me/digest-key', open: false, answer: renewKey },
  { method: 'post', path: '/me/delegation', open: false, answer: handOver },
  { method: 'post', path: '/me/delegation/end', open: false, answer: takeBack },
];

async function showMe(request: VisitorRequest): Promise<Response> {
  return htmlResponse(<MePage shown={await meShown(request)} />);
}

async function choose(request: FormRequest): Promise<Response> {
  const { deps, visitor, form } = request;
  const { person } = visitor;
  const shown = await meShown(request);
  const { form: asked } = shown.preferences;
  const answers = readForm(asked, form, shown.timeZone);
  const again = (problems: FormProblem[]) =>
    htmlResponse(<MePage shown={{ ...shown, preferences: { form: asked, answers }, problems }} />, 422);
  const checked = checkAnswers(asked, answers);
  if (!checked.ok) return again(checked.problems);
  const set = await setPreferences(deps.ports, {
    person,
    ...preferencesIn(checked.answers, person, shown.timeZone),
  });
  switch (set.result) {
    case 'set':
      return seeOther('/me?said=preferences');
    case 'invalid':
      return again(set.problems);
    case 'not-found':
      return notFoundResponse(visitor);
  }
}

async function renewKey({ deps, visitor }: FormRequest): Promise<Response> {
  const { result } = await renewDigestKey(deps.ports, visitor.person.id);
  return seeOther(result === 'renewed' ? '/me?said=digest-key' : '/me');
}

async function handOver(request: FormRequest): Promise<Response> {
  const { deps, visitor, form } = request;
  const shown = await meShown(request);
  const answers = readForm(shown.form, form, shown.timeZone);
  const checked = checkAnswers(shown.form, answers);
  if (!checked.ok) return drawAgain(shown, answers, checked.problems);
  const delegated = await delegate(deps.ports, {
    person: visitor.person,
    ...delegationIn(checked.answers, visitor.person, shown.names),
  });
  switch (delegated.result) {
    case 'delegated':
      return seeOther('/me?said=delegated');
    case 'invalid':
      return drawAgain(shown, answers, delegated.problems);
    case 'not-allowed':
    case 'not-found':
      return notFoundResponse(visitor);
  }
}

async function takeBack({ deps, visitor, form }: FormRequest): Promise<Response> {
  const { person } = visitor;
  await endDelegation(deps.ports, { person, organizationId: form.get('organizationId') ?? '' });
  return seeOther('/me?said=ended');
}

function drawAgain(shown: MeShown, answers: Answers, problems: FormProblem[]): Promise<Response> {
  return htmlResponse(<MePage shown={{ ...shown, answers, problems }} />, 422);
}

async function meShown({ deps, visitor, query }: VisitorRequest): Promise<MeShown> {
  const { person } = visitor;
  const colleagues = await colleaguesOf(deps.ports, person);
  const names = await loadNames(deps.ports.store, person, colleagues);
  const timeZone = ownTimeZone(person, names);
  const digestZone = person.preferences?.digest?.timeZone ?? timeZone;
  return {
    visitor,
    names,
    timeZone,
    preferences: { form: preferencesForm(person, digestZone), answers: preferencesNow(person) },
    form: delegationForm(person, colleagues, names),
    answers: {},
    problems: [],
    sourcesOf: person.memberships
      .map(({ organizationId }) => organizationId)
      .filter((organizationId) => may(person, 'manage-sources', { organizationId })),
    mailDomain: deps.ports.receivesMail ? deps.ports.mailDomain : undefined,
    said: query.get('said'),
  };
}

/** Everybody with a role in an organization of this person. */
async function colleaguesOf({ store }: Pick<Ports, 'store'>, person: Person): Promise<Person[]> {
  const lists = await Promise.all(
    person.memberships.flatMap(({ organizationId }) =>
      ROLES.map((role) => store.peopleWithRole(organizationId, role)),
    ),
  );
  const byId = new Map(lists.flat().map((one) => [one.id, one]));
  byId.delete(person.id);
  return [...byId.values()].sort((a, b) => a.name.localeCompare(b.name, 'en'));
}
