import { contribute } from '../../../core/actions/public/contribute.ts';
import { drawStamp } from '../../../core/actions/public/form-stamp.ts';
import { checkAnswers } from '../../../core/rules/form-check.ts';
import type { RegisterEntry } from '../../../core/rules/register-entry.ts';
import { Consultation } from '../../../core/rules/registers/consultation.ts';
import { readForm } from '../../forms/read-form.ts';
import { Chip } from '../../parts/chip.tsx';
import type { PortalDeps } from '../../portal-deps.ts';
import { contributionsOf, leadOf, publicConsultation, publicEntries } from '../../read/read-public.ts';
import { formatInstant } from '../../words/times.ts';
import { notFoundResponse } from '../error-page.tsx';
import { htmlResponse, seeOther } from '../page-response.ts';
import type { OpenFormRequest, PageRoute, PublicRequest } from '../page-route.ts';
import { checkSent } from './check-sent.ts';
import { ASSOCIATION, COMMENT, consultationForm, EMAIL } from './consultation-form.ts';
import { ConsultationPage, type ConsultationShown } from './consultation-page.tsx';
import { PublicPage } from './public-parts.tsx';

export const CONSULTATION_PAGES: PageRoute[] = [
  { method: 'get', path: '/public/consultations', open: true, answer: list },
  { method: 'get', path: '/public/consultations/:consultationId', open: true, answer: show },
  { method: 'post', path: '/public/consultations/:consultationId', open: true, answer: take },
];

async function list({ deps }: PublicRequest): Promise<Response> {
  const [lead, entries] = await Promise.all([leadOf(deps.ports), publicEntries(deps.ports, 'consultation')]);
  const zone = lead?.timeZone ?? 'UTC';
  return htmlResponse(
    <PublicPage
      title="Have your say"
      owner={lead?.name}
      timeZone={zone}
      lede="Before a service is built or changed, people are asked. Here is what you can answer now, and what came of earlier consultations."
    >
      {entries.length === 0 ? (
        <p class="empty">Nothing is being asked at the moment.</p>
      ) : (
        <ul class="cards">
          {entries.map((entry) => (
            <Line entry={entry} zone={zone} />
          ))}
        </ul>
      )}
    </PublicPage>,
  );
}

function Line({ entry, zone }: { entry: RegisterEntry; zone: string }) {
  const consultation = Consultation.safeParse(entry.data).data ?? {};
  const open = entry.state === 'open';
  return (
    <li class="card">
      <h2>
        <a href={`/public/consultations/${entry.id}`}>{entry.title}</a>
      </h2>
      <p class="chips">
        <Chip
          tone={open ? 'good' : 'calm'}
          text={open ? 'Open' : entry.state === 'announced' ? 'Opens soon' : 'Closed'}
        />
        {open && consultation.closesAt !== undefined && (
          <span>until {formatInstant(consultation.closesAt, zone)}</span>
        )}
        {(consultation.themes ?? []).length > 0 && <span>You said, we did</span>}
      </p>
      {consultation.summary !== undefined && <p>{consultation.summary}</p>}
    </li>
  );
}

async function show({ deps, params, query }: PublicRequest): Promise<Response> {
  const thanks = query.get('said');
  return draw(deps, params.consultationId ?? '', {
    thanks: thanks === 'taken' || thanks === 'known' ? thanks : undefined,
  });
}

async function take(request: OpenFormRequest): Promise<Response> {
  const { deps, params, form } = request;
  const id = params.consultationId ?? '';
  const entry = await publicConsultation(deps.ports, id);
  if (entry === undefined) return notFoundResponse();
  const questions = Consultation.safeParse(entry.data).data?.questions ?? [];
  const schema = consultationForm(questions);
  const typed = readForm(schema, form, 'UTC');
  const checked = checkAnswers(schema, typed);
  const refuse = (message: string, status: number) =>
    draw(deps, id, { answers: typed, problems: [{ field: '', message }] }, status);
  if (!checked.ok) return draw(deps, id, { answers: typed, problems: checked.problems }, 422);
  const { [COMMENT]: text, [ASSOCIATION]: association, [EMAIL]: email, ...answers } = checked.answers;
  if (typeof text !== 'string' && Object.keys(answers).length === 0)
    return refuse('Answer a question or write a comment; nothing was sent.', 422);
  const sent = await checkSent(request, 'consultation', `consultation.${id}`);
  if (sent.result === 'refused') return refuse(sent.message, sent.status);
  const taken = await contribute(
    deps.ports,
    entry,
    {
      answers,
      text: typeof text === 'string' ? text : '',
      ...(typeof association === 'string' ? { association } : {}),
      ...(typeof email === 'string' ? { email } : {}),
      hasOwnWords: questions.some(
        ({ id: question, kind }) => kind === 'open' && answers[question] !== undefined,
      ),
    },
    sent,
  );
  if (taken.result === 'closed') return refuse('This consultation is closed; nothing was sent.', 409);
  return seeOther(`/public/consultations/${id}?said=${taken.result}`);
}

async function draw(
  deps: PortalDeps,
  id: string,
  drawn: Partial<Pick<ConsultationShown, 'answers' | 'problems' | 'thanks'>>,
  status = 200,
): Promise<Response> {
  const entry = await publicConsultation(deps.ports, id);
  if (entry === undefined) return notFoundResponse();
  const [organizations, { said, more }, stamp] = await Promise.all([
    deps.ports.store.organizations(),
    contributionsOf(deps.ports, id),
    entry.state === 'open' ? drawStamp(deps.ports, `consultation.${id}`) : '',
  ]);
  const shown: ConsultationShown = {
    entry,
    consultation: Consultation.safeParse(entry.data).data ?? {},
    organizations,
    owner: organizations.find((organization) => organization.id === entry.organizationId),
    said,
    more,
    now: deps.ports.now(),
    stamp,
    answers: {},
    problems: [],
    thanks: undefined,
    ...drawn,
  };
  return htmlResponse(<ConsultationPage shown={shown} />, status);
}
