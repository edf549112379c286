import { topic } from './topic.ts';

/** The mail that says once a day what waits for a person, and what it is sent for besides. */
export const DIGEST_TEXTS = topic({
  en: {
    'subject-urgent': 'Act by {when}: your daily list ({count} urgent)',
    'subject-rest': 'Look through: your daily list ({count} open)',
    'subject-settled': 'Nothing to do: your daily list ({count} settled)',
    'subject-reached': 'Look through: mails reach you again ({count} open)',
    'subject-takes-over': 'Look through: you act for a colleague ({count} open)',
    heading: 'What waits for you',
    'mark-urgent': 'Urgent',
    'opening-daily': 'This is your daily list. What is urgent you are also told at once.',
    'opening-reached':
      'Mails to you did not arrive for a time, and do again. This is what waits for you now.',
    'opening-takes-over':
      'Mails to a colleague do not arrive, and you act for them for a time. This is what waits for you now, theirs included.',
    'list-urgent': 'Urgent',
    'list-rest': 'Can wait a little',
    'list-settled': 'Settled since',
    more: 'More stands in your inbox.',
    inbox: 'Open your inbox',
    change: 'Time, language and channels stand on your own page: {url}',
    off: 'To get single mails again instead of this list: {url}',
  },
  fr: {
    'subject-urgent': 'Agir avant le {when} : votre liste du jour ({count} urgent)',
    'subject-rest': 'À parcourir : votre liste du jour ({count} en cours)',
    'subject-settled': 'Rien à faire : votre liste du jour ({count} réglé)',
    'subject-reached': 'À parcourir : nos messages vous parviennent de nouveau ({count} en cours)',
    'subject-takes-over': 'À parcourir : vous remplacez quelqu’un ({count} en cours)',
    heading: 'Ce qui vous attend',
    'mark-urgent': 'Urgent',
    'opening-daily': 'Voici votre liste du jour. Ce qui est urgent vous est aussi signalé aussitôt.',
    'opening-reached':
      'Pendant quelque temps, nos messages ne vous parvenaient plus ; c’est de nouveau le cas. Voici ce qui vous attend.',
    'opening-takes-over':
      'Les messages adressés à l’un de vos collègues n’arrivent pas et vous agissez pour lui ou pour elle pendant quelque temps. Voici ce qui vous attend, ses tâches comprises.',
    'list-urgent': 'Urgent',
    'list-rest': 'Peut attendre un peu',
    'list-settled': 'Réglé depuis',
    more: 'La suite figure dans votre boîte de réception.',
    inbox: 'Ouvrir ma boîte de réception',
    change: 'L’heure, la langue et les canaux se règlent sur votre page : {url}',
    off: 'Pour recevoir de nouveau des messages séparés au lieu de cette liste : {url}',
  },
  de: {
    'subject-urgent': 'Bis {when} handeln: Ihre Tagesliste ({count} dringend)',
    'subject-rest': 'Durchsehen: Ihre Tagesliste ({count} offen)',
    'subject-settled': 'Nichts zu tun: Ihre Tagesliste ({count} erledigt)',
    'subject-reached': 'Durchsehen: Nachrichten erreichen Sie wieder ({count} offen)',
    'subject-takes-over': 'Durchsehen: Sie vertreten jemanden ({count} offen)',
    heading: 'Was auf Sie wartet',
    'mark-urgent': 'Dringend',
    'opening-daily': 'Das ist Ihre Tagesliste. Dringendes erfahren Sie außerdem sofort.',
    'opening-reached':
      'Eine Zeit lang kamen Nachrichten bei Ihnen nicht an, jetzt wieder. Das wartet im Augenblick auf Sie.',
    'opening-takes-over':
      'Nachrichten an jemanden aus Ihrem Haus kommen nicht an, und Sie handeln eine Zeit lang für diese Person. Das wartet im Augenblick auf Sie, auch von dort.',
    'list-urgent': 'Dringend',
    'list-rest': 'Hat noch etwas Zeit',
    'list-settled': 'Seither erledigt',
    more: 'Weiteres steht in Ihrem Eingang.',
    inbox: 'Eingang öffnen',
    change: 'Uhrzeit, Sprache und Wege ändern Sie auf Ihrer eigenen Seite: {url}',
    off: 'Um statt dieser Liste wieder einzelne Nachrichten zu erhalten: {url}',
  },
  nl: {
    'subject-urgent': 'Handelen vóór {when}: uw daglijst ({count} dringend)',
    'subject-rest': 'Doornemen: uw daglijst ({count} open)',
    'subject-settled': 'Niets te doen: uw daglijst ({count} afgehandeld)',
    'subject-reached': 'Doornemen: berichten bereiken u weer ({count} open)',
    'subject-takes-over': 'Doornemen: u vervangt iemand ({count} open)',
    heading: 'Wat op u wacht',
    'mark-urgent': 'Dringend',
    'opening-daily': 'Dit is uw daglijst. Wat dringend is, hoort u ook meteen.',
    'opening-reached':
      'Een tijd lang kwamen berichten niet bij u aan, en nu wel weer. Dit wacht op dit moment op u.',
    'opening-takes-over':
      'Berichten aan een collega komen niet aan en u handelt een tijd lang voor die collega. Dit wacht op dit moment op u, ook van die collega.',
    'list-urgent': 'Dringend',
    'list-rest': 'Kan nog even wachten',
    'list-settled': 'Sindsdien afgehandeld',
    more: 'Meer staat in uw postvak.',
    inbox: 'Postvak openen',
    change: 'Tijd, taal en kanalen wijzigt u op uw eigen pagina: {url}',
    off: 'Liever weer losse berichten dan deze lijst: {url}',
  },
});
