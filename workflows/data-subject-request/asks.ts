import type { Translated } from '../../core/rules/process-titles.ts';

/** What each step asks, as the first paragraph of its text says it, in the other languages. */
export const dataSubjectRequestAsks: Record<string, Translated> = {
  identity: {
    fr: 'Quelqu’un a fait une demande au sujet de ses données. Assurez-vous que la bonne personne reçoive la réponse, avec le moins d’efforts possible pour elle.',
    de: 'Jemand hat einen Antrag zu den eigenen Daten gestellt. Stellen Sie sicher, dass die richtige Person die Antwort erhält, mit möglichst wenig Aufwand für sie.',
    nl: 'Iemand heeft een verzoek gedaan over de eigen gegevens. Zorg dat de juiste persoon het antwoord krijgt, met zo weinig mogelijk moeite voor die persoon.',
  },
  'give-proof': {
    fr: 'Pour pouvoir répondre à votre demande, nous avons besoin de quelque chose de votre part. Merci de répondre à notre question.',
    de: 'Bevor wir Ihren Antrag beantworten können, brauchen wir noch etwas von Ihnen. Bitte beantworten Sie unsere Rückfrage.',
    nl: 'Voordat wij uw verzoek kunnen beantwoorden, hebben wij iets van u nodig. Wilt u onze vraag beantwoorden?',
  },
  scope: {
    fr: 'Indiquez qui décide des données dont parle la personne et quelles organisations peuvent en détenir.',
    de: 'Geben Sie an, wer über die Daten entscheidet, die die Person meint, und welche Organisationen solche Daten haben könnten.',
    nl: 'Geef aan wie beslist over de gegevens die de persoon bedoelt, en welke organisaties zulke gegevens kunnen hebben.',
  },
  search: {
    fr: 'Une personne a fait une demande au sujet de ses données. Voyez si votre organisation en détient, et répondez pour votre organisation seulement.',
    de: 'Eine Person hat einen Antrag zu ihren Daten gestellt. Sehen Sie nach, ob Ihre Organisation solche Daten hat, und antworten Sie nur für Ihre Organisation.',
    nl: 'Iemand heeft een verzoek gedaan over de eigen gegevens. Ga na of uw organisatie zulke gegevens heeft en antwoord alleen voor uw organisatie.',
  },
  extend: {
    fr: 'Dites si la demande recevra une réponse au cours du premier mois. Répondez dès que vous le savez.',
    de: 'Geben Sie an, ob der Antrag im ersten Monat beantwortet wird. Antworten Sie, sobald Sie es wissen.',
    nl: 'Geef aan of het verzoek in de eerste maand wordt beantwoord. Antwoord zodra u het weet.',
  },
  exemptions: {
    fr: 'Dites quelle suite est donnée à la demande : en totalité, en partie ou pas du tout, et pour quel motif chaque partie est écartée.',
    de: 'Geben Sie an, wie der Antrag beantwortet wird: ganz, teilweise oder gar nicht, und aus welchem Grund etwas jeweils weggelassen wird.',
    nl: 'Geef aan hoe het verzoek wordt beantwoord: volledig, deels of niet, en op welke grond elk deel wordt weggelaten.',
  },
  'approve-exemptions': {
    fr: 'Lisez quelle suite sera donnée à la demande, et pour quels motifs quelque chose est écarté ; approuvez cette suite ou demandez des modifications.',
    de: 'Lesen Sie, wie der Antrag beantwortet werden soll und aus welchen Gründen etwas weggelassen wird. Stimmen Sie zu, oder bitten Sie um Änderungen.',
    nl: 'Lees hoe het verzoek zal worden beantwoord en op welke gronden iets wordt weggelaten; keur dat goed of vraag om wijzigingen.',
  },
  assemble: {
    fr: 'Rédigez la réponse telle que la personne la lira et joignez ce qu’elle a demandé.',
    de: 'Schreiben Sie die Antwort so, wie die Person sie lesen wird, und fügen Sie bei, worum sie gebeten hat.',
    nl: 'Schrijf het antwoord zoals de persoon het zal lezen en voeg bij waar die om heeft gevraagd.',
  },
  'check-answer': {
    fr: 'Lisez la réponse comme le ferait la personne qui a fait la demande, puis approuvez-la ou demandez des modifications.',
    de: 'Lesen Sie die Antwort mit den Augen der antragstellenden Person. Stimmen Sie ihr zu, oder bitten Sie um Änderungen.',
    nl: 'Lees het antwoord met de ogen van degene die het verzoek deed, en keur het goed of vraag om wijzigingen.',
  },
  collect: {
    fr: 'La réponse à votre demande est prête. Lisez-la, enregistrez-la et dites-nous que vous l’avez.',
    de: 'Die Antwort auf Ihren Antrag liegt bereit. Lesen Sie sie, speichern Sie sie, und teilen Sie uns mit, dass Sie sie haben.',
    nl: 'Het antwoord op uw verzoek ligt klaar. Lees het, bewaar het en laat ons weten dat u het hebt.',
  },
  'post-answer': {
    fr: 'La réponse est approuvée et la personne n’a pas d’adresse électronique : envoyez la réponse par courrier ou remettez-la en main propre.',
    de: 'Die Antwort ist genehmigt, und die Person hat keine Mailadresse: Senden Sie die Antwort per Post, oder übergeben Sie sie.',
    nl: 'Het antwoord is goedgekeurd en de persoon heeft geen mailadres: verstuur het per post of overhandig het.',
  },
};
