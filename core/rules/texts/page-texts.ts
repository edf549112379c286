import { topic } from './topic.ts';

/** What stands around the content of a page, and how its errors and its time are introduced. */
export const PAGE_TEXTS = topic({
  en: {
    skip: 'Skip to content',
    times: 'Times are in {zone}.',
    foot: 'Every decision is kept as evidence.',
    'foot-public': 'No account, no tracking: these pages set no cookie unless you enter a code.',
    error: 'Error:',
    'error-title': 'Error: {title}',
    'one-problem': 'One thing to put right',
    problems: '{count} things to put right',
    due: 'due',
    'in-english': 'The questions and explanations of the process are in English.',
  },
  fr: {
    skip: 'Aller au contenu',
    times: 'Heures du fuseau {zone}.',
    foot: 'Chaque décision est conservée comme preuve.',
    'foot-public':
      'Ni compte ni suivi : ces pages ne déposent aucun cookie tant que vous ne saisissez pas de code.',
    error: 'Erreur :',
    'error-title': 'Erreur : {title}',
    'one-problem': 'Un point à corriger',
    problems: '{count} points à corriger',
    due: 'avant le',
    'in-english': 'Les questions et explications de la procédure sont en anglais.',
  },
  de: {
    skip: 'Zum Inhalt springen',
    times: 'Zeitangaben in der Zeitzone {zone}.',
    foot: 'Jede Entscheidung wird als Nachweis aufbewahrt.',
    'foot-public':
      'Kein Konto, keine Nachverfolgung: Diese Seiten setzen kein Cookie, solange Sie keinen Code eingeben.',
    error: 'Fehler:',
    'error-title': 'Fehler: {title}',
    'one-problem': 'Ein Punkt ist zu berichtigen',
    problems: '{count} Punkte sind zu berichtigen',
    due: 'bis',
    'in-english': 'Die Fragen und Erläuterungen des Verfahrens sind auf Englisch.',
  },
  nl: {
    skip: 'Naar de inhoud',
    times: 'Tijden in de tijdzone {zone}.',
    foot: 'Elke beslissing wordt als bewijs bewaard.',
    'foot-public':
      'Geen account, geen tracking: deze pagina’s plaatsen geen cookie zolang u geen code invoert.',
    error: 'Fout:',
    'error-title': 'Fout: {title}',
    'one-problem': 'Eén punt om te verbeteren',
    problems: '{count} punten om te verbeteren',
    due: 'vóór',
    'in-english': 'De vragen en toelichtingen van het proces zijn in het Engels.',
  },
});
