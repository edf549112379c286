import type { Translated } from '../../core/rules/process-titles.ts';

/** What each step asks, as the first paragraph of its text says it, in the other languages. */
export const breachNotificationAsks: Record<string, Translated> = {
  triage: {
    fr: 'Quelque chose a été signalé. Examinez l’alerte et dites de quoi il s’agit.',
    de: 'Es ist etwas gemeldet worden. Sehen Sie sich den Hinweis an, und geben Sie an, worum es geht.',
    nl: 'Er is iets gemeld. Bekijk de melding en geef aan wat het is.',
  },
  awareness: {
    fr: 'Indiquez quand votre organisation a pris connaissance de la violation. Vous signez cette déclaration de votre nom.',
    de: 'Geben Sie an, wann Ihrer Organisation die Verletzung bekannt wurde. Sie unterzeichnen dies mit Ihrem Namen.',
    nl: 'Geef aan wanneer uw organisatie kennis kreeg van het datalek. U ondertekent dit met uw naam.',
  },
  contain: {
    fr: 'Empêchez que la violation ne s’aggrave, et consignez ce qui a été fait et quand.',
    de: 'Sorgen Sie dafür, dass die Verletzung nicht schlimmer wird, und halten Sie fest, was wann getan wurde.',
    nl: 'Zorg dat het datalek niet erger wordt en leg vast wat er is gedaan en wanneer.',
  },
  facts: {
    fr: 'Dites ce que la violation signifie pour les données que traite votre organisation. Les sous-traitants répondent pour ce qu’ils détiennent pour d’autres.',
    de: 'Geben Sie an, was die Verletzung für die Daten bedeutet, mit denen Ihre Organisation umgeht. Auftragsverarbeiter antworten für das, was sie für andere verarbeiten.',
    nl: 'Geef aan wat het datalek betekent voor de gegevens waarmee uw organisatie werkt. Verwerkers antwoorden voor wat zij voor anderen verwerken.',
  },
  'tell-partner': {
    fr: 'Avisez formellement votre partenaire de la violation et consignez quand vous l’avez fait.',
    de: 'Unterrichten Sie Ihren Partner förmlich über die Verletzung, und halten Sie fest, wann das geschah.',
    nl: 'Stel uw partner formeel in kennis van het datalek en leg vast wanneer dat is gebeurd.',
  },
  decide: {
    fr: 'Décidez, pour votre organisation, si la violation est notifiée. Le délégué à la protection des données et la personne responsable décident séparément ; en cas de désaccord, la décision la plus stricte l’emporte.',
    de: 'Entscheiden Sie für Ihre Organisation, ob die Verletzung gemeldet wird. Die oder der Datenschutzbeauftragte und die verantwortliche Leitung entscheiden getrennt; sind sie uneins, gilt die strengere Entscheidung.',
    nl: 'Beslis voor uw organisatie of het datalek wordt gemeld. De functionaris gegevensbescherming en de eindverantwoordelijke beslissen los van elkaar; zijn zij het niet eens, dan geldt de strengste beslissing.',
  },
  'prepare-filing': {
    fr: 'Vérifiez et complétez la notification à votre autorité de contrôle. Elle est préremplie à partir des faits et suit le modèle commun des autorités européennes de protection des données.',
    de: 'Prüfen und vervollständigen Sie die Meldung an Ihre Aufsichtsbehörde. Sie ist mit den Fakten vorausgefüllt und folgt dem gemeinsamen Muster der europäischen Datenschutzbehörden.',
    nl: 'Controleer de melding aan uw toezichthouder en vul die aan. Ze is vooraf ingevuld met de feiten en volgt het gemeenschappelijke model van de Europese toezichthouders.',
  },
  'approve-filing': {
    fr: 'Lisez la notification que votre organisation s’apprête à adresser à l’autorité de contrôle, puis approuvez-la ou demandez des modifications.',
    de: 'Lesen Sie die Meldung, die Ihre Organisation bei der Aufsichtsbehörde abgeben will. Stimmen Sie ihr zu, oder bitten Sie um Änderungen.',
    nl: 'Lees de melding die uw organisatie bij de toezichthouder gaat doen, en keur die goed of vraag om wijzigingen.',
  },
  file: {
    fr: 'Déposez la notification approuvée sur le portail de votre autorité de contrôle, puis consignez l’accusé de réception.',
    de: 'Geben Sie die genehmigte Meldung im Portal Ihrer Aufsichtsbehörde ab, und halten Sie dann den Beleg fest.',
    nl: 'Dien de goedgekeurde melding in via het portaal van uw toezichthouder en leg daarna de ontvangstbevestiging vast.',
  },
  'subject-text': {
    fr: 'Écrivez ce que liront les personnes concernées. Employez des phrases courtes et des mots de tous les jours.',
    de: 'Schreiben Sie, was die betroffenen Personen lesen werden. Verwenden Sie kurze Sätze und alltägliche Wörter.',
    nl: 'Schrijf wat de betrokkenen te lezen krijgen. Gebruik korte zinnen en alledaagse woorden.',
  },
  'approve-text': {
    fr: 'Lisez le message aux personnes concernées comme si vous étiez l’une d’elles, puis approuvez-le ou demandez des modifications.',
    de: 'Lesen Sie die Nachricht an die betroffenen Personen so, als wären Sie selbst betroffen. Stimmen Sie ihr zu, oder bitten Sie um Änderungen.',
    nl: 'Lees het bericht aan de betrokkenen alsof u een van hen bent, en keur het goed of vraag om wijzigingen.',
  },
  'tell-subjects': {
    fr: 'Informez les personnes concernées dans les meilleurs délais, avec le texte approuvé, puis consignez comment, quand et combien de personnes vous avez informées.',
    de: 'Benachrichtigen Sie die betroffenen Personen unverzüglich mit dem genehmigten Text, und halten Sie dann fest, wie, wann und wie viele Sie benachrichtigt haben.',
    nl: 'Informeer de betrokkenen onverwijld met de goedgekeurde tekst en leg daarna vast hoe, wanneer en hoeveel mensen u hebt geïnformeerd.',
  },
  remedy: {
    fr: 'Une mesure contre cette violation vous est confiée. Mettez-la en œuvre et consignez ce qui montre qu’elle est efficace.',
    de: 'Sie sind für eine Maßnahme gegen diese Verletzung zuständig. Setzen Sie sie um, und halten Sie fest, was zeigt, dass sie wirkt.',
    nl: 'Een maatregel tegen dit datalek is aan u toegewezen. Voer die uit en leg vast waaruit blijkt dat hij werkt.',
  },
  lessons: {
    fr: 'Faites le bilan avec les organisations concernées : qu’est-ce qui a causé la violation, qu’est-ce qui a bien fonctionné, qu’est-ce qui change ?',
    de: 'Blicken Sie mit den beteiligten Organisationen zurück: Was hat die Verletzung verursacht, was hat sich bewährt, was ändert sich?',
    nl: 'Kijk met de betrokken organisaties terug: wat veroorzaakte het datalek, wat werkte goed, wat verandert er?',
  },
  'assess-duty': {
    fr: 'Outre la protection des données, une autre loi peut exiger un signalement de votre organisation. Dites si c’est le cas, et depuis quand. Vous signez cette déclaration de votre nom.',
    de: 'Neben dem Datenschutz kann ein weiteres Gesetz von Ihrer Organisation eine Meldung verlangen. Geben Sie an, ob das so ist und seit wann. Sie unterzeichnen dies mit Ihrem Namen.',
    nl: 'Naast de gegevensbescherming kan een andere wet een melding van uw organisatie vragen. Geef aan of dat zo is en sinds wanneer. U ondertekent dit met uw naam.',
  },
  report: {
    fr: 'Faites le signalement qui est dû auprès de l’autorité compétente, puis consignez l’accusé de réception.',
    de: 'Geben Sie die fällige Meldung bei der zuständigen Behörde ab, und halten Sie dann den Beleg fest.',
    nl: 'Doe de melding die nodig is bij de bevoegde autoriteit en leg daarna de ontvangstbevestiging vast.',
  },
  settle: {
    fr: 'Le dossier ne peut pas encore être clos : un point obligatoire reste ouvert. Réglez-le, ou faites-le régler par l’organisation concernée, et dites ce qui a été fait.',
    de: 'Die Akte lässt sich noch nicht schließen: Etwas, das getan werden muss, ist noch offen. Erledigen Sie es, oder lassen Sie es von der zuständigen Organisation erledigen, und geben Sie an, was getan wurde.',
    nl: 'Het dossier kan nog niet worden gesloten: er staat nog iets open dat moet gebeuren. Handel het af, of laat de betrokken organisatie dat doen, en geef aan wat er is gedaan.',
  },
};
