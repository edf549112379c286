import type { Translated } from '../process-titles.ts';

/** What the laws of the Union, the United Kingdom and Switzerland ask for, by the English label of the rule. */
export const DUTIES_OF_THE_UNION: Record<string, Translated> = {
  'Notify the supervisory authority': {
    fr: 'Notifier à l’autorité de contrôle',
    de: 'Meldung an die Aufsichtsbehörde',
    nl: 'Melding aan de toezichthoudende autoriteit',
  },
  'Notify the supervisory authority (as proposed)': {
    fr: 'Notifier à l’autorité de contrôle (selon la proposition)',
    de: 'Meldung an die Aufsichtsbehörde (nach dem Vorschlag)',
    nl: 'Melding aan de toezichthoudende autoriteit (volgens het voorstel)',
  },
  'Tell the controller': {
    fr: 'Informer le responsable du traitement',
    de: 'Mitteilung an den Verantwortlichen',
    nl: 'De verwerkingsverantwoordelijke informeren',
  },
  'Tell the controller of the other Member State': {
    fr: 'Informer le responsable du traitement de l’autre État membre',
    de: 'Mitteilung an den Verantwortlichen des anderen Mitgliedstaats',
    nl: 'De verwerkingsverantwoordelijke van de andere lidstaat informeren',
  },
  'Tell the people concerned': {
    fr: 'Informer les personnes concernées',
    de: 'Benachrichtigung der betroffenen Personen',
    nl: 'De betrokkenen informeren',
  },
  'Answer a request of a person': {
    fr: 'Répondre à la demande d’une personne concernée',
    de: 'Antrag einer betroffenen Person beantworten',
    nl: 'Een verzoek van een betrokkene beantwoorden',
  },
  'Advice of the authority on a prior consultation': {
    fr: 'Avis de l’autorité sur une consultation préalable',
    de: 'Empfehlung der Behörde zur vorherigen Konsultation',
    nl: 'Advies van de autoriteit over een voorafgaande raadpleging',
  },
  'Notify the European Data Protection Supervisor': {
    fr: 'Notifier au Contrôleur européen de la protection des données',
    de: 'Meldung an den Europäischen Datenschutzbeauftragten',
    nl: 'Melding aan de Europese Toezichthouder voor gegevensbescherming',
  },
  'Early warning to the CSIRT': {
    fr: 'Alerte précoce au CSIRT',
    de: 'Frühwarnung an das CSIRT',
    nl: 'Vroegtijdige waarschuwing aan het CSIRT',
  },
  'Incident notification to the CSIRT': {
    fr: 'Notification de l’incident au CSIRT',
    de: 'Meldung des Vorfalls an das CSIRT',
    nl: 'Incidentmelding aan het CSIRT',
  },
  'Intermediate report to the CSIRT': {
    fr: 'Rapport intermédiaire au CSIRT',
    de: 'Zwischenbericht an das CSIRT',
    nl: 'Tussentijds verslag aan het CSIRT',
  },
  'Progress report to the CSIRT': {
    fr: 'Rapport d’avancement au CSIRT',
    de: 'Fortschrittsbericht an das CSIRT',
    nl: 'Voortgangsverslag aan het CSIRT',
  },
  'Final report to the CSIRT': {
    fr: 'Rapport final au CSIRT',
    de: 'Abschlussbericht an das CSIRT',
    nl: 'Eindverslag aan het CSIRT',
  },
  'Final report to the CSIRT after handling': {
    fr: 'Rapport final au CSIRT après traitement de l’incident',
    de: 'Abschlussbericht an das CSIRT nach der Bewältigung',
    nl: 'Eindverslag aan het CSIRT na de afhandeling',
  },
  'Initial notification of a major incident': {
    fr: 'Notification initiale d’un incident majeur',
    de: 'Erstmeldung eines schwerwiegenden Vorfalls',
    nl: 'Eerste melding van een ernstig incident',
  },
  'Intermediate report of a major incident': {
    fr: 'Rapport intermédiaire sur un incident majeur',
    de: 'Zwischenmeldung zu einem schwerwiegenden Vorfall',
    nl: 'Tussentijds verslag van een ernstig incident',
  },
  'Final report of a major incident': {
    fr: 'Rapport final sur un incident majeur',
    de: 'Abschlussmeldung zu einem schwerwiegenden Vorfall',
    nl: 'Eindverslag van een ernstig incident',
  },
  'Notify the national authority for communications': {
    fr: 'Notifier à l’autorité nationale des communications électroniques',
    de: 'Meldung an die nationale Behörde für Telekommunikation',
    nl: 'Melding aan de nationale autoriteit voor communicatie',
  },
  'Second notification with the rest of Annex I': {
    fr: 'Seconde notification avec le reste de l’annexe I',
    de: 'Zweite Meldung mit den übrigen Angaben nach Anhang I',
    nl: 'Tweede melding met de rest van bijlage I',
  },
  'Tell subscribers and people concerned': {
    fr: 'Informer les abonnés et les personnes concernées',
    de: 'Benachrichtigung der Teilnehmer und betroffenen Personen',
    nl: 'Abonnees en betrokkenen informeren',
  },
  'Report a security breach of a trust service': {
    fr: 'Signaler une atteinte à la sécurité d’un service de confiance',
    de: 'Sicherheitsverletzung eines Vertrauensdienstes melden',
    nl: 'Een veiligheidsinbreuk bij een vertrouwensdienst melden',
  },
  'Initial notification of a disruption': {
    fr: 'Notification initiale d’une perturbation',
    de: 'Erstmeldung einer Störung',
    nl: 'Eerste melding van een verstoring',
  },
  'Detailed report of a disruption': {
    fr: 'Rapport détaillé sur une perturbation',
    de: 'Ausführlicher Bericht über eine Störung',
    nl: 'Gedetailleerd verslag van een verstoring',
  },
  'Early warning of an exploited vulnerability or severe incident': {
    fr: 'Alerte précoce sur une vulnérabilité exploitée ou un incident grave',
    de: 'Frühwarnung zu einer ausgenutzten Schwachstelle oder einem schwerwiegenden Vorfall',
    nl: 'Vroegtijdige waarschuwing over een misbruikte kwetsbaarheid of ernstig incident',
  },
  'Notification of an exploited vulnerability or severe incident': {
    fr: 'Notification d’une vulnérabilité exploitée ou d’un incident grave',
    de: 'Meldung einer ausgenutzten Schwachstelle oder eines schwerwiegenden Vorfalls',
    nl: 'Melding van een misbruikte kwetsbaarheid of ernstig incident',
  },
  'Final report of an exploited vulnerability': {
    fr: 'Rapport final sur une vulnérabilité exploitée',
    de: 'Abschlussbericht zu einer ausgenutzten Schwachstelle',
    nl: 'Eindverslag van een misbruikte kwetsbaarheid',
  },
  'Final report of a severe incident': {
    fr: 'Rapport final sur un incident grave',
    de: 'Abschlussbericht zu einem schwerwiegenden Vorfall',
    nl: 'Eindverslag van een ernstig incident',
  },
  'Report a serious incident of a high-risk AI system': {
    fr: 'Signaler un incident grave d’un système d’IA à haut risque',
    de: 'Schwerwiegenden Vorfall eines Hochrisiko-KI-Systems melden',
    nl: 'Een ernstig incident met een AI-systeem met een hoog risico melden',
  },
  'Notify the Information Commissioner': {
    fr: 'Notifier au Commissaire à l’information',
    de: 'Meldung an die Informationskommission (ICO)',
    nl: 'Melding aan de Information Commissioner',
  },
  'Advice of the Information Commissioner on a prior consultation': {
    fr: 'Avis du Commissaire à l’information sur une consultation préalable',
    de: 'Empfehlung der Informationskommission (ICO) zur vorherigen Konsultation',
    nl: 'Advies van de Information Commissioner over een voorafgaande raadpleging',
  },
  'Notify the Information Commissioner of a breach of communications': {
    fr: 'Notifier au Commissaire à l’information une violation dans les communications',
    de: 'Verletzung in der Kommunikation an die Informationskommission (ICO) melden',
    nl: 'Een inbreuk op communicatie melden aan de Information Commissioner',
  },
  'Tell subscribers and users': {
    fr: 'Informer les abonnés et les utilisateurs',
    de: 'Benachrichtigung der Teilnehmer und Nutzer',
    nl: 'Abonnees en gebruikers informeren',
  },
  'Acknowledge a complaint': {
    fr: 'Accuser réception d’une réclamation',
    de: 'Eingang einer Beschwerde bestätigen',
    nl: 'De ontvangst van een klacht bevestigen',
  },
  'Notify the Federal Data Protection Commissioner': {
    fr: 'Annoncer au Préposé fédéral à la protection des données',
    de: 'Meldung an den Eidgenössischen Datenschutzbeauftragten',
    nl: 'Melding aan de Zwitserse federale functionaris voor gegevensbescherming',
  },
  'Report a cyberattack': {
    fr: 'Signaler une cyberattaque',
    de: 'Cyberangriff melden',
    nl: 'Een cyberaanval melden',
  },
  'Complete the report of a cyberattack': {
    fr: 'Compléter le signalement d’une cyberattaque',
    de: 'Meldung eines Cyberangriffs vervollständigen',
    nl: 'De melding van een cyberaanval aanvullen',
  },
};
