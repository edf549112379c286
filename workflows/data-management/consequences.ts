import type { Translated } from '../../core/rules/process-titles.ts';

/** What each choice does, in the other languages. */
export const dataManagementConsequences: Record<string, Record<string, Translated>> = {
  'sign-off': {
    confirmed: {
      fr: 'Les registres deviennent actifs et figurent dans le plan de gestion des données.',
      de: 'Die Verzeichnisse werden wirksam und erscheinen im Datenmanagementplan.',
      nl: 'De registers worden actief en komen in het plan voor gegevensbeheer.',
    },
    changes: {
      fr: 'Cela est renvoyé avec votre motif au responsable des registres, puis vous est soumis de nouveau.',
      de: 'Es geht mit Ihrer Begründung an die für die Verzeichnisse zuständige Person zurück und dann wieder an Sie.',
      nl: 'Het gaat met uw reden terug naar de beheerder van de registers, en daarna weer naar u.',
    },
  },
};
