import * as z from 'zod';
import { endDelegation } from '../../core/actions/delegate.ts';
import { setPreferences } from '../../core/actions/set-preferences.ts';
import type { Person } from '../../core/rules/organization.ts';
import { LANGUAGES } from '../../core/rules/preferences.ts';
import { apiRoute, invalidAnswers, notFound, type ApiRoute } from './api-route.ts';
import { NoParams, NoQuery } from './shared-bodies.ts';

const DigestBody = z.strictObject({
  at: z.string().max(5).meta({ description: 'Local time of day, HH:MM.' }),
  timeZone: z.string().max(64).meta({ description: 'IANA name, e.g. Europe/Berlin.' }),
});
const PreferencesBody = z.strictObject({
  language: z.enum(LANGUAGES).exactOptional().meta({ description: 'Absent: that of the organization.' }),
  channels: z
    .array(z.enum(['email', 'slack']))
    .max(2)
    .exactOptional()
    .meta({ description: 'Absent: mail, and Slack once it is linked.' }),
  digest: DigestBody.exactOptional().meta({ description: 'Absent: a mail for each thing, at once.' }),
});
const StandingBody = z.object({
  preferences: PreferencesBody,
  slackLinked: z.boolean(),
  mailTrouble: z
    .object({ kind: z.enum(['bounced', 'complained', 'delayed']), at: z.string() })
    .exactOptional()
    .meta({ description: 'Mails do not arrive; somebody has been asked to repair it.' }),
});

/** How somebody is told, and who acts for them; everybody for themselves only. */
export const PERSON_ROUTES: ApiRoute[] = [
  apiRoute({
    method: 'get',
    path: '/api/v1/me/preferences',
    operationId: 'getPreferences',
    summary: 'How I am told',
    action: 'own',
    params: NoParams,
    query: NoQuery,
    success: { status: 200, description: 'What you have chosen.', schema: StandingBody },
    handle: ({ person }) => Promise.resolve({ status: 200, body: standing(person) }),
  }),
  apiRoute({
    method: 'put',
    path: '/api/v1/me/preferences',
    operationId: 'setPreferences',
    summary: 'Choose language, channels and the daily list; replaces what was chosen before',
    action: 'own',
    params: NoParams,
    query: NoQuery,
    body: PreferencesBody,
    success: { status: 200, description: 'What holds from now on.', schema: StandingBody },
    problems: { 422: 'A choice does not fit.' },
    async handle({ ports, person, body }) {
      const set = await setPreferences(ports, { person, ...body });
      switch (set.result) {
        case 'set':
          return { status: 200, body: standing(set.person) };
        case 'invalid':
          return { problem: invalidAnswers(set.problems) };
        case 'not-found':
          return { problem: notFound() };
      }
    },
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/delegation/end',
    operationId: 'endDelegation',
    summary: 'Nobody acts for me in an organization any more',
    action: 'own',
    params: NoParams,
    query: NoQuery,
    body: z.strictObject({ organizationId: z.string().max(64) }),
    success: {
      status: 200,
      description: 'It has ended, or there was none.',
      schema: z.object({ ended: z.literal(true) }),
    },
    async handle({ ports, person, body }) {
      const ended = await endDelegation(ports, { person, organizationId: body.organizationId });
      return ended.result === 'ended' ? { status: 200, body: { ended: true } } : { problem: notFound() };
    },
  }),
];

function standing({ preferences, slack, mailTrouble }: Person): z.infer<typeof StandingBody> {
  return {
    preferences: preferences ?? {},
    slackLinked: slack !== undefined,
    ...(mailTrouble === undefined ? {} : { mailTrouble: { kind: mailTrouble.kind, at: mailTrouble.at } }),
  };
}
