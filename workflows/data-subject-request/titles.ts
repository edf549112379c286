import type { ProcessTitles } from '../../core/rules/process-titles.ts';
import { APPROVE, ASK_FOR_CHANGES } from '../language/usual-titles.ts';
import { dataSubjectRequestAsks } from './asks.ts';
import { dataSubjectRequestConsequences } from './consequences.ts';

export const dataSubjectRequestTitles: ProcessTitles = {
  process: {
    fr: 'Demande d’une personne concernée',
    de: 'Antrag einer betroffenen Person',
    nl: 'Verzoek van een betrokkene',
  },
  asks: dataSubjectRequestAsks,
  consequences: dataSubjectRequestConsequences,
  steps: {
    acknowledge: {
      fr: 'Accuser réception',
      de: 'Eingang bestätigen',
      nl: 'De ontvangst bevestigen',
    },
    'identity-until-clear': {
      fr: 'Jusqu’à ce que l’on sache qui demande',
      de: 'Bis klar ist, wer den Antrag stellt',
      nl: 'Tot duidelijk is wie het verzoek doet',
    },
    identity: {
      fr: 'S’assurer de l’identité de la personne',
      de: 'Identität der Person klären',
      nl: 'Nagaan wie het verzoek doet',
    },
    'ask-requester': {
      fr: 'Question à la personne',
      de: 'Rückfrage an die Person',
      nl: 'Vraag aan de persoon',
    },
    'give-proof': {
      fr: 'Répondre à une question sur votre demande',
      de: 'Eine Rückfrage zu Ihrem Antrag beantworten',
      nl: 'Een vraag over uw verzoek beantwoorden',
    },
    scope: {
      fr: 'Indiquer qui peut détenir des données',
      de: 'Angeben, wer Daten haben könnte',
      nl: 'Aangeven wie gegevens kan hebben',
    },
    'search-and-time': { fr: 'Recherche et délai', de: 'Suche und Zeit', nl: 'Zoeken en tijd' },
    searches: {
      fr: 'Recherche dans chaque organisation',
      de: 'Suche in jeder Organisation',
      nl: 'Zoeken bij elke organisatie',
    },
    search: {
      fr: 'Rechercher les données d’une personne',
      de: 'Nach den Daten einer Person suchen',
      nl: 'De gegevens van een persoon zoeken',
    },
    extensions: {
      fr: 'Le premier mois suffit-il ?',
      de: 'Reicht der erste Monat?',
      nl: 'Is de eerste maand genoeg?',
    },
    extend: {
      fr: 'Dire si le délai doit être prolongé',
      de: 'Angeben, ob mehr Zeit nötig ist',
      nl: 'Aangeven of meer tijd nodig is',
    },
    answers: {
      fr: 'La réponse de chaque responsable du traitement',
      de: 'Die Antwort jedes Verantwortlichen',
      nl: 'Het antwoord van elke verwerkingsverantwoordelijke',
    },
    'decision-until-approved': {
      fr: 'Jusqu’à l’approbation de la décision',
      de: 'Bis der Entscheidung zugestimmt ist',
      nl: 'Tot het besluit is goedgekeurd',
    },
    exemptions: {
      fr: 'Dire quelle suite est donnée à la demande',
      de: 'Angeben, wie der Antrag beantwortet wird',
      nl: 'Aangeven hoe het verzoek wordt beantwoord',
    },
    'approve-exemptions': {
      fr: 'Approuver la suite donnée à la demande',
      de: 'Zustimmen, wie der Antrag beantwortet wird',
      nl: 'Goedkeuren hoe het verzoek wordt beantwoord',
    },
    'note-withdrawal': {
      fr: 'Noter que la demande a été retirée',
      de: 'Rücknahme vermerken',
      nl: 'Noteren dat het is ingetrokken',
    },
    'answer-until-approved': {
      fr: 'Jusqu’à ce que la réponse convienne',
      de: 'Bis die Antwort stimmt',
      nl: 'Tot het antwoord klopt',
    },
    assemble: { fr: 'Rédiger la réponse', de: 'Antwort schreiben', nl: 'Het antwoord schrijven' },
    'check-answer': {
      fr: 'Vérifier la réponse',
      de: 'Antwort prüfen',
      nl: 'Het antwoord controleren',
    },
    deliver: {
      fr: 'Sceller la réponse et la mettre à disposition',
      de: 'Antwort versiegeln und bereitstellen',
      nl: 'Het antwoord verzegelen en beschikbaar stellen',
    },
    'answer-way': {
      fr: 'Par lien ou par courrier',
      de: 'Per Link oder per Post',
      nl: 'Per link of per post',
    },
    collect: { fr: 'Consulter la réponse', de: 'Antwort abholen', nl: 'Het antwoord ophalen' },
    'post-answer': {
      fr: 'Envoyer la réponse par courrier',
      de: 'Antwort per Post senden',
      nl: 'Het antwoord per post versturen',
    },
    'request-file': {
      fr: 'Sceller le dossier de la demande',
      de: 'Akte des Antrags versiegeln',
      nl: 'Het dossier van het verzoek verzegelen',
    },
  },
  outcomes: {
    'approve-exemptions': { approve: APPROVE, changes: ASK_FOR_CHANGES },
    'check-answer': { approve: APPROVE, changes: ASK_FOR_CHANGES },
  },
};
