import { topic } from './topic.ts';

/** The page on which the daily list is switched off. */
export const DIGEST_PAGE_TEXTS = topic({
  en: {
    title: 'Your daily list',
    instead: 'Instead of one list a day you get a mail for each thing again, at once.',
    stays: 'What is asked of you, and every deadline, stays as it is.',
    button: 'Send me single mails again',
    off: 'The daily list is switched off. You get a mail for each thing, at once.',
    unknown: 'This address is not known here. It may be older than your settings.',
    settings: 'Language, channels and time stand on {page}, after you have signed in.',
    'own-page': 'your own page',
  },
  fr: {
    title: 'Votre liste du jour',
    instead: 'Au lieu d’une liste par jour, vous recevrez de nouveau un message pour chaque chose, aussitôt.',
    stays: 'Ce qui vous est demandé et tous les délais restent inchangés.',
    button: 'Recevoir de nouveau des messages séparés',
    off: 'La liste du jour est désactivée. Vous recevez un message pour chaque chose, aussitôt.',
    unknown: 'Cette adresse n’est pas connue ici. Elle est peut-être plus ancienne que vos réglages.',
    settings: 'La langue, les canaux et l’heure se règlent sur {page}, une fois que vous êtes connecté(e).',
    'own-page': 'votre page',
  },
  de: {
    title: 'Ihre Tagesliste',
    instead: 'Statt einer Liste am Tag erhalten Sie wieder für jede Sache sofort eine eigene Nachricht.',
    stays: 'Was Sie gefragt werden und alle Fristen bleiben, wie sie sind.',
    button: 'Wieder einzelne Nachrichten senden',
    off: 'Die Tagesliste ist ausgeschaltet. Sie erhalten für jede Sache sofort eine eigene Nachricht.',
    unknown: 'Diese Adresse ist hier nicht bekannt. Vielleicht ist sie älter als Ihre Einstellungen.',
    settings: 'Sprache, Wege und Uhrzeit ändern Sie auf {page}, sobald Sie angemeldet sind.',
    'own-page': 'Ihrer eigenen Seite',
  },
  nl: {
    title: 'Uw daglijst',
    instead: 'In plaats van één lijst per dag krijgt u weer voor elke zaak meteen een bericht.',
    stays: 'Wat u wordt gevraagd en alle termijnen blijven zoals ze zijn.',
    button: 'Stuur mij weer losse berichten',
    off: 'De daglijst is uitgeschakeld. U krijgt voor elke zaak meteen een bericht.',
    unknown: 'Dit adres is hier niet bekend. Misschien is het ouder dan uw instellingen.',
    settings: 'Taal, kanalen en tijd wijzigt u op {page}, nadat u zich hebt aangemeld.',
    'own-page': 'uw eigen pagina',
  },
});
