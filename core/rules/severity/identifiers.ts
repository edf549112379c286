/** ENISA, annex 2: ease of identification. */
export const EI = { negligible: 0.25, limited: 0.5, significant: 0.75, maximum: 1 } as const;
export type Identification = keyof typeof EI;

interface Identifier {
  identifier: string;
  /** In which circumstances it reaches the level. */
  when: string;
  level: Identification;
}

/**
 * How far each kind of identifier leads to a person, alone and with what stands beside it. The levels at both ends
 * are confirmed, those in the middle from memory of the annex. Every means that anybody is reasonably likely to use
 * counts, public sources and other records among them.
 */
export const IDENTIFIERS = {
  'name-common': { identifier: 'Full name', when: 'shared by many in the country', level: 'negligible' },
  'name-rare': { identifier: 'Full name', when: 'shared by few in the country', level: 'limited' },
  'name-small-town': {
    identifier: 'Full name',
    when: 'few or nobody else in a small town',
    level: 'significant',
  },
  'name-and-more': { identifier: 'Full name', when: 'with date of birth and email', level: 'maximum' },
  'official-number-alone': {
    identifier: 'ID, passport or social security number',
    when: 'alone, a register is needed to read it',
    level: 'limited',
  },
  'official-number-and-data': {
    identifier: 'ID, passport or social security number',
    when: 'with some other data',
    level: 'significant',
  },
  'official-number-and-name': {
    identifier: 'ID, passport or social security number',
    when: 'with name or picture',
    level: 'maximum',
  },
  'phone-address-unlisted': {
    identifier: 'Phone number or address',
    when: 'not listed, no link to a person',
    level: 'negligible',
  },
  'phone-address-some-link': {
    identifier: 'Phone number or address',
    when: 'not listed, but some link to a person',
    level: 'limited',
  },
  'phone-address-listed': {
    identifier: 'Phone number or address',
    when: 'listed, or can be looked up',
    level: 'significant',
  },
  'phone-address-and-name': {
    identifier: 'Phone number or address',
    when: 'with the name',
    level: 'maximum',
  },
  'email-opaque': { identifier: 'Email address', when: 'reveals nothing', level: 'negligible' },
  'email-partial': { identifier: 'Email address', when: 'reveals a part of the name', level: 'limited' },
  'email-name': {
    identifier: 'Email address',
    when: 'reveals the name, or is how people are known',
    level: 'significant',
  },
  'email-and-data': { identifier: 'Email address', when: 'with name and other data', level: 'maximum' },
  'picture-vague': {
    identifier: 'Picture',
    when: 'vague, for instance a distant camera',
    level: 'negligible',
  },
  'picture-place-time': { identifier: 'Picture', when: 'unclear, but with place or time', level: 'limited' },
  'picture-clear': { identifier: 'Picture', when: 'clear', level: 'significant' },
  'picture-and-data': { identifier: 'Picture', when: 'clear, with other data', level: 'maximum' },
  'code-no-link': {
    identifier: 'Code, alias, initials or plate',
    when: 'nothing links it to a person',
    level: 'negligible',
  },
  'code-key-elsewhere': {
    identifier: 'Code, alias, initials or plate',
    when: 'somebody else holds the list that explains it',
    level: 'limited',
  },
  'code-telling': {
    identifier: 'Code, alias, initials or plate',
    when: 'reveals something about the person',
    level: 'significant',
  },
  'code-and-key': {
    identifier: 'Code, alias, initials or plate',
    when: 'the list that explains it is out too',
    level: 'maximum',
  },
} as const satisfies Record<string, Identifier>;
export type IdentifierId = keyof typeof IDENTIFIERS;

/** The level that identifiers reach together: the highest of any. Undefined when there is none. */
export function identificationOf(identifiers: readonly IdentifierId[]): Identification | undefined {
  const levels = identifiers.map((id): Identification => IDENTIFIERS[id].level);
  return levels.reduce<Identification | undefined>(
    (highest, level) => (highest === undefined || EI[level] > EI[highest] ? level : highest),
    undefined,
  );
}

/** A line of a form: "Full name: shared by few in the country (0.5)". */
export function sayIdentifier(id: IdentifierId): string {
  const { identifier, when, level } = IDENTIFIERS[id];
  return `${identifier}: ${when} (${EI[level]})`;
}
