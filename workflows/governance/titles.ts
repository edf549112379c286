import type { ProcessTitles } from '../../core/rules/process-titles.ts';
import { ADOPT, ASK_FOR_CHANGES, REJECT } from '../language/usual-titles.ts';
import { governanceAsks } from './asks.ts';
import { governanceConsequences } from './consequences.ts';

export const governanceTitles: ProcessTitles = {
  process: { fr: 'Gouvernance', de: 'Steuerung', nl: 'Bestuur' },
  asks: governanceAsks,
  consequences: governanceConsequences,
  steps: {
    prepare: {
      fr: 'Examiner le dernier cycle et les registres',
      de: 'Letzten Zyklus und Verzeichnisse sichten',
      nl: 'De vorige cyclus en de registers bekijken',
    },
    'open-cycle': {
      fr: 'Ouvrir le cycle de gouvernance',
      de: 'Steuerungszyklus eröffnen',
      nl: 'De bestuurscyclus openen',
    },
    'self-assessments': {
      fr: 'Autoévaluation de chaque organisation',
      de: 'Selbsteinschätzung jeder Organisation',
      nl: 'Zelfbeoordeling van elke organisatie',
    },
    'self-assess': {
      fr: 'Évaluer votre propre organisation',
      de: 'Eigene Organisation einschätzen',
      nl: 'Uw eigen organisatie beoordelen',
    },
    analyse: { fr: 'Analyser les réponses', de: 'Antworten auswerten', nl: 'De antwoorden analyseren' },
    propose: {
      fr: 'Proposer des décisions',
      de: 'Entscheidungen vorschlagen',
      nl: 'Besluiten voorstellen',
    },
    comments: {
      fr: 'Observations de chaque organisation',
      de: 'Stellungnahmen jeder Organisation',
      nl: 'Opmerkingen van elke organisatie',
    },
    comment: {
      fr: 'Donner votre avis sur les propositions',
      de: 'Zu den Vorschlägen Stellung nehmen',
      nl: 'Op de voorstellen reageren',
    },
    'close-comments': {
      fr: 'Clore les observations',
      de: 'Stellungnahmen abschließen',
      nl: 'De opmerkingen afsluiten',
    },
    votes: {
      fr: 'Vote sur chaque décision',
      de: 'Abstimmung über jede Entscheidung',
      nl: 'Stemming over elk besluit',
    },
    vote: {
      fr: 'Voter sur une décision',
      de: 'Über eine Entscheidung abstimmen',
      nl: 'Over een besluit stemmen',
    },
    implementations: {
      fr: 'Mise en œuvre par chaque responsable',
      de: 'Umsetzung durch die Zuständigen',
      nl: 'Uitvoering door elke eigenaar',
    },
    implement: {
      fr: 'Mettre en œuvre une décision',
      de: 'Eine Entscheidung umsetzen',
      nl: 'Een besluit uitvoeren',
    },
    review: {
      fr: 'Évaluer les décisions',
      de: 'Entscheidungen überprüfen',
      nl: 'De besluiten evalueren',
    },
    report: {
      fr: 'Publier le rapport de gouvernance',
      de: 'Steuerungsbericht veröffentlichen',
      nl: 'Het bestuursverslag publiceren',
    },
  },
  outcomes: {
    vote: {
      adopted: ADOPT,
      deferred: { fr: 'Reporter', de: 'Vertagen', nl: 'Uitstellen' },
      rejected: REJECT,
      changes: ASK_FOR_CHANGES,
    },
  },
};
