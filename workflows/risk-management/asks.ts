import type { Translated } from '../../core/rules/process-titles.ts';

/** What each step asks, as the first paragraph of its text says it, in the other languages. */
export const riskManagementAsks: Record<string, Translated> = {
  screen: {
    fr: 'Déterminez si ce service nécessite une analyse d’impact. Répondez à neuf questions, chacune par oui ou par non et par une phrase.',
    de: 'Klären Sie, ob dieser Dienst eine Datenschutz-Folgenabschätzung braucht. Beantworten Sie neun Fragen, jede mit Ja oder Nein und einem Satz.',
    nl: 'Ga na of deze dienst een gegevensbeschermingseffectbeoordeling nodig heeft. Beantwoord negen vragen, elk met ja of nee en één zin.',
  },
  course: {
    fr: 'Le service a été examiné. Dites si l’analyse d’impact est réalisée.',
    de: 'Der Dienst ist vorgeprüft. Geben Sie an, ob die Datenschutz-Folgenabschätzung erfolgt.',
    nl: 'De dienst is vooraf getoetst. Geef aan of de gegevensbeschermingseffectbeoordeling wordt uitgevoerd.',
  },
  'dpo-reason': {
    fr: 'Il est proposé de ne pas réaliser d’analyse d’impact, alors que l’examen du service a révélé des raisons d’en faire une. Vous seul(e) pouvez l’autoriser : dites si vous le faites, et pourquoi.',
    de: 'Es wird vorgeschlagen, auf die Datenschutz-Folgenabschätzung zu verzichten, obwohl die Vorprüfung Gründe dafür ergeben hat, sie durchzuführen. Nur Sie können das erlauben: Sagen Sie, ob Sie es tun, und warum.',
    nl: 'Er is voorgesteld geen gegevensbeschermingseffectbeoordeling uit te voeren, hoewel de toetsing vooraf daar wel redenen voor vond. Alleen u kunt dat toestaan: geef aan of u dat doet, en waarom.',
  },
  plan: {
    fr: 'Planifiez l’analyse d’impact : ce qui est examiné, qui y travaille et quelles organisations participent au service.',
    de: 'Planen Sie die Datenschutz-Folgenabschätzung: was betrachtet wird, wer daran arbeitet und welche Organisationen am Dienst beteiligt sind.',
    nl: 'Plan de gegevensbeschermingseffectbeoordeling: wat wordt bekeken, wie eraan werkt en welke organisaties bij de dienst betrokken zijn.',
  },
  describe: {
    fr: 'Décrivez le service de façon qu’une personne d’une autre organisation comprenne ce qu’il advient des données.',
    de: 'Beschreiben Sie den Dienst so, dass jemand aus einer anderen Organisation versteht, was mit den Daten geschieht.',
    nl: 'Beschrijf de dienst zo dat iemand van een andere organisatie begrijpt wat er met de gegevens gebeurt.',
  },
  contribution: {
    fr: 'Votre organisation participe à ce service. Dites ce que vous faites des données et ce qui les protège chez vous.',
    de: 'Ihre Organisation ist an diesem Dienst beteiligt. Sagen Sie, was Sie mit den Daten tun und was sie bei Ihnen schützt.',
    nl: 'Uw organisatie werkt mee aan deze dienst. Geef aan wat u met de gegevens doet en wat ze bij u beschermt.',
  },
  necessity: {
    fr: 'Dites si le traitement est nécessaire et proportionné (RGPD, art. 35, par. 7, point b), avant que l’on ne parle de risques.',
    de: 'Geben Sie an, ob die Verarbeitung notwendig und verhältnismäßig ist (DSGVO Art. 35 Abs. 7 Buchst. b), bevor von Risiken die Rede ist.',
    nl: 'Geef aan of de verwerking noodzakelijk en evenredig is (AVG art. 35, lid 7, onder b), voordat er over risico’s wordt gesproken.',
  },
  'views-reason': {
    fr: 'La consultation des personnes concernées n’est pas allée à son terme. L’analyse peut se poursuivre sans leur avis si vous en donnez la raison.',
    de: 'Die Befragung der betroffenen Personen wurde nicht zu Ende geführt. Die Folgenabschätzung kann ohne ihre Standpunkte weitergehen, wenn Sie das begründen.',
    nl: 'De raadpleging van de betrokkenen is niet afgerond. De beoordeling kan zonder hun mening verdergaan als u daarvoor een reden geeft.',
  },
  assess: {
    fr: 'Nommez les risques pour les personnes, et dites quelles seraient la gravité et la vraisemblance de chacun avec ce qui est en place aujourd’hui.',
    de: 'Nennen Sie die Risiken für Menschen, und geben Sie an, wie schwer und wie wahrscheinlich jedes davon mit den heutigen Vorkehrungen wäre.',
    nl: 'Noem de risico’s voor mensen en geef aan hoe ernstig en hoe waarschijnlijk elk ervan zou zijn met wat er nu is geregeld.',
  },
  treat: {
    fr: 'Dites ce qui est fait pour chaque risque, et quelles en seraient ensuite la gravité et la vraisemblance. Tous les risques sont déjà énumérés.',
    de: 'Geben Sie an, was gegen jedes Risiko getan wird und wie schwer und wie wahrscheinlich es danach wäre. Alle Risiken sind für Sie aufgelistet.',
    nl: 'Geef per risico aan wat eraan wordt gedaan, en hoe ernstig en hoe waarschijnlijk het daarna zou zijn. Alle risico’s zijn al voor u opgesomd.',
  },
  'review-treatment': {
    fr: 'Lisez ce qui est proposé contre chaque risque. Les mesures sont-elles réelles et efficaces, et ce qui subsiste est-il jugé honnêtement ?',
    de: 'Lesen Sie, was gegen jedes Risiko vorgeschlagen wird. Sind die Maßnahmen echt, wirken sie, und ist ehrlich beurteilt, was bleibt?',
    nl: 'Lees wat tegen elk risico wordt voorgesteld. Zijn de maatregelen echt, werken ze, en is eerlijk beoordeeld wat overblijft?',
  },
  advice: {
    fr: 'Donnez votre avis sur l’analyse d’impact dans son ensemble (RGPD, art. 35, par. 2).',
    de: 'Erteilen Sie Ihren Rat zur gesamten Datenschutz-Folgenabschätzung (DSGVO Art. 35 Abs. 2).',
    nl: 'Geef uw advies over de gegevensbeschermingseffectbeoordeling als geheel (AVG art. 35, lid 2).',
  },
  decide: {
    fr: 'Décidez pour votre organisation si les risques qui subsistent sont acceptables. Vous signez cette décision.',
    de: 'Entscheiden Sie für Ihre Organisation, ob die verbleibenden Risiken annehmbar sind. Sie unterzeichnen diese Entscheidung.',
    nl: 'Beslis namens uw organisatie of de resterende risico’s aanvaardbaar zijn. U tekent voor dit besluit.',
  },
  'consult-file': {
    fr: 'Votre organisation a décidé de consulter l’autorité de contrôle avant le début du traitement (RGPD, art. 36). Envoyez-lui le dossier, puis consignez quand elle l’a reçu.',
    de: 'Ihre Organisation hat entschieden, vor Beginn der Verarbeitung die Aufsichtsbehörde zu konsultieren (DSGVO Art. 36). Senden Sie ihr die Unterlagen, und halten Sie dann fest, wann sie dort eingegangen sind.',
    nl: 'Uw organisatie heeft besloten de toezichthouder te raadplegen voordat de verwerking begint (AVG art. 36). Stuur het dossier en leg daarna vast wanneer de toezichthouder het heeft ontvangen.',
  },
  authority: {
    fr: 'Consignez ce que dit l’autorité de contrôle : qu’il lui faut plus de temps, qu’il lui faut des informations, ou sa réponse. La question vous sera reposée jusqu’à sa réponse ou la fin de son délai.',
    de: 'Halten Sie fest, was die Aufsichtsbehörde sagt: dass es länger dauert, dass sie Informationen braucht, oder ihre Antwort. Sie werden erneut gefragt, bis die Antwort da oder die Frist der Behörde abgelaufen ist.',
    nl: 'Leg vast wat de toezichthouder zegt: dat het langer duurt, dat er informatie nodig is, of het antwoord. Het wordt u opnieuw gevraagd tot de toezichthouder heeft geantwoord of de termijn is verstreken.',
  },
  conditions: {
    fr: 'Les risques sont acceptés sous conditions. Formulez chaque condition comme une mesure : quoi, qui, pour quand.',
    de: 'Die Risiken sind mit Auflagen angenommen. Schreiben Sie jede Auflage als Maßnahme auf: was, wer, bis wann.',
    nl: 'De risico’s zijn onder voorwaarden aanvaard. Schrijf elke voorwaarde op als maatregel: wat, wie en wanneer uiterlijk.',
  },
  summary: {
    fr: 'Écrivez ce que tout le monde peut lire au sujet de cette analyse d’impact. Un projet tiré de l’analyse est déjà saisi.',
    de: 'Schreiben Sie, was alle über diese Datenschutz-Folgenabschätzung lesen dürfen. Ein Entwurf, der aus ihr gewonnen ist, ist bereits eingetragen.',
    nl: 'Schrijf wat iedereen over deze gegevensbeschermingseffectbeoordeling mag lezen. Een ontwerp op basis daarvan is al ingevuld.',
  },
  'review-summary': {
    fr: 'Lisez le résumé comme le fera tout un chacun. Est-il fidèle au rapport, est-il clair, et ne révèle-t-il rien qui doive rester interne ?',
    de: 'Lesen Sie die Zusammenfassung, wie alle sie lesen werden. Entspricht sie dem Bericht, ist sie verständlich, und gibt sie nichts preis, was intern bleiben muss?',
    nl: 'Lees de samenvatting zoals iedereen die zal lezen. Klopt ze met het verslag, is ze duidelijk en geeft ze niets prijs dat intern moet blijven?',
  },
  implement: {
    fr: 'Une mesure de cette analyse d’impact vous incombe. Mettez-la en œuvre et consignez ce qui atteste son efficacité.',
    de: 'Sie sind für eine Maßnahme aus dieser Datenschutz-Folgenabschätzung zuständig. Setzen Sie sie um, und halten Sie fest, was ihre Wirkung belegt.',
    nl: 'Een maatregel uit deze gegevensbeschermingseffectbeoordeling is voor u. Voer die uit en leg vast waaruit blijkt dat die werkt.',
  },
};
