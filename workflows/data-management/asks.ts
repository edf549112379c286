import type { Translated } from '../../core/rules/process-titles.ts';

/** What each step asks, as the first paragraph of its text says it, in the other languages. */
export const dataManagementAsks: Record<string, Translated> = {
  'update-records': {
    fr: 'Mettez à jour le registre des activités de traitement de votre organisation : ce que vous faites des données personnelles, pourquoi, qui elles concernent, qui les reçoit, pour combien de temps, et comment elles sont protégées.',
    de: 'Aktualisieren Sie das Verzeichnis der Verarbeitungstätigkeiten Ihrer Organisation: was Sie mit personenbezogenen Daten tun, warum, um wessen Daten es geht, wer sie erhält, für wie lange und wie sie geschützt sind.',
    nl: 'Werk het register van verwerkingsactiviteiten van uw organisatie bij: wat u met persoonsgegevens doet, waarom, van wie ze zijn, wie ze ontvangt, voor hoe lang en hoe ze zijn beschermd.',
  },
  resolve: {
    fr: 'Les registres ont été comparés : dans le vôtre, un élément manque ou ne concorde pas avec ce que disent les autres. Répondez à chaque point.',
    de: 'Die Verzeichnisse wurden verglichen: In Ihrem fehlt etwas, oder etwas passt nicht zu dem, was andere angeben. Antworten Sie zu jedem Punkt.',
    nl: 'De registers zijn vergeleken: in dat van u ontbreekt iets, of iets klopt niet met wat anderen zeggen. Geef op elk punt antwoord.',
  },
  'decide-disputes': {
    fr: 'Des organisations contestent certains constats. Tranchez chacun d’eux, avec un motif qu’elles pourront lire.',
    de: 'Organisationen halten einige Feststellungen für falsch. Entscheiden Sie über jede davon, mit einer Begründung, die sie lesen können.',
    nl: 'Organisaties betwisten enkele bevindingen. Beslis over elke bevinding, met een reden die zij kunnen lezen.',
  },
  'carry-out-retention': {
    fr: 'Examinez les données dont la durée de conservation est écoulée. Pour chaque règle arrivée à échéance, dites ce qui a été fait et ce qui le montre.',
    de: 'Sehen Sie sich die Daten an, deren Aufbewahrungszeit abgelaufen ist. Geben Sie zu jeder fälligen Regel an, was getan wurde und was es belegt.',
    nl: 'Bekijk de gegevens waarvan de bewaartermijn voorbij is. Geef voor elke regel die aan de beurt is aan wat er is gedaan en waaruit dat blijkt.',
  },
  'sign-off': {
    fr: 'Confirmez, en tant que délégué(e) à la protection des données, que le registre de votre organisation est complet et exact à votre connaissance.',
    de: 'Bestätigen Sie als Datenschutzbeauftragte oder Datenschutzbeauftragter, dass das Verzeichnis Ihrer Organisation vollständig und richtig ist, soweit Sie wissen.',
    nl: 'Bevestig als functionaris gegevensbescherming dat het register van uw organisatie volledig en juist is, voor zover u weet.',
  },
  'amend-records': {
    fr: 'Votre délégué à la protection des données demande des modifications avant de confirmer le registre. Apportez-les, puis confirmez que c’est fait.',
    de: 'Vor der Bestätigung des Verzeichnisses hat die oder der Datenschutzbeauftragte um Änderungen gebeten. Nehmen Sie diese vor, und bestätigen Sie das.',
    nl: 'Uw functionaris gegevensbescherming vraagt om wijzigingen voordat het register wordt bevestigd. Breng die aan en bevestig dat.',
  },
};
