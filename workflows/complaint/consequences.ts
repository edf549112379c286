import type { Translated } from '../../core/rules/process-titles.ts';
import { BACK_TO_CONTACT } from '../language/usual-titles.ts';

/** What each choice does, in the other languages. */
export const complaintConsequences: Record<string, Record<string, Translated>> = {
  'approve-answer': {
    approve: {
      fr: 'Elle est aussitôt envoyée par e-mail à la personne ; sans adresse, le contact des personnes concernées la transmet.',
      de: 'Sie geht der Person sofort per E-Mail zu; ohne Adresse gibt die Ansprechperson für Betroffene sie weiter.',
      nl: 'Het wordt meteen naar de persoon gemaild; zonder adres geeft de contactpersoon voor betrokkenen het door.',
    },
    changes: BACK_TO_CONTACT,
  },
};
