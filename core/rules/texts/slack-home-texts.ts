import { topic } from './topic.ts';

/** The app's own page in Slack, and the way to link an account. */
export const SLACK_HOME_TEXTS = topic({
  en: {
    heading: 'Waiting for you',
    nothing: 'Nothing waits for you.',
    more: 'There is more in the portal.',
    inbox: 'Open your inbox',
    help: 'Type /clause8 help to see what you can do from here.',
    confidential: 'confidential',
    by: 'by {when}',
    late: 'Late',
    open: 'Open',
    welcome: 'Welcome to clause8',
    'link-why': 'Link your account once, by signing in: then what waits for you comes here.',
    'link-first': 'Link your account first',
    'link-first-why': 'Sign in once, so that clause8 knows whose Slack account this is.',
    link: 'Link your account',
    uninstalled: 'This workspace is not connected to clause8 any more. Open the portal instead.',
    stranger:
      'Your Slack account belongs to another workspace than this one. Only its own members can act here.',
    guest: 'Guests and bots of a workspace cannot act for an organization. Sign in to the portal instead.',
  },
  fr: {
    heading: 'Ce qui vous attend',
    nothing: 'Rien ne vous attend.',
    more: 'La suite figure dans le portail.',
    inbox: 'Ouvrir ma boîte de réception',
    help: 'Tapez /clause8 help pour voir ce que vous pouvez faire d’ici.',
    confidential: 'confidentiel',
    by: 'avant le {when}',
    late: 'En retard',
    open: 'Ouvrir',
    welcome: 'Bienvenue dans clause8',
    'link-why':
      'Associez votre compte une fois, en vous connectant : ce qui vous attend arrivera ensuite ici.',
    'link-first': 'Associez d’abord votre compte',
    'link-first-why': 'Connectez-vous une fois, afin que clause8 sache à qui est ce compte Slack.',
    link: 'Associer mon compte',
    uninstalled: 'Cet espace de travail n’est plus relié à clause8. Ouvrez plutôt le portail.',
    stranger:
      'Votre compte Slack appartient à un autre espace de travail. Seuls les membres de celui-ci peuvent agir ici.',
    guest:
      'Les invités et les robots d’un espace de travail ne peuvent pas agir pour une organisation. Connectez-vous plutôt au portail.',
  },
  de: {
    heading: 'Was auf Sie wartet',
    nothing: 'Nichts wartet auf Sie.',
    more: 'Weiteres steht im Portal.',
    inbox: 'Eingang öffnen',
    help: 'Tippen Sie /clause8 help, um zu sehen, was Sie von hier aus tun können.',
    confidential: 'vertraulich',
    by: 'bis {when}',
    late: 'Überfällig',
    open: 'Öffnen',
    welcome: 'Willkommen bei clause8',
    'link-why':
      'Verknüpfen Sie Ihr Konto einmal, indem Sie sich anmelden: Dann kommt hierher, was auf Sie wartet.',
    'link-first': 'Verknüpfen Sie zuerst Ihr Konto',
    'link-first-why': 'Melden Sie sich einmal an, damit clause8 weiß, wem dieses Slack-Konto gehört.',
    link: 'Konto verknüpfen',
    uninstalled: 'Dieser Workspace ist nicht mehr mit clause8 verbunden. Öffnen Sie stattdessen das Portal.',
    stranger:
      'Ihr Slack-Konto gehört zu einem anderen Workspace. Hier können nur dessen eigene Mitglieder handeln.',
    guest:
      'Gäste und Bots eines Workspace können nicht für eine Organisation handeln. Melden Sie sich stattdessen im Portal an.',
  },
  nl: {
    heading: 'Wat op u wacht',
    nothing: 'Er wacht niets op u.',
    more: 'Meer staat in het portaal.',
    inbox: 'Postvak openen',
    help: 'Typ /clause8 help om te zien wat u vanaf hier kunt doen.',
    confidential: 'vertrouwelijk',
    by: 'vóór {when}',
    late: 'Te laat',
    open: 'Openen',
    welcome: 'Welkom bij clause8',
    'link-why': 'Koppel uw account één keer door u aan te melden: daarna komt hier wat op u wacht.',
    'link-first': 'Koppel eerst uw account',
    'link-first-why': 'Meld u één keer aan, zodat clause8 weet van wie dit Slack-account is.',
    link: 'Account koppelen',
    uninstalled: 'Deze workspace is niet meer met clause8 verbonden. Open in plaats daarvan het portaal.',
    stranger: 'Uw Slack-account hoort bij een andere workspace. Alleen de eigen leden kunnen hier handelen.',
    guest:
      'Gasten en bots van een workspace kunnen niet voor een organisatie handelen. Meld u in plaats daarvan aan bij het portaal.',
  },
});
