import type { Translated } from '../../core/rules/process-titles.ts';
import { BACK_TO_CONTACT } from '../language/usual-titles.ts';

/** What each choice does, in the other languages. */
export const citizenEngagementConsequences: Record<string, Record<string, Translated>> = {
  'approve-public-text': {
    approve: {
      fr: 'Chaque organisation concernée annonce la consultation avec ce texte.',
      de: 'Jede beteiligte Organisation kündigt die Beteiligung mit diesem Text an.',
      nl: 'Elke betrokken organisatie kondigt de raadpleging met deze tekst aan.',
    },
    changes: BACK_TO_CONTACT,
  },
  'approve-answers': {
    approve: {
      fr: '« Vous avez dit, nous avons fait » est publié, et celles et ceux qui ont demandé le résultat en sont informés.',
      de: '„Sie sagten, wir taten“ wird veröffentlicht, und wer um das Ergebnis gebeten hat, wird benachrichtigt.',
      nl: '“U vroeg, wij deden” wordt gepubliceerd, en wie om het resultaat heeft gevraagd, krijgt bericht.',
    },
    changes: {
      fr: 'Cela est renvoyé au contact des personnes concernées, qui dit qui répond de nouveau.',
      de: 'Es geht an die Ansprechperson für Betroffene zurück; sie sagt, wer erneut antwortet.',
      nl: 'Het gaat terug naar de contactpersoon voor betrokkenen, die zegt wie opnieuw antwoordt.',
    },
  },
};
