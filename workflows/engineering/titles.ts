import type { ProcessTitles } from '../../core/rules/process-titles.ts';
import { engineeringAsks } from './asks.ts';
import { engineeringConsequences } from './consequences.ts';

export const engineeringTitles: ProcessTitles = {
  process: {
    fr: 'Ingénierie de la protection des données',
    de: 'Datenschutz durch Technikgestaltung',
    nl: 'Gegevensbescherming door ontwerp',
  },
  asks: engineeringAsks,
  consequences: engineeringConsequences,
  steps: {
    recall: {
      fr: 'Reprendre le dernier dossier',
      de: 'Letzte Akte aufgreifen',
      nl: 'Het vorige dossier oppakken',
    },
    intake: { fr: 'Prendre en charge le système', de: 'System aufnehmen', nl: 'Het systeem opnemen' },
    model: {
      fr: 'Modéliser les flux de données',
      de: 'Datenflüsse modellieren',
      nl: 'De gegevensstromen modelleren',
    },
    threats: {
      fr: 'Rechercher les menaces pour la vie privée',
      de: 'Gefahren für die Privatsphäre suchen',
      nl: 'Bedreigingen voor de privacy zoeken',
    },
    requirements: {
      fr: 'Rédiger les exigences',
      de: 'Anforderungen aufschreiben',
      nl: 'De eisen opschrijven',
    },
    'supplier-statements': {
      fr: 'Déclarations des fournisseurs',
      de: 'Erklärungen der Anbieter',
      nl: 'Verklaringen van leveranciers',
    },
    statement: {
      fr: 'Indiquer quelles exigences votre produit remplit',
      de: 'Angeben, welche Anforderungen Ihr Produkt erfüllt',
      nl: 'Aangeven aan welke eisen uw product voldoet',
    },
    'build-until-verified': {
      fr: 'Jusqu’à ce que chaque exigence soit remplie ou levée',
      de: 'Bis jede Anforderung erfüllt oder erlassen ist',
      nl: 'Tot elke eis is gehaald of vervallen',
    },
    controls: {
      fr: 'Construire une protection contre chaque menace',
      de: 'Schutz gegen jede Gefahr bauen',
      nl: 'Voor elke bedreiging een maatregel bouwen',
    },
    built: {
      fr: 'Marquer les exigences comme réalisées',
      de: 'Anforderungen als umgesetzt kennzeichnen',
      nl: 'De eisen als gerealiseerd aanmerken',
    },
    verifications: {
      fr: 'Vérification par le responsable de chaque exigence',
      de: 'Prüfung durch die für jede Anforderung Zuständigen',
      nl: 'Verificatie door de eigenaar van elke eis',
    },
    verify: { fr: 'Vérifier une exigence', de: 'Eine Anforderung prüfen', nl: 'Een eis verifiëren' },
    proven: {
      fr: 'Marquer les protections comme vérifiées',
      de: 'Schutzmaßnahmen als geprüft kennzeichnen',
      nl: 'De maatregelen als geverifieerd aanmerken',
    },
    gate: {
      fr: 'Décider de la mise en service',
      de: 'Über die Freigabe entscheiden',
      nl: 'Over de vrijgave beslissen',
    },
    conditions: {
      fr: 'Traduire les conditions en tâches',
      de: 'Auflagen als Aufgaben festhalten',
      nl: 'De voorwaarden als taken vastleggen',
    },
    record: {
      fr: 'Sceller le dossier d’ingénierie',
      de: 'Technische Akte versiegeln',
      nl: 'Het ontwerpdossier verzegelen',
    },
    'condition-tasks': {
      fr: 'Conditions de chaque responsable',
      de: 'Auflagen der Zuständigen',
      nl: 'Voorwaarden van elke eigenaar',
    },
    'meet-condition': {
      fr: 'Remplir une condition de la mise en service',
      de: 'Eine Auflage der Freigabe erfüllen',
      nl: 'Aan een voorwaarde van de vrijgave voldoen',
    },
  },
  outcomes: {
    gate: {
      go: { fr: 'Mettre en service', de: 'Freigeben', nl: 'Vrijgeven' },
      'go-with-conditions': {
        fr: 'Mettre en service sous conditions',
        de: 'Mit Auflagen freigeben',
        nl: 'Onder voorwaarden vrijgeven',
      },
      'no-go': { fr: 'Ne pas mettre en service', de: 'Nicht freigeben', nl: 'Niet vrijgeven' },
    },
  },
};
