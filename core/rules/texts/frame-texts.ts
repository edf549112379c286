import { topic } from './topic.ts';

/** What stands around every message. */
export const FRAME_TEXTS = topic({
  en: {
    hello: 'Hello {name},',
    'hello-all': 'Hello,',
    address: 'Or copy this address into your browser:',
    footer: 'Sent automatically by clause8 for {sender}.',
    'footer-plain': 'Sent automatically by clause8.',
    'signed-in': 'Opening the link changes nothing. Details are only shown after you have signed in.',
    confidential: 'Please do not send anything confidential in answer to this mail.',
  },
  fr: {
    hello: 'Bonjour {name},',
    'hello-all': 'Bonjour,',
    address: 'Ou copiez cette adresse dans votre navigateur :',
    footer: 'Message envoyé automatiquement par clause8 pour {sender}.',
    'footer-plain': 'Message envoyé automatiquement par clause8.',
    'signed-in':
      'Ouvrir le lien ne change rien. Les détails ne s’affichent qu’une fois que vous êtes connecté(e).',
    confidential: 'Merci de ne rien envoyer de confidentiel en réponse à ce message.',
  },
  de: {
    hello: 'Guten Tag {name},',
    'hello-all': 'Guten Tag,',
    address: 'Oder kopieren Sie diese Adresse in Ihren Browser:',
    footer: 'Automatisch gesendet von clause8 für {sender}.',
    'footer-plain': 'Automatisch gesendet von clause8.',
    'signed-in': 'Das Öffnen des Links ändert nichts. Einzelheiten sehen Sie erst nach der Anmeldung.',
    confidential: 'Bitte senden Sie als Antwort auf diese Nachricht nichts Vertrauliches.',
  },
  nl: {
    hello: 'Beste {name},',
    'hello-all': 'Geachte heer, mevrouw,',
    address: 'Of kopieer dit adres naar uw browser:',
    footer: 'Automatisch verzonden door clause8 voor {sender}.',
    'footer-plain': 'Automatisch verzonden door clause8.',
    'signed-in': 'De link openen verandert niets. Details ziet u pas nadat u zich hebt aangemeld.',
    confidential: 'Stuur als antwoord op dit bericht geen vertrouwelijke gegevens.',
  },
});
