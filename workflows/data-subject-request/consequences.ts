import type { Translated } from '../../core/rules/process-titles.ts';
import { BACK_TO_CONTACT } from '../language/usual-titles.ts';

/** What each choice does, in the other languages. */
export const dataSubjectRequestConsequences: Record<string, Record<string, Translated>> = {
  'approve-exemptions': {
    approve: {
      fr: 'Le contact des personnes concernées rédige la réponse en conséquence.',
      de: 'Die Ansprechperson für Betroffene schreibt die Antwort entsprechend.',
      nl: 'De contactpersoon voor betrokkenen schrijft het antwoord dienovereenkomstig.',
    },
    changes: BACK_TO_CONTACT,
  },
  'check-answer': {
    approve: {
      fr: 'La réponse est mise aussitôt à la disposition de la personne.',
      de: 'Die Antwort steht der Person sofort bereit.',
      nl: 'Het antwoord staat meteen voor de persoon klaar.',
    },
    changes: BACK_TO_CONTACT,
  },
};
