import type { ProcessTitles } from '../../core/rules/process-titles.ts';
import { APPROVE, ASK_FOR_CHANGES } from '../language/usual-titles.ts';
import { breachNotificationAsks } from './asks.ts';
import { breachNotificationConsequences } from './consequences.ts';

export const breachNotificationTitles: ProcessTitles = {
  process: {
    fr: 'Notification d’une violation de données',
    de: 'Meldung einer Datenschutzverletzung',
    nl: 'Melding van een datalek',
  },
  asks: breachNotificationAsks,
  consequences: breachNotificationConsequences,
  steps: {
    'triage-until-clear': {
      fr: 'Jusqu’à ce que l’on sache de quoi il s’agit',
      de: 'Bis klar ist, worum es geht',
      nl: 'Tot duidelijk is wat het is',
    },
    triage: { fr: 'Dire de quoi il s’agit', de: 'Angeben, worum es geht', nl: 'Aangeven wat het is' },
    duties: {
      fr: 'Protection des données, et signalements à d’autres autorités',
      de: 'Datenschutz und Meldungen an andere Behörden',
      nl: 'Gegevensbescherming en meldingen aan andere autoriteiten',
    },
    'awareness-acts': {
      fr: 'Prise de connaissance par chaque responsable du traitement',
      de: 'Kenntnis jedes Verantwortlichen',
      nl: 'Kennisname door elke verwerkingsverantwoordelijke',
    },
    awareness: {
      fr: 'Indiquer quand vous avez pris connaissance de la violation',
      de: 'Angeben, wann Ihnen die Verletzung bekannt wurde',
      nl: 'Aangeven wanneer u kennis kreeg van het datalek',
    },
    investigate: {
      fr: 'Contenir, réunir les faits, informer les partenaires',
      de: 'Eindämmen, Fakten sammeln, Partner unterrichten',
      nl: 'Indammen, feiten verzamelen, partners inlichten',
    },
    contain: { fr: 'Contenir l’incident', de: 'Vorfall eindämmen', nl: 'Het incident indammen' },
    'facts-of-each': {
      fr: 'Faits de chaque organisation concernée',
      de: 'Fakten jeder beteiligten Organisation',
      nl: 'Feiten van elke betrokken organisatie',
    },
    facts: {
      fr: 'Donner les faits de votre organisation',
      de: 'Fakten Ihrer Organisation angeben',
      nl: 'De feiten van uw organisatie geven',
    },
    partners: {
      fr: 'Avis entre partenaires',
      de: 'Mitteilungen zwischen Partnern',
      nl: 'Kennisgevingen tussen partners',
    },
    'tell-partner': {
      fr: 'Aviser votre partenaire',
      de: 'Ihren Partner unterrichten',
      nl: 'Uw partner in kennis stellen',
    },
    severity: { fr: 'Proposer la gravité', de: 'Schwere vorschlagen', nl: 'De ernst voorstellen' },
    decisions: {
      fr: 'Décision de chaque responsable du traitement',
      de: 'Entscheidung jedes Verantwortlichen',
      nl: 'Besluit van elke verwerkingsverantwoordelijke',
    },
    decide: {
      fr: 'Décider s’il faut notifier',
      de: 'Entscheiden, ob zu melden ist',
      nl: 'Beslissen of er gemeld wordt',
    },
    filings: {
      fr: 'Notification à chaque autorité',
      de: 'Meldung an jede Behörde',
      nl: 'Melding aan elke autoriteit',
    },
    'filing-until-complete': {
      fr: 'Première notification et suites',
      de: 'Erste Meldung und Nachträge',
      nl: 'Eerste melding en aanvullingen',
    },
    draft: {
      fr: 'Rédiger un projet à partir des faits',
      de: 'Aus den Fakten entwerfen',
      nl: 'Een concept uit de feiten maken',
    },
    'filing-until-approved': {
      fr: 'Jusqu’à l’approbation du texte de la notification',
      de: 'Bis dem Text der Meldung zugestimmt ist',
      nl: 'Tot de tekst van de melding is goedgekeurd',
    },
    'prepare-filing': {
      fr: 'Compléter la notification',
      de: 'Meldung vervollständigen',
      nl: 'De melding aanvullen',
    },
    'approve-filing': {
      fr: 'Approuver la notification',
      de: 'Der Meldung zustimmen',
      nl: 'De melding goedkeuren',
    },
    file: {
      fr: 'Notifier à l’autorité de contrôle et consigner l’accusé de réception',
      de: 'Bei der Aufsichtsbehörde melden und den Beleg festhalten',
      nl: 'Bij de toezichthouder melden en de ontvangstbevestiging vastleggen',
    },
    subjects: {
      fr: 'Information des personnes concernées',
      de: 'Benachrichtigung der betroffenen Personen',
      nl: 'Informeren van de betrokkenen',
    },
    'text-until-approved': {
      fr: 'Jusqu’à l’approbation du texte aux personnes',
      de: 'Bis dem Text an die Betroffenen zugestimmt ist',
      nl: 'Tot de tekst aan betrokkenen is goedgekeurd',
    },
    'subject-text': {
      fr: 'Écrire aux personnes concernées',
      de: 'An die betroffenen Personen schreiben',
      nl: 'Aan de betrokkenen schrijven',
    },
    'approve-text': {
      fr: 'Approuver le message aux personnes concernées',
      de: 'Der Nachricht an die Betroffenen zustimmen',
      nl: 'Het bericht aan de betrokkenen goedkeuren',
    },
    'tell-subjects': {
      fr: 'Informer les personnes concernées',
      de: 'Betroffene Personen benachrichtigen',
      nl: 'De betrokkenen informeren',
    },
    remedies: {
      fr: 'Mesures de chaque responsable',
      de: 'Maßnahmen der Zuständigen',
      nl: 'Maatregelen van elke eigenaar',
    },
    remedy: {
      fr: 'Mettre en œuvre une mesure',
      de: 'Eine Maßnahme umsetzen',
      nl: 'Een maatregel uitvoeren',
    },
    lessons: { fr: 'Tirer les enseignements', de: 'Lehren ziehen', nl: 'Lessen trekken' },
    reports: {
      fr: 'Signalements à d’autres autorités',
      de: 'Meldungen an andere Behörden',
      nl: 'Meldingen aan andere autoriteiten',
    },
    'duty-until-known': {
      fr: 'Jusqu’à ce que l’on sache si un signalement est dû',
      de: 'Bis feststeht, ob eine Meldung geschuldet ist',
      nl: 'Tot bekend is of er gemeld moet worden',
    },
    'assess-duty': {
      fr: 'Dire si l’incident doit être signalé',
      de: 'Angeben, ob gemeldet werden muss',
      nl: 'Aangeven of het gemeld moet worden',
    },
    'report-until-final': {
      fr: 'De signalement en signalement jusqu’au dernier',
      de: 'Meldung für Meldung bis zur letzten',
      nl: 'Melding na melding tot en met de laatste',
    },
    report: {
      fr: 'Faire le signalement qui est dû',
      de: 'Fällige Meldung abgeben',
      nl: 'De melding doen die nodig is',
    },
    'close-until-published': {
      fr: 'Jusqu’à ce que plus rien ne soit ouvert',
      de: 'Bis nichts mehr offen ist',
      nl: 'Tot er niets meer open staat',
    },
    dossier: {
      fr: 'Clore et sceller le dossier',
      de: 'Akte schließen und versiegeln',
      nl: 'Het dossier sluiten en verzegelen',
    },
    settle: {
      fr: 'Régler ce qui maintient le dossier ouvert',
      de: 'Klären, was den Fall offen hält',
      nl: 'Afhandelen wat de zaak open houdt',
    },
  },
  outcomes: {
    decide: {
      'not-notifiable': { fr: 'Ne pas notifier', de: 'Nicht melden', nl: 'Niet melden' },
      'notify-authority': {
        fr: 'Notifier à l’autorité',
        de: 'Der Behörde melden',
        nl: 'Bij de autoriteit melden',
      },
      'notify-authority-and-subjects': {
        fr: 'Notifier à l’autorité et informer les personnes',
        de: 'Der Behörde melden und die Betroffenen benachrichtigen',
        nl: 'Bij de autoriteit melden en de betrokkenen informeren',
      },
    },
    'approve-filing': { approve: APPROVE, changes: ASK_FOR_CHANGES },
    'approve-text': { approve: APPROVE, changes: ASK_FOR_CHANGES },
  },
};
