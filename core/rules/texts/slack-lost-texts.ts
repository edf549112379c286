import { topic } from './topic.ts';

/** That the key to a Slack workspace is lost, and it has to be connected again. `team`: the workspace. */
export const SLACK_LOST_TEXTS = topic({
  en: {
    subject: 'Connect again by {when}: Slack workspace “{team}” of {organization}',
    'subject-now': 'Connect again: Slack workspace “{team}” of {organization}',
    lost: 'The access of clause8 to the Slack workspace “{team}” could not be renewed: Slack takes the key for it no more.',
    'works-until':
      'It still works until {when}. Connect the workspace again before then, and nobody notices.',
    'works-no-more':
      'Nothing comes to Slack any more until you connect the workspace again. People get mails instead.',
    open: 'Connect the workspace',
  },
  fr: {
    subject: 'Relier de nouveau avant le {when} : espace Slack « {team} » de {organization}',
    'subject-now': 'Relier de nouveau : espace Slack « {team} » de {organization}',
    lost: 'L’accès de clause8 à l’espace de travail Slack « {team} » n’a pas pu être renouvelé : Slack n’en accepte plus la clé.',
    'works-until':
      'Il fonctionne encore jusqu’au {when}. Reliez l’espace de travail avant cette date, et personne ne s’en apercevra.',
    'works-no-more':
      'Plus rien n’arrive dans Slack tant que vous n’avez pas relié l’espace de travail. D’ici là, des messages partent par courriel.',
    open: 'Relier l’espace de travail',
  },
  de: {
    subject: 'Bis {when} neu verbinden: Slack-Workspace „{team}“ von {organization}',
    'subject-now': 'Neu verbinden: Slack-Workspace „{team}“ von {organization}',
    lost: 'Der Zugang von clause8 zum Slack-Workspace „{team}“ ließ sich nicht erneuern: Slack nimmt den Schlüssel dafür nicht mehr an.',
    'works-until':
      'Er gilt noch bis {when}. Verbinden Sie den Workspace vorher neu, dann bemerkt niemand etwas.',
    'works-no-more':
      'In Slack kommt nichts mehr an, bis Sie den Workspace neu verbinden. Bis dahin gehen E-Mails hinaus.',
    open: 'Workspace verbinden',
  },
  nl: {
    subject: 'Opnieuw verbinden vóór {when}: Slack-workspace “{team}” van {organization}',
    'subject-now': 'Opnieuw verbinden: Slack-workspace “{team}” van {organization}',
    lost: 'De toegang van clause8 tot de Slack-workspace “{team}” kon niet worden vernieuwd: Slack neemt de sleutel daarvoor niet meer aan.',
    'works-until':
      'De toegang werkt nog tot {when}. Verbind de workspace voor die tijd opnieuw, dan merkt niemand er iets van.',
    'works-no-more':
      'In Slack komt niets meer aan tot u de workspace opnieuw verbindt. Tot die tijd gaan er e-mails uit.',
    open: 'Workspace verbinden',
  },
});
