import type { ProcessTitles } from '../../core/rules/process-titles.ts';
import { ASK_FOR_CHANGES } from '../language/usual-titles.ts';
import { exchangeAgreementAsks } from './asks.ts';
import { exchangeAgreementConsequences } from './consequences.ts';

export const exchangeAgreementTitles: ProcessTitles = {
  process: {
    fr: 'Accord d’échange de données',
    de: 'Vereinbarung zum Datenaustausch',
    nl: 'Overeenkomst voor gegevensuitwisseling',
  },
  asks: exchangeAgreementAsks,
  consequences: exchangeAgreementConsequences,
  steps: {
    begin: { fr: 'Trouver l’accord', de: 'Vereinbarung finden', nl: 'De overeenkomst zoeken' },
    review: {
      fr: 'Réexaminer l’accord en vigueur',
      de: 'Geltende Vereinbarung überprüfen',
      nl: 'De geldende overeenkomst herzien',
    },
    route: {
      fr: 'Voir comment poursuivre',
      de: 'Klären, wie es weitergeht',
      nl: 'Nagaan hoe het verdergaat',
    },
    'until-settled': {
      fr: 'Jusqu’à la signature ou l’abandon',
      de: 'Bis sie unterzeichnet oder aufgegeben ist',
      nl: 'Tot ze is ondertekend of opgegeven',
    },
    draft: { fr: 'Rédiger l’accord', de: 'Vereinbarung entwerfen', nl: 'De overeenkomst opstellen' },
    'party-reviews': {
      fr: 'Examen par chaque partie',
      de: 'Prüfung durch jede Partei',
      nl: 'Beoordeling door elke partij',
    },
    'party-review': {
      fr: 'Examiner l’accord',
      de: 'Vereinbarung prüfen',
      nl: 'De overeenkomst beoordelen',
    },
    opinions: {
      fr: 'Avis de chaque délégué à la protection des données',
      de: 'Stellungnahme der Datenschutzbeauftragten',
      nl: 'Advies van elke functionaris gegevensbescherming',
    },
    opinion: {
      fr: 'Donner votre avis sur l’accord',
      de: 'Zur Vereinbarung Stellung nehmen',
      nl: 'Uw advies over de overeenkomst geven',
    },
    signing: {
      fr: 'Jusqu’à la réponse des parties',
      de: 'Bis die Parteien geantwortet haben',
      nl: 'Tot de partijen hebben geantwoord',
    },
    sign: { fr: 'Signer l’accord', de: 'Vereinbarung unterzeichnen', nl: 'De overeenkomst ondertekenen' },
    unsigned: {
      fr: 'Décider de la suite sans toutes les signatures',
      de: 'Entscheiden, wie es ohne alle Unterschriften weitergeht',
      nl: 'Beslissen hoe het zonder alle handtekeningen verdergaat',
    },
    'signing-state': {
      fr: 'Voir s’il faut redemander',
      de: 'Klären, ob erneut gefragt wird',
      nl: 'Nagaan of het opnieuw wordt gevraagd',
    },
    settled: {
      fr: 'Voir le résultat',
      de: 'Feststellen, was daraus wurde',
      nl: 'Vaststellen wat eruit kwam',
    },
    'in-force': {
      fr: 'Conserver l’accord signé',
      de: 'Unterzeichnete Vereinbarung aufbewahren',
      nl: 'De ondertekende overeenkomst bewaren',
    },
    leaving: {
      fr: 'Restitution ou destruction par les parties sortantes',
      de: 'Rückgabe oder Vernichtung durch ausgeschiedene Parteien',
      nl: 'Teruggave of vernietiging door vertrokken partijen',
    },
    'return-on-leaving': {
      fr: 'Restituer ou détruire les données reçues',
      de: 'Erhaltene Daten zurückgeben oder vernichten',
      nl: 'De ontvangen gegevens teruggeven of vernietigen',
    },
    renewed: {
      fr: 'Conserver l’accord renouvelé',
      de: 'Erneuerte Vereinbarung aufbewahren',
      nl: 'De verlengde overeenkomst bewaren',
    },
    returns: {
      fr: 'Restitution ou destruction par chaque partie qui a reçu des données',
      de: 'Rückgabe oder Vernichtung durch jede Partei, die Daten erhalten hat',
      nl: 'Teruggave of vernietiging door elke partij die gegevens kreeg',
    },
    'return-data': {
      fr: 'Restituer ou détruire les données reçues',
      de: 'Erhaltene Daten zurückgeben oder vernichten',
      nl: 'De ontvangen gegevens teruggeven of vernietigen',
    },
    ended: {
      fr: 'Conserver la trace de sa fin',
      de: 'Nachweis der Beendigung aufbewahren',
      nl: 'Het bewijs van het einde bewaren',
    },
  },
  outcomes: {
    review: {
      renew: { fr: 'Le renouveler', de: 'Erneuern', nl: 'Verlengen' },
      amend: { fr: 'Le modifier', de: 'Ändern', nl: 'Wijzigen' },
      end: { fr: 'Y mettre fin', de: 'Beenden', nl: 'Beëindigen' },
    },
    sign: {
      signed: { fr: 'Signer', de: 'Unterzeichnen', nl: 'Ondertekenen' },
      changes: ASK_FOR_CHANGES,
      refused: { fr: 'Refuser de signer', de: 'Unterschrift verweigern', nl: 'Weigeren te ondertekenen' },
    },
  },
};
