import type { Translated } from '../process-titles.ts';

/** What the laws of other parts of the world ask for, by the English label of the rule. */
export const DUTIES_ELSEWHERE: Record<string, Translated> = {
  'Notify the ANPD': { fr: 'Notifier à l’ANPD', de: 'Meldung an die ANPD', nl: 'Melding aan de ANPD' },
  'Complete the notification to the ANPD': {
    fr: 'Compléter la notification à l’ANPD',
    de: 'Meldung an die ANPD vervollständigen',
    nl: 'De melding aan de ANPD aanvullen',
  },
  'Report to the Privacy Commissioner': {
    fr: 'Signaler au Commissaire à la protection de la vie privée',
    de: 'Meldung an die Datenschutzkommission (Kanada)',
    nl: 'Melding aan de Privacy Commissioner',
  },
  'Tell bodies that can reduce the harm': {
    fr: 'Informer les organismes qui peuvent réduire le préjudice',
    de: 'Stellen unterrichten, die den Schaden mindern können',
    nl: 'Instanties informeren die de schade kunnen beperken',
  },
  'Notify the Commission d’accès à l’information': {
    fr: 'Aviser la Commission d’accès à l’information',
    de: 'Meldung an die Commission d’accès à l’information',
    nl: 'Melding aan de Commission d’accès à l’information',
  },
  'Tell the media': { fr: 'Informer les médias', de: 'Medien unterrichten', nl: 'De media informeren' },
  'Notify the Secretary of Health (500 people and more)': {
    fr: 'Notifier au secrétaire à la Santé (500 personnes et plus)',
    de: 'Meldung an das Gesundheitsministerium (ab 500 Personen)',
    nl: 'Melding aan de minister van Gezondheid (500 personen en meer)',
  },
  'Notify the Secretary of Health (fewer than 500 people)': {
    fr: 'Notifier au secrétaire à la Santé (moins de 500 personnes)',
    de: 'Meldung an das Gesundheitsministerium (unter 500 Personen)',
    nl: 'Melding aan de minister van Gezondheid (minder dan 500 personen)',
  },
  'Tell the covered entity': {
    fr: 'Informer l’entité visée',
    de: 'Mitteilung an die verpflichtete Einrichtung',
    nl: 'De verplichte entiteit informeren',
  },
  'Tell the residents of California': {
    fr: 'Informer les résidents de Californie',
    de: 'Benachrichtigung der Einwohner Kaliforniens',
    nl: 'De inwoners van Californië informeren',
  },
  'Tell the residents of California (agency)': {
    fr: 'Informer les résidents de Californie (administration)',
    de: 'Benachrichtigung der Einwohner Kaliforniens (Behörde)',
    nl: 'De inwoners van Californië informeren (overheidsinstantie)',
  },
  'Send the Attorney General a sample': {
    fr: 'Envoyer un exemplaire au procureur général',
    de: 'Muster an die Generalstaatsanwaltschaft senden',
    nl: 'Een voorbeeld naar de procureur-generaal sturen',
  },
  'Tell the residents of New York': {
    fr: 'Informer les résidents de New York',
    de: 'Benachrichtigung der Einwohner New Yorks',
    nl: 'De inwoners van New York informeren',
  },
  'Notify the authorities of New York': {
    fr: 'Notifier aux autorités de New York',
    de: 'Meldung an die Behörden New Yorks',
    nl: 'Melding aan de autoriteiten van New York',
  },
  'Tell the residents of New York (public body)': {
    fr: 'Informer les résidents de New York (organisme public)',
    de: 'Benachrichtigung der Einwohner New Yorks (öffentliche Stelle)',
    nl: 'De inwoners van New York informeren (publiek orgaan)',
  },
  'Tell the people concerned in Texas': {
    fr: 'Informer les personnes concernées au Texas',
    de: 'Benachrichtigung der betroffenen Personen in Texas',
    nl: 'De betrokkenen in Texas informeren',
  },
  'Notify the Attorney General of Texas': {
    fr: 'Notifier au procureur général du Texas',
    de: 'Meldung an die Generalstaatsanwaltschaft von Texas',
    nl: 'Melding aan de procureur-generaal van Texas',
  },
  'Report to the Department of Information Resources': {
    fr: 'Signaler au département des ressources d’information',
    de: 'Meldung an das Department of Information Resources',
    nl: 'Melding aan het Department of Information Resources',
  },
  'Assess whether the breach must be notified': {
    fr: 'Évaluer si la violation doit être notifiée',
    de: 'Prüfen, ob die Verletzung gemeldet werden muss',
    nl: 'Beoordelen of het datalek gemeld moet worden',
  },
  'Notify the Personal Data Protection Commission': {
    fr: 'Notifier à la Commission de protection des données personnelles',
    de: 'Meldung an die Datenschutzkommission (Singapur)',
    nl: 'Melding aan de Personal Data Protection Commission',
  },
  'Tell the organization': {
    fr: 'Informer l’organisation',
    de: 'Mitteilung an die Organisation',
    nl: 'De organisatie informeren',
  },
  'Assess a suspected breach': {
    fr: 'Évaluer une violation présumée',
    de: 'Mutmaßliche Verletzung prüfen',
    nl: 'Een vermoed datalek beoordelen',
  },
  'Give the Commissioner a statement': {
    fr: 'Remettre une déclaration au Commissaire',
    de: 'Erklärung an die Datenschutzkommission abgeben',
    nl: 'Een verklaring aan de Commissioner geven',
  },
  'Preliminary report to the Commission': {
    fr: 'Rapport préliminaire à la Commission',
    de: 'Vorläufiger Bericht an die Kommission',
    nl: 'Voorlopig verslag aan de Commissie',
  },
  'Final report to the Commission': {
    fr: 'Rapport final à la Commission',
    de: 'Abschlussbericht an die Kommission',
    nl: 'Eindverslag aan de Commissie',
  },
  'Report to the Commission or KISA': {
    fr: 'Signaler à la Commission ou à la KISA',
    de: 'Meldung an die Kommission oder die KISA',
    nl: 'Melding aan de Commissie of KISA',
  },
  'First description to the Data Protection Board': {
    fr: 'Première description au Conseil de protection des données',
    de: 'Erste Beschreibung an das Data Protection Board',
    nl: 'Eerste beschrijving aan de Data Protection Board',
  },
  'Details to the Data Protection Board': {
    fr: 'Précisions au Conseil de protection des données',
    de: 'Einzelheiten an das Data Protection Board',
    nl: 'Bijzonderheden aan de Data Protection Board',
  },
  'Report a cyber incident to CERT-In': {
    fr: 'Signaler un incident informatique à CERT-In',
    de: 'Cybervorfall an CERT-In melden',
    nl: 'Een cyberincident melden aan CERT-In',
  },
  'Notify the authority': {
    fr: 'Notifier à l’autorité',
    de: 'Meldung an die Behörde',
    nl: 'Melding aan de autoriteit',
  },
  'Report an incident to the cyberspace authority': {
    fr: 'Signaler un incident à l’administration du cyberespace',
    de: 'Vorfall an die Cyberraum-Behörde melden',
    nl: 'Een incident melden aan de cyberspace-autoriteit',
  },
  'Report under the Network Data Regulations': {
    fr: 'Signaler au titre du règlement sur les données des réseaux',
    de: 'Meldung nach der Netzdatenverordnung',
    nl: 'Melding volgens de regels voor netwerkgegevens',
  },
};
