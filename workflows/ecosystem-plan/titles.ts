import type { ProcessTitles } from '../../core/rules/process-titles.ts';
import { ADOPT, APPROVE, ASK_FOR_CHANGES, REJECT } from '../language/usual-titles.ts';
import { ecosystemPlanAsks } from './asks.ts';
import { ecosystemPlanConsequences } from './consequences.ts';

export const ecosystemPlanTitles: ProcessTitles = {
  process: {
    fr: 'Plan de protection de la vie privée de l’écosystème',
    de: 'Datenschutzplan des Ökosystems',
    nl: 'Privacyplan van het ecosysteem',
  },
  asks: ecosystemPlanAsks,
  consequences: ecosystemPlanConsequences,
  steps: {
    assemble: {
      fr: 'Réunir les résultats des autres procédures',
      de: 'Ergebnisse der anderen Verfahren zusammenstellen',
      nl: 'De uitkomsten van de andere processen verzamelen',
    },
    confirmations: {
      fr: 'Chaque organisation confirme sa part',
      de: 'Jede Organisation bestätigt ihren Teil',
      nl: 'Elke organisatie bevestigt haar deel',
    },
    confirm: {
      fr: 'Confirmer votre part du plan',
      de: 'Ihren Teil des Plans bestätigen',
      nl: 'Uw deel van het plan bevestigen',
    },
    'draft-until-approved': {
      fr: 'Jusqu’à l’approbation du projet par la coordination',
      de: 'Bis die Koordination dem Entwurf zustimmt',
      nl: 'Tot de coördinatie het ontwerp goedkeurt',
    },
    draft: { fr: 'Rédiger le plan', de: 'Plan entwerfen', nl: 'Het plan opstellen' },
    approve: { fr: 'Approuver le projet', de: 'Dem Entwurf zustimmen', nl: 'Het ontwerp goedkeuren' },
    route: {
      fr: 'Voir si le public est consulté',
      de: 'Klären, ob die Öffentlichkeit gefragt wird',
      nl: 'Nagaan of het publiek wordt gevraagd',
    },
    'public-comment': {
      fr: 'Consulter le public',
      de: 'Öffentlichkeit fragen',
      nl: 'Het publiek raadplegen',
    },
    'weigh-comments': {
      fr: 'Peser les observations du public',
      de: 'Stellungnahmen der Öffentlichkeit abwägen',
      nl: 'De reacties van het publiek wegen',
    },
    adopt: { fr: 'Adopter le plan', de: 'Plan annehmen', nl: 'Het plan aannemen' },
    plan: { fr: 'Publier le plan', de: 'Plan veröffentlichen', nl: 'Het plan publiceren' },
  },
  outcomes: {
    approve: { approve: APPROVE, changes: ASK_FOR_CHANGES },
    adopt: { adopted: ADOPT, rejected: REJECT, changes: ASK_FOR_CHANGES },
  },
};
