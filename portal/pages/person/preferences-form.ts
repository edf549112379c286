import * as z from 'zod';
import { LANGUAGES, type Language, type Route } from '../../../core/rules/preferences.ts';
import type { FormSchema } from '../../../core/rules/form.ts';
import type { Person } from '../../../core/rules/organization.ts';
import type { PreferencesRequest } from '../../../core/actions/set-preferences.ts';
import type { Answers } from '../../forms/condition.ts';

const OWN_NAMES = { en: 'English', fr: 'Français', de: 'Deutsch', nl: 'Nederlands' } satisfies Record<
  Language,
  string
>;
const AS_ORGANIZATION = 'organization';
const CHANNELS = {
  both: ['email', 'slack'],
  email: ['email'],
  slack: ['slack'],
} satisfies Record<string, Route[]>;
const DIGEST_AT = '08:00';

/** How somebody wants to be told. Slack is asked about where it is linked. */
export function preferencesForm(person: Person, timeZone: string): FormSchema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    type: 'object',
    properties: {
      language: {
        type: 'string',
        title: 'Language',
        description: 'Of the mails to you. These pages speak English.',
        enum: [AS_ORGANIZATION, ...LANGUAGES],
        'x-labels': ['As my organization', ...LANGUAGES.map((language) => OWN_NAMES[language])],
      },
      ...(person.slack === undefined
        ? {}
        : {
            channels: {
              type: 'string' as const,
              title: 'How are you told?',
              description: 'If one way does not work, the other is used, and the run says so.',
              enum: Object.keys(CHANNELS),
              'x-labels': ['By mail and in Slack', 'By mail only', 'In Slack only'],
            },
          }),
      digest: {
        type: 'string',
        title: 'How often do mails come?',
        description:
          'What is due within 48 hours, a late step or a legal time limit is told at once, whatever you choose.',
        enum: ['off', 'on'],
        'x-labels': ['One for each thing, at once', 'One list a day'],
      },
      digestAt: {
        type: 'string',
        title: 'At what time?',
        description: `For instance 08:30 (${timeZone}). On weekends and holidays only when something is urgent.`,
        minLength: 5,
        maxLength: 5,
        'x-when': { field: 'digest', in: ['on'] },
      },
    },
    required: ['language', ...(person.slack === undefined ? [] : ['channels']), 'digest'],
    additionalProperties: false,
  };
}

/** What they have chosen, in the fields. */
export function preferencesNow({ preferences }: Person): Answers {
  const chosen = preferences?.channels;
  return {
    language: preferences?.language ?? AS_ORGANIZATION,
    channels:
      chosen === undefined || chosen.length > 1 ? 'both' : chosen.includes('slack') ? 'slack' : 'email',
    digest: preferences?.digest === undefined ? 'off' : 'on',
    digestAt: preferences?.digest?.at ?? DIGEST_AT,
  };
}

const Chosen = z.object({
  language: z.enum([AS_ORGANIZATION, ...LANGUAGES]),
  channels: z.enum(['both', 'email', 'slack']).optional(),
  digest: z.enum(['off', 'on']),
  digestAt: z.string().optional(),
});

/** Answers that have passed the form, as the action takes them. */
export function preferencesIn(
  answers: Answers,
  person: Person,
  timeZone: string,
): Omit<PreferencesRequest, 'person'> {
  const { language, channels, digest, digestAt = DIGEST_AT } = Chosen.parse(answers);
  return {
    ...(language === AS_ORGANIZATION ? {} : { language }),
    ...channelsOf(channels, person),
    ...(digest === 'on'
      ? { digest: { at: digestAt, timeZone: person.preferences?.digest?.timeZone ?? timeZone } }
      : {}),
  };
}

/** Both is what nobody has to say; without Slack what was chosen before stays. */
function channelsOf(
  channels: keyof typeof CHANNELS | undefined,
  { preferences }: Person,
): Pick<PreferencesRequest, 'channels'> {
  if (channels === 'both') return {};
  if (channels !== undefined) return { channels: CHANNELS[channels] };
  const kept = preferences?.channels?.filter((route) => route !== 'slack') ?? [];
  return kept.length === 0 ? {} : { channels: kept };
}
