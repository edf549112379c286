import type { ProcessTitles } from '../../core/rules/process-titles.ts';
import { APPROVE, ASK_FOR_CHANGES } from '../language/usual-titles.ts';
import { complaintAsks } from './asks.ts';
import { complaintConsequences } from './consequences.ts';

export const complaintTitles: ProcessTitles = {
  process: { fr: 'Réclamation', de: 'Beschwerde', nl: 'Klacht' },
  asks: complaintAsks,
  consequences: complaintConsequences,
  steps: {
    acknowledge: {
      fr: 'Accuser aussitôt réception',
      de: 'Eingang sofort bestätigen',
      nl: 'De ontvangst meteen bevestigen',
    },
    'tell-complainant': {
      fr: 'Informer la personne que la réclamation est arrivée',
      de: 'Der Person mitteilen, dass die Beschwerde eingegangen ist',
      nl: 'De persoon laten weten dat de klacht is ontvangen',
    },
    assess: {
      fr: 'Voir de quoi il s’agit et qui est concerné',
      de: 'Klären, worum es geht und wen es betrifft',
      nl: 'Nagaan waarover het gaat en wie het aangaat',
    },
    statements: {
      fr: 'Chaque organisation concernée',
      de: 'Jede beteiligte Organisation',
      nl: 'Elke betrokken organisatie',
    },
    statement: {
      fr: 'Donner votre version au sujet d’une réclamation',
      de: 'Ihre Sicht zu einer Beschwerde darlegen',
      nl: 'Uw kant van een klacht geven',
    },
    investigate: { fr: 'Instruire l’affaire', de: 'Sachverhalt untersuchen', nl: 'Het onderzoeken' },
    'answer-until-approved': {
      fr: 'Jusqu’à l’approbation de la réponse',
      de: 'Bis der Antwort zugestimmt ist',
      nl: 'Tot het antwoord is goedgekeurd',
    },
    'draft-answer': { fr: 'Rédiger la réponse', de: 'Antwort schreiben', nl: 'Het antwoord schrijven' },
    'approve-answer': {
      fr: 'Approuver la réponse',
      de: 'Der Antwort zustimmen',
      nl: 'Het antwoord goedkeuren',
    },
    'hand-over': {
      fr: 'Sceller la réponse pour la personne',
      de: 'Antwort für die Person versiegeln',
      nl: 'Het antwoord voor de persoon verzegelen',
    },
    'tell-answer': {
      fr: 'Communiquer la réponse à la personne',
      de: 'Der Person die Antwort mitteilen',
      nl: 'De persoon het antwoord meedelen',
    },
    reactions: {
      fr: 'Ce qu’en dit la personne',
      de: 'Was die Person dazu sagt',
      nl: 'Wat de persoon ervan zegt',
    },
    reaction: {
      fr: 'Dire si l’affaire est réglée',
      de: 'Angeben, ob die Sache erledigt ist',
      nl: 'Aangeven of de zaak is opgelost',
    },
    reacted: {
      fr: 'Consigner ce qui a été dit, ou le silence',
      de: 'Festhalten, was gesagt wurde oder dass nichts kam',
      nl: 'Vastleggen wat is gezegd, of dat er niets kwam',
    },
    'whose-look': {
      fr: 'Voir qui n’a pas pris part à la réponse',
      de: 'Klären, wer an der Antwort nicht beteiligt war',
      nl: 'Nagaan wie niet aan het antwoord meewerkte',
    },
    escalation: {
      fr: 'Procéder à un second examen',
      de: 'Ein zweites Mal prüfen',
      nl: 'Er een tweede keer naar kijken',
    },
    'escalation-to-head': {
      fr: 'Procéder à un second examen',
      de: 'Ein zweites Mal prüfen',
      nl: 'Er een tweede keer naar kijken',
    },
    'hand-over-second-look': {
      fr: 'Sceller la seconde réponse pour la personne',
      de: 'Zweite Antwort für die Person versiegeln',
      nl: 'Het tweede antwoord voor de persoon verzegelen',
    },
    'tell-second-look': {
      fr: 'Communiquer à la personne le résultat du second examen',
      de: 'Der Person das Ergebnis der zweiten Prüfung mitteilen',
      nl: 'De persoon de uitkomst van de tweede blik meedelen',
    },
    lessons: { fr: 'Tirer les enseignements', de: 'Lehren ziehen', nl: 'Lessen trekken' },
    file: {
      fr: 'Sceller le dossier de la réclamation',
      de: 'Akte der Beschwerde versiegeln',
      nl: 'Het klachtdossier verzegelen',
    },
  },
  outcomes: { 'approve-answer': { approve: APPROVE, changes: ASK_FOR_CHANGES } },
};
