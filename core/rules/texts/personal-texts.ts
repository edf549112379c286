import { topic } from './topic.ts';

/** Messages that somebody asked for on the page of their personal link. `about`: title, organization and reference. */
export const PERSONAL_TEXTS = topic({
  en: {
    'subject-link': 'Your new link: {about}',
    'subject-code': 'Your code for {organization} [{reference}]',
    'new-link': 'Here is a new link. It replaces the ones in earlier mails.',
    code: 'Your code: {code}',
    'code-how': 'Type it on the page of “{title}”. It is good for {minutes} minutes and for one time.',
    'code-secret':
      'Give it to nobody: who has it acts in your name. If you did not ask for it, you need not do anything.',
  },
  fr: {
    'subject-link': 'Votre nouveau lien – {about}',
    'subject-code': 'Votre code pour {organization} [{reference}]',
    'new-link': 'Voici un nouveau lien. Il remplace ceux des messages précédents.',
    code: 'Votre code : {code}',
    'code-how': 'Saisissez-le sur la page « {title} ». Il est valable {minutes} minutes et une seule fois.',
    'code-secret':
      'Ne le donnez à personne : qui le possède agit en votre nom. Si vous ne l’avez pas demandé, vous n’avez rien à faire.',
  },
  de: {
    'subject-link': 'Ihr neuer Link: {about}',
    'subject-code': 'Ihr Code für {organization} [{reference}]',
    'new-link': 'Hier ist ein neuer Link. Er ersetzt die Links in früheren Nachrichten.',
    code: 'Ihr Code: {code}',
    'code-how': 'Geben Sie ihn auf der Seite „{title}“ ein. Er gilt {minutes} Minuten und einmal.',
    'code-secret':
      'Geben Sie ihn niemandem: Wer ihn hat, handelt in Ihrem Namen. Haben Sie ihn nicht angefordert, müssen Sie nichts tun.',
  },
  nl: {
    'subject-link': 'Uw nieuwe link: {about}',
    'subject-code': 'Uw code voor {organization} [{reference}]',
    'new-link': 'Hier is een nieuwe link. Hij vervangt de links in eerdere berichten.',
    code: 'Uw code: {code}',
    'code-how': 'Typ de code op de pagina “{title}”. De code is {minutes} minuten geldig, en één keer.',
    'code-secret':
      'Geef de code aan niemand: wie hem heeft, handelt in uw naam. Hebt u er niet om gevraagd, dan hoeft u niets te doen.',
  },
});
