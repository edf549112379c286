import type { ProcessTitles } from '../../core/rules/process-titles.ts';
import { REJECT } from '../language/usual-titles.ts';
import { supplierAssessmentAsks } from './asks.ts';
import { supplierAssessmentConsequences } from './consequences.ts';

export const supplierAssessmentTitles: ProcessTitles = {
  process: {
    fr: 'Évaluation d’un fournisseur',
    de: 'Bewertung eines Anbieters',
    nl: 'Beoordeling van een leverancier',
  },
  asks: supplierAssessmentAsks,
  consequences: supplierAssessmentConsequences,
  steps: {
    invite: {
      fr: 'Indiquer qui interroger et sur quoi',
      de: 'Angeben, wer was gefragt wird',
      nl: 'Aangeven wie wat wordt gevraagd',
    },
    answers: { fr: 'Le fournisseur répond', de: 'Der Anbieter antwortet', nl: 'De leverancier antwoordt' },
    questionnaire: {
      fr: 'Indiquer ce que vous pouvez faire pour la protection des données',
      de: 'Angeben, was Sie für den Datenschutz tun können',
      nl: 'Aangeven wat u voor de privacy kunt doen',
    },
    evaluation: {
      fr: 'Deux points de vue côte à côte',
      de: 'Zwei Sichtweisen nebeneinander',
      nl: 'Twee blikken naast elkaar',
    },
    'evaluate-engineering': {
      fr: 'Juger ce que le produit sait faire',
      de: 'Beurteilen, was das Produkt kann',
      nl: 'Beoordelen wat het product kan',
    },
    'evaluate-protection': {
      fr: 'Juger la protection des données',
      de: 'Datenschutz beurteilen',
      nl: 'De gegevensbescherming beoordelen',
    },
    decide: {
      fr: 'Décider au sujet du fournisseur',
      de: 'Über den Anbieter entscheiden',
      nl: 'Over de leverancier beslissen',
    },
    others: {
      fr: 'Voir si d’autres ont été nommés',
      de: 'Klären, ob weitere genannt wurden',
      nl: 'Nagaan of anderen zijn genoemd',
    },
    'sub-processors': {
      fr: 'Choisir les sous-traitants ultérieurs à évaluer aussi',
      de: 'Auswählen, welche Unterauftragnehmer auch bewertet werden',
      nl: 'Kiezen welke subverwerkers ook worden beoordeeld',
    },
    'set-conditions': {
      fr: 'Consigner les conditions',
      de: 'Auflagen festhalten',
      nl: 'De voorwaarden vastleggen',
    },
    conditions: { fr: 'Chaque condition', de: 'Jede Auflage', nl: 'Elke voorwaarde' },
    condition: {
      fr: 'Prouver qu’une condition est remplie',
      de: 'Nachweisen, dass eine Auflage erfüllt ist',
      nl: 'Aantonen dat aan een voorwaarde is voldaan',
    },
    file: {
      fr: 'Sceller le dossier du fournisseur',
      de: 'Akte des Anbieters versiegeln',
      nl: 'Het leveranciersdossier verzegelen',
    },
  },
  outcomes: {
    decide: {
      accept: { fr: 'Accepter', de: 'Annehmen', nl: 'Aanvaarden' },
      'accept-with-conditions': {
        fr: 'Accepter sous conditions',
        de: 'Mit Auflagen annehmen',
        nl: 'Onder voorwaarden aanvaarden',
      },
      reject: REJECT,
    },
  },
};
