import type { ProcessTitles } from '../../core/rules/process-titles.ts';
import { APPROVE, ASK_FOR_CHANGES } from '../language/usual-titles.ts';
import { riskManagementAsks } from './asks.ts';
import { riskManagementConsequences } from './consequences.ts';

export const riskManagementTitles: ProcessTitles = {
  process: { fr: 'Gestion des risques', de: 'Risikomanagement', nl: 'Risicobeheer' },
  asks: riskManagementAsks,
  consequences: riskManagementConsequences,
  steps: {
    recall: {
      fr: 'Reprendre la dernière version',
      de: 'Letzte Fassung aufgreifen',
      nl: 'De vorige versie oppakken',
    },
    screen: { fr: 'Examiner le service', de: 'Dienst vorprüfen', nl: 'De dienst vooraf toetsen' },
    threshold: {
      fr: 'Calculer si une analyse est nécessaire',
      de: 'Berechnen, ob eine Folgenabschätzung nötig ist',
      nl: 'Berekenen of een beoordeling nodig is',
    },
    course: {
      fr: 'Dire si l’analyse est réalisée',
      de: 'Angeben, ob die Folgenabschätzung erfolgt',
      nl: 'Aangeven of de beoordeling wordt uitgevoerd',
    },
    'dpo-reason': {
      fr: 'Dire si l’on peut se passer de l’analyse',
      de: 'Angeben, ob auf die Folgenabschätzung verzichtet werden kann',
      nl: 'Aangeven of de beoordeling achterwege kan blijven',
    },
    'settle-course': {
      fr: 'Établir si elle est réalisée',
      de: 'Festlegen, ob sie erfolgt',
      nl: 'Vaststellen of ze wordt uitgevoerd',
    },
    plan: { fr: 'Planifier l’analyse', de: 'Folgenabschätzung planen', nl: 'De beoordeling plannen' },
    describe: {
      fr: 'Décrire le service et ses données',
      de: 'Dienst und Daten beschreiben',
      nl: 'De dienst en de gegevens beschrijven',
    },
    inputs: { fr: 'Ce que disent les autres', de: 'Was andere sagen', nl: 'Wat anderen zeggen' },
    contributions: {
      fr: 'La part de chaque organisation',
      de: 'Der Teil jeder Organisation',
      nl: 'Het deel van elke organisatie',
    },
    contribution: {
      fr: 'Décrire la part de votre organisation',
      de: 'Teil Ihrer Organisation beschreiben',
      nl: 'Het deel van uw organisatie beschrijven',
    },
    necessity: {
      fr: 'Dire si le traitement est nécessaire et proportionné',
      de: 'Angeben, ob es notwendig und verhältnismäßig ist',
      nl: 'Aangeven of het noodzakelijk en evenredig is',
    },
    'citizens-views': {
      fr: 'Avis des personnes concernées',
      de: 'Standpunkte der betroffenen Personen',
      nl: 'Mening van de betrokkenen',
    },
    'views-reason': {
      fr: 'Expliquer pourquoi l’on continue sans l’avis des personnes',
      de: 'Begründen, warum es ohne die Standpunkte der Betroffenen weitergeht',
      nl: 'Aangeven waarom het zonder de mening van betrokkenen verdergaat',
    },
    assess: { fr: 'Évaluer les risques', de: 'Risiken bewerten', nl: 'De risico’s beoordelen' },
    'treat-until-approved': {
      fr: 'Jusqu’à l’approbation du traitement des risques',
      de: 'Bis der Risikobehandlung zugestimmt ist',
      nl: 'Tot de aanpak van de risico’s is goedgekeurd',
    },
    treat: {
      fr: 'Proposer ce qui est fait pour chaque risque',
      de: 'Vorschlagen, was gegen jedes Risiko getan wird',
      nl: 'Per risico voorstellen wat eraan wordt gedaan',
    },
    'review-treatment': {
      fr: 'Examiner ce qui est fait contre les risques',
      de: 'Prüfen, was gegen die Risiken getan wird',
      nl: 'Bekijken wat tegen de risico’s wordt gedaan',
    },
    advice: { fr: 'Donner votre avis', de: 'Ihren Rat erteilen', nl: 'Uw advies geven' },
    'decide-until-settled': {
      fr: 'Jusqu’à ce que plus personne n’attende l’autorité',
      de: 'Bis niemand mehr auf die Behörde wartet',
      nl: 'Tot niemand meer op de autoriteit wacht',
    },
    decisions: {
      fr: 'Décision de chaque responsable du traitement',
      de: 'Entscheidung jedes Verantwortlichen',
      nl: 'Besluit van elke verwerkingsverantwoordelijke',
    },
    decide: {
      fr: 'Décider des risques résiduels',
      de: 'Über die verbleibenden Risiken entscheiden',
      nl: 'Over de resterende risico’s beslissen',
    },
    consultations: {
      fr: 'Consultation préalable de l’autorité',
      de: 'Vorherige Konsultation der Behörde',
      nl: 'Voorafgaande raadpleging van de autoriteit',
    },
    'consult-file': {
      fr: 'Envoyer le dossier à l’autorité de contrôle',
      de: 'Unterlagen an die Aufsichtsbehörde senden',
      nl: 'Het dossier naar de toezichthouder sturen',
    },
    'authority-until-over': {
      fr: 'Jusqu’à la réponse des autorités ou la fin de leur délai',
      de: 'Bis die Behörden geantwortet haben oder ihre Frist abgelaufen ist',
      nl: 'Tot de autoriteiten hebben geantwoord of hun tijd om is',
    },
    'authority-answers': {
      fr: 'Ce que dit l’autorité',
      de: 'Was die Behörde sagt',
      nl: 'Wat de autoriteit zegt',
    },
    authority: {
      fr: 'Consigner ce que dit l’autorité de contrôle',
      de: 'Festhalten, was die Aufsichtsbehörde sagt',
      nl: 'Vastleggen wat de toezichthouder zegt',
    },
    conditions: {
      fr: 'Traduire les conditions en mesures',
      de: 'Auflagen als Maßnahmen festhalten',
      nl: 'De voorwaarden als maatregelen vastleggen',
    },
    'summary-until-approved': {
      fr: 'Jusqu’à l’approbation du résumé',
      de: 'Bis der Zusammenfassung zugestimmt ist',
      nl: 'Tot de samenvatting is goedgekeurd',
    },
    summary: {
      fr: 'Rédiger le résumé public',
      de: 'Öffentliche Zusammenfassung schreiben',
      nl: 'De openbare samenvatting schrijven',
    },
    'review-summary': {
      fr: 'Relire ce qui devient public',
      de: 'Prüfen, was öffentlich wird',
      nl: 'Nalezen wat openbaar wordt',
    },
    'publish-summary': {
      fr: 'Publier le rapport et le résumé',
      de: 'Bericht und Zusammenfassung veröffentlichen',
      nl: 'Het verslag en de samenvatting publiceren',
    },
    measures: {
      fr: 'Mesures de chaque responsable',
      de: 'Maßnahmen der Zuständigen',
      nl: 'Maatregelen van elke eigenaar',
    },
    implement: {
      fr: 'Mettre en œuvre une mesure',
      de: 'Eine Maßnahme umsetzen',
      nl: 'Een maatregel uitvoeren',
    },
    settled: {
      fr: 'Clore jusqu’à la révision',
      de: 'Bis zur Überprüfung abschließen',
      nl: 'Afsluiten tot de herziening',
    },
  },
  outcomes: {
    'review-treatment': { approve: APPROVE, changes: ASK_FOR_CHANGES },
    decide: {
      accept: { fr: 'Accepter les risques', de: 'Risiken annehmen', nl: 'De risico’s aanvaarden' },
      'accept-with-conditions': {
        fr: 'Accepter sous conditions',
        de: 'Mit Auflagen annehmen',
        nl: 'Onder voorwaarden aanvaarden',
      },
      'consult-authority': {
        fr: 'Consulter d’abord l’autorité',
        de: 'Zuerst die Behörde konsultieren',
        nl: 'Eerst de autoriteit raadplegen',
      },
      stop: { fr: 'Arrêter', de: 'Abbrechen', nl: 'Stoppen' },
    },
    'review-summary': { approve: APPROVE, changes: ASK_FOR_CHANGES },
  },
};
