import type { ProcessTitles } from '../../core/rules/process-titles.ts';
import { APPROVE, ASK_FOR_CHANGES } from '../language/usual-titles.ts';
import { citizenEngagementAsks } from './asks.ts';
import { citizenEngagementConsequences } from './consequences.ts';

export const citizenEngagementTitles: ProcessTitles = {
  process: { fr: 'Participation citoyenne', de: 'Bürgerbeteiligung', nl: 'Burgerparticipatie' },
  asks: citizenEngagementAsks,
  consequences: citizenEngagementConsequences,
  steps: {
    plan: { fr: 'Planifier la consultation', de: 'Beteiligung planen', nl: 'De raadpleging plannen' },
    'prepare-until-approved': {
      fr: 'Jusqu’à l’approbation du texte public',
      de: 'Bis dem öffentlichen Text zugestimmt ist',
      nl: 'Tot de openbare tekst is goedgekeurd',
    },
    prepare: {
      fr: 'Rédiger le texte public et les questions',
      de: 'Öffentlichen Text und Fragen schreiben',
      nl: 'De openbare tekst en de vragen schrijven',
    },
    'approve-public-text': {
      fr: 'Approuver le texte public',
      de: 'Dem öffentlichen Text zustimmen',
      nl: 'De openbare tekst goedkeuren',
    },
    announcements: {
      fr: 'Annonce par chaque organisation',
      de: 'Ankündigung durch jede Organisation',
      nl: 'Aankondiging door elke organisatie',
    },
    announce: {
      fr: 'Annoncer la consultation',
      de: 'Beteiligung ankündigen',
      nl: 'De raadpleging aankondigen',
    },
    'open-page': {
      fr: 'Ouvrir la page publique',
      de: 'Öffentliche Seite öffnen',
      nl: 'De openbare pagina openen',
    },
    'while-open': {
      fr: 'Tant qu’elle est ouverte',
      de: 'Solange sie läuft',
      nl: 'Zolang ze open is',
    },
    open: { fr: 'Ouverte à tous', de: 'Offen für alle', nl: 'Open voor iedereen' },
    associations: {
      fr: 'Associations invitées',
      de: 'Eingeladene Verbände',
      nl: 'Uitgenodigde verenigingen',
    },
    'association-answer': {
      fr: 'Répondre pour votre association',
      de: 'Für Ihren Verband antworten',
      nl: 'Voor uw vereniging antwoorden',
    },
    'close-page': {
      fr: 'Fermer la page publique et compter',
      de: 'Öffentliche Seite schließen und auszählen',
      nl: 'De openbare pagina sluiten en tellen',
    },
    analyse: {
      fr: 'Résumer ce qui a été dit',
      de: 'Zusammenfassen, was gesagt wurde',
      nl: 'Samenvatten wat is gezegd',
    },
    'we-did': {
      fr: 'Jusqu’à ce que chaque thème ait sa réponse',
      de: 'Bis jedes Thema beantwortet ist',
      nl: 'Tot elk thema is beantwoord',
    },
    'draft-answers': {
      fr: 'Proposer des réponses aux thèmes',
      de: 'Antworten auf die Themen vorschlagen',
      nl: 'Antwoorden op de thema’s voorstellen',
    },
    'answers-of-each': {
      fr: 'Réponses de chaque organisation concernée',
      de: 'Antworten jeder beteiligten Organisation',
      nl: 'Antwoorden van elke betrokken organisatie',
    },
    'answer-themes': {
      fr: 'Dire ce que vous avez fait',
      de: 'Angeben, was Sie getan haben',
      nl: 'Aangeven wat u hebt gedaan',
    },
    'approve-answers': {
      fr: 'Approuver les réponses',
      de: 'Den Antworten zustimmen',
      nl: 'De antwoorden goedkeuren',
    },
    'report-back': {
      fr: 'Publier « vous avez dit, nous avons fait »',
      de: '„Sie sagten, wir taten“ veröffentlichen',
      nl: '“U vroeg, wij deden” publiceren',
    },
    'tell-results': {
      fr: 'Courriers à ceux qui ont demandé le résultat',
      de: 'Schreiben an alle, die das Ergebnis wollten',
      nl: 'Brieven aan wie om de uitkomst vroeg',
    },
    'send-results': { fr: 'Envoyer le résultat', de: 'Ergebnis senden', nl: 'De uitkomst versturen' },
    evaluate: { fr: 'Évaluer la consultation', de: 'Beteiligung auswerten', nl: 'De raadpleging evalueren' },
    'file-evaluation': {
      fr: 'Conserver l’évaluation',
      de: 'Auswertung aufbewahren',
      nl: 'De evaluatie bewaren',
    },
  },
  outcomes: {
    'approve-public-text': { approve: APPROVE, changes: ASK_FOR_CHANGES },
    'approve-answers': { approve: APPROVE, changes: ASK_FOR_CHANGES },
  },
};
