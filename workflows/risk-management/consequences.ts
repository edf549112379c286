import type { Translated } from '../../core/rules/process-titles.ts';
import { BACK_WITH_REASON, CONDITIONS_BECOME_TASKS } from '../language/usual-titles.ts';

/** What each choice does, in the other languages. */
export const riskManagementConsequences: Record<string, Record<string, Translated>> = {
  'review-treatment': {
    approve: {
      fr: 'Votre avis vous est demandé ensuite, puis les responsables du traitement décident.',
      de: 'Als Nächstes werden Sie um Ihre Stellungnahme gebeten, dann entscheiden die Verantwortlichen.',
      nl: 'Daarna wordt u om uw advies gevraagd; vervolgens beslissen de verwerkingsverantwoordelijken.',
    },
    changes: BACK_WITH_REASON,
  },
  decide: {
    accept: {
      fr: 'Les mesures sont mises en œuvre, et le traitement peut se poursuivre.',
      de: 'Die Maßnahmen werden umgesetzt, und die Verarbeitung darf weitergehen.',
      nl: 'De maatregelen worden uitgevoerd en de verwerking mag doorgaan.',
    },
    'accept-with-conditions': CONDITIONS_BECOME_TASKS,
    'consult-authority': {
      fr: 'Votre délégué à la protection des données envoie le dossier ; vous décidez de nouveau avec la réponse de l’autorité.',
      de: 'Ihre oder Ihr Datenschutzbeauftragter sendet die Unterlagen; mit der Antwort der Behörde entscheiden Sie erneut.',
      nl: 'Uw functionaris gegevensbescherming stuurt het dossier op; met het antwoord van de toezichthouder beslist u opnieuw.',
    },
    stop: {
      fr: 'Le traitement ne commence pas, ou prend fin. Le rapport le dit.',
      de: 'Die Verarbeitung beginnt nicht oder endet. Der Bericht hält das fest.',
      nl: 'De verwerking begint niet of stopt. Het verslag vermeldt dat.',
    },
  },
  'review-summary': {
    approve: {
      fr: 'Le résumé et le rapport sont publiés.',
      de: 'Die Zusammenfassung und der Bericht werden veröffentlicht.',
      nl: 'De samenvatting en het verslag worden gepubliceerd.',
    },
    changes: BACK_WITH_REASON,
  },
};
