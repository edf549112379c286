import type { Case } from '../case.ts';
import type { RegisterContent, RegisterEntry, RegisterPut } from '../register-entry.ts';
import { Consultation, type ConsultationTheme } from '../registers/consultation.ts';
import { ACCESSIBILITY } from './languages.ts';
import { levelOf } from './levels.ts';
import { numbered } from './questions.ts';
import {
  announcements,
  answersTo,
  organizationsOf,
  planOf,
  publicTextOf,
  subjectOf,
  themesOf,
} from './read-engagement.ts';
import { NOTICE_PLACES } from './answers.ts';

/** States of a consultation, in order. */
export const CONSULTATION_STATES = [
  'planned',
  'announced',
  'open',
  'closed',
  'analysed',
  'reported-back',
  'decided',
  'evaluated',
] as const;
export type ConsultationState = (typeof CONSULTATION_STATES)[number];

/** The entry of a run: one consultation each. */
export function consultationId(aCase: Pick<Case, 'run'>): string {
  return aCase.run.id;
}

/** A change of the consultation's entry in the register of the organization that consults. */
export function consultationPut(
  aCase: Case,
  state: ConsultationState,
  say: (before: Consultation) => Consultation,
): RegisterPut {
  return {
    organizationId: aCase.run.leadOrganizationId,
    kind: 'consultation',
    id: consultationId(aCase),
    change: (before) => changed(aCase, state, before, say),
  };
}

/** A state is never gone back to: a second organization that announces finds it announced. */
function changed(
  aCase: Case,
  state: ConsultationState,
  before: RegisterEntry | undefined,
  say: (before: Consultation) => Consultation,
): RegisterContent {
  const known = Consultation.safeParse(before?.data);
  const order: readonly string[] = CONSULTATION_STATES;
  const later = before !== undefined && order.indexOf(before.state) > order.indexOf(state);
  return {
    title: publicTextOf(aCase)?.heading ?? subjectOf(aCase),
    state: later ? before.state : state,
    data: { ...say(known.success ? known.data : {}) },
  };
}

/** What the plan says, for the register. */
export function saidInPlan(aCase: Case): Consultation {
  const plan = planOf(aCase);
  if (plan === undefined) return {};
  const provided = plan.accessibility.map((key) => ACCESSIBILITY[key]);
  return {
    subject: plan.subject,
    level: plan.level,
    promise: levelOf(plan.level).promise,
    audiences: plan.audiences,
    languages: plan.languages,
    accessibility: [provided.join(', '), plan.accessibilityNotes ?? '']
      .filter((text) => text !== '')
      .join('. '),
    organizations: organizationsOf(aCase),
    // How many, not who: associations are named in the record only if they agree.
    associations: [`${plan.associations?.length ?? 0} invited`],
  };
}

/** What the public page says from the announcement on. */
export function saidToPublic(aCase: Case): Consultation {
  const text = publicTextOf(aCase);
  if (text === undefined) return {};
  return {
    summary: text.summary,
    text: text.text,
    dataUsed: text.dataUsed,
    ...(text.pictures === undefined ? {} : { pictures: text.pictures }),
    questions: numbered(text.questions),
  };
}

/** Where it was announced, in lines. */
export function saidInNotices(aCase: Case): Consultation {
  const notices = announcements(aCase).flatMap(({ announced }) =>
    announced.notices.map(
      ({ where, what, placedOn }) => `${NOTICE_PLACES[where]}: ${what} (since ${placedOn})`,
    ),
  );
  return notices.length === 0 ? {} : { notices: notices.slice(0, 100).map((line) => line.slice(0, 200)) };
}

/** Themes as people raised them, with what each organization answered so far. */
export function saidAndDone(aCase: Case): Consultation {
  const themes = themesOf(aCase).flatMap((theme): ConsultationTheme[] => {
    const said = { theme: theme.title, voices: theme.count };
    const answers = answersTo(aCase, theme.number);
    if (answers.length === 0) return [said];
    return answers.map(({ organizationId, answer }) => ({
      ...said,
      answer: answer.response,
      what: answer.text,
      ...(answer.dueOn === undefined ? {} : { by: answer.dueOn }),
      organizationId,
    }));
  });
  return { themes: themes.slice(0, 100) };
}
