import { ROLE_TEXTS } from '../../rules/texts/role-texts.ts';

/** How a role is called in an English sentence. */
export const ROLE_WORDS = ROLE_TEXTS.en;
