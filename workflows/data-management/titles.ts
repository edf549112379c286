import type { ProcessTitles } from '../../core/rules/process-titles.ts';
import { ASK_FOR_CHANGES } from '../language/usual-titles.ts';
import { dataManagementAsks } from './asks.ts';
import { dataManagementConsequences } from './consequences.ts';

export const dataManagementTitles: ProcessTitles = {
  process: { fr: 'Gestion des données', de: 'Datenmanagement', nl: 'Gegevensbeheer' },
  asks: dataManagementAsks,
  consequences: dataManagementConsequences,
  steps: {
    'open-registers': { fr: 'Ouvrir les registres', de: 'Verzeichnisse öffnen', nl: 'De registers openen' },
    updates: {
      fr: 'Registres de chaque organisation',
      de: 'Verzeichnisse jeder Organisation',
      nl: 'Registers van elke organisatie',
    },
    'update-records': {
      fr: 'Mettre à jour le registre des activités de traitement',
      de: 'Verzeichnis der Verarbeitungstätigkeiten aktualisieren',
      nl: 'Het register van verwerkingsactiviteiten bijwerken',
    },
    'check-records': {
      fr: 'Comparer les registres de toutes les organisations',
      de: 'Verzeichnisse aller Organisationen vergleichen',
      nl: 'De registers van alle organisaties vergelijken',
    },
    resolutions: {
      fr: 'Réponses aux constats',
      de: 'Antworten auf die Feststellungen',
      nl: 'Antwoorden op de bevindingen',
    },
    resolve: {
      fr: 'Répondre aux constats sur les registres',
      de: 'Feststellungen zu den Verzeichnissen beantworten',
      nl: 'De bevindingen over de registers beantwoorden',
    },
    disputes: {
      fr: 'Voir si un point est contesté',
      de: 'Klären, ob etwas strittig ist',
      nl: 'Nagaan of er iets wordt betwist',
    },
    'decide-disputes': {
      fr: 'Trancher les points contestés',
      de: 'Über Strittiges entscheiden',
      nl: 'Over de geschilpunten beslissen',
    },
    retention: {
      fr: 'Conservation dans chaque organisation',
      de: 'Aufbewahrung in jeder Organisation',
      nl: 'Bewaring bij elke organisatie',
    },
    'carry-out-retention': {
      fr: 'Effacer ce qui doit l’être et indiquer ce qui est conservé',
      de: 'Fälliges löschen und angeben, was aufbewahrt wird',
      nl: 'Wissen wat moet en aangeven wat wordt bewaard',
    },
    agreements: {
      fr: 'Lancer les révisions d’accords arrivées à échéance',
      de: 'Fällige Überprüfungen von Vereinbarungen starten',
      nl: 'Herzieningen van overeenkomsten starten die aan de beurt zijn',
    },
    'check-again': {
      fr: 'Voir ce qui reste ouvert',
      de: 'Prüfen, was noch offen ist',
      nl: 'Nagaan wat nog open staat',
    },
    'sign-offs': {
      fr: 'Confirmation par chaque délégué à la protection des données',
      de: 'Bestätigung durch die Datenschutzbeauftragten',
      nl: 'Bevestiging door elke functionaris gegevensbescherming',
    },
    'until-confirmed': {
      fr: 'Jusqu’à la confirmation',
      de: 'Bis zur Bestätigung',
      nl: 'Tot het is bevestigd',
    },
    'sign-off': {
      fr: 'Confirmer le registre de votre organisation',
      de: 'Verzeichnis Ihrer Organisation bestätigen',
      nl: 'Het register van uw organisatie bevestigen',
    },
    activate: {
      fr: 'Activer le registre confirmé',
      de: 'Bestätigtes Verzeichnis in Kraft setzen',
      nl: 'Het bevestigde register activeren',
    },
    'amend-records': {
      fr: 'Modifier le registre comme le demande votre délégué',
      de: 'Verzeichnis ändern, wie von der oder dem Datenschutzbeauftragten erbeten',
      nl: 'Het register aanpassen zoals uw functionaris vraagt',
    },
    'check-own': {
      fr: 'Vérifier de nouveau ce registre',
      de: 'Dieses Verzeichnis erneut prüfen',
      nl: 'Dit register opnieuw controleren',
    },
    plan: {
      fr: 'Publier le plan de gestion des données',
      de: 'Datenmanagementplan veröffentlichen',
      nl: 'Het plan voor gegevensbeheer publiceren',
    },
  },
  outcomes: {
    'sign-off': {
      confirmed: { fr: 'Confirmer', de: 'Bestätigen', nl: 'Bevestigen' },
      changes: ASK_FOR_CHANGES,
    },
  },
};
