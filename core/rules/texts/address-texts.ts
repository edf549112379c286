import { topic } from './topic.ts';

/** To a new address of somebody, before it counts. It may be read by a stranger. */
export const ADDRESS_TEXTS = topic({
  en: {
    subject: 'Confirm this mail address for {organization}',
    what: 'Somebody at {organization} said that they reach one of their people at this address from now on. Nothing changes before you confirm it.',
    code: 'Your code: {code}',
    how: 'Open the page and type the code. It is good until {until}, for five tries. From then on you are told here, and sign in with this address.',
    'not-you': 'If this means nothing to you, do nothing: without the code the address is not used.',
    open: 'Confirm the address',
  },
  fr: {
    subject: 'Confirmer cette adresse électronique pour {organization}',
    what: 'Quelqu’un chez {organization} a indiqué que l’une de ses personnes est désormais joignable à cette adresse. Rien ne change avant votre confirmation.',
    code: 'Votre code : {code}',
    how: 'Ouvrez la page et saisissez le code. Il est valable jusqu’au {until}, pour cinq essais. Ensuite, vous serez informé(e) ici et vous vous connecterez avec cette adresse.',
    'not-you': 'Si cela ne vous dit rien, ne faites rien : sans le code, l’adresse n’est pas utilisée.',
    open: 'Confirmer l’adresse',
  },
  de: {
    subject: 'Diese Mailadresse für {organization} bestätigen',
    what: 'Jemand bei {organization} hat angegeben, dass eine dortige Person ab jetzt unter dieser Adresse erreichbar ist. Nichts ändert sich, bevor Sie es bestätigen.',
    code: 'Ihr Code: {code}',
    how: 'Öffnen Sie die Seite und geben Sie den Code ein. Er gilt bis {until}, für fünf Versuche. Danach erfahren Sie alles hier und melden sich mit dieser Adresse an.',
    'not-you': 'Wenn Ihnen das nichts sagt, tun Sie nichts: Ohne den Code wird die Adresse nicht benutzt.',
    open: 'Adresse bestätigen',
  },
  nl: {
    subject: 'Bevestig dit mailadres voor {organization}',
    what: 'Iemand bij {organization} heeft opgegeven dat een van hun mensen voortaan op dit adres te bereiken is. Er verandert niets voordat u het bevestigt.',
    code: 'Uw code: {code}',
    how: 'Open de pagina en typ de code. Hij geldt tot {until}, voor vijf pogingen. Daarna krijgt u hier bericht en meldt u zich met dit adres aan.',
    'not-you': 'Zegt dit u niets, doe dan niets: zonder de code wordt het adres niet gebruikt.',
    open: 'Adres bevestigen',
  },
});
