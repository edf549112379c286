import { topic } from './topic.ts';

/** How somebody is called who is not named to the reader, and in whose place people act. */
export const NAME_TEXTS = topic({
  en: {
    somebody: 'somebody',
    colleague: 'a colleague',
    'person-of': 'a person of {organization}',
    'guest-of': 'a guest of {organization}',
    'system-of': 'a system of {organization}',
    public: 'a member of the public',
    'for-other': '{name}, on behalf of {asked}',
    'role-of': '{role} of {organization}',
    'the-role-of': 'the {role} of {organization}',
  },
  fr: {
    somebody: 'quelqu’un',
    colleague: 'un ou une collègue',
    'person-of': 'une personne de {organization}',
    'guest-of': 'une personne externe sollicitée par {organization}',
    'system-of': 'un système de {organization}',
    public: 'une personne du public',
    'for-other': '{name}, au nom de {asked}',
    'role-of': '{role} ({organization})',
    'the-role-of': '{role} ({organization})',
  },
  de: {
    somebody: 'jemand',
    colleague: 'eine Person aus dem Haus',
    'person-of': 'einer Person von {organization}',
    'guest-of': 'einer externen Person für {organization}',
    'system-of': 'einem System von {organization}',
    public: 'einer Person aus der Öffentlichkeit',
    'for-other': '{name} (für {asked})',
    'role-of': '{role} ({organization})',
    'the-role-of': '{role} ({organization})',
  },
  nl: {
    somebody: 'iemand anders',
    colleague: 'een collega',
    'person-of': 'iemand van {organization}',
    'guest-of': 'een externe persoon voor {organization}',
    'system-of': 'een systeem van {organization}',
    public: 'iemand van buiten',
    'for-other': '{name}, namens {asked}',
    'role-of': '{role} van {organization}',
    'the-role-of': 'de {role} van {organization}',
  },
});
