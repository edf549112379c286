import { describe, expect, test } from '@jest/globals';
import { decideApproval } from '../../../core/actions/decide-approval.ts';
import type { Language } from '../../../core/rules/preferences.ts';
import type { ProcessTitles } from '../../../core/rules/process-titles.ts';
import { approvalStep, process, taskStep } from '../actions/support/processes.ts';
import { buttonIn, SlackWorld, TEAM, userOf, words } from './support/slack-world.ts';

const TITLES: ProcessTitles = {
  process: { fr: 'Procédure type', de: 'Musterverfahren', nl: 'Voorbeeldproces' },
  steps: {
    write: { fr: 'Rédiger', de: 'Verfassen', nl: 'Opstellen' },
    approve: { fr: 'Valider', de: 'Prüfen', nl: 'Beoordelen' },
  },
  asks: {
    write: { fr: 'Rédigez le texte.', de: 'Verfassen Sie den Text.', nl: 'Stel de tekst op.' },
    approve: { fr: 'Lisez le texte.', de: 'Lesen Sie den Text.', nl: 'Lees de tekst.' },
  },
  outcomes: {
    approve: {
      yes: { fr: 'Approuver', de: 'Zustimmen', nl: 'Goedkeuren' },
      no: { fr: 'Rejeter', de: 'Ablehnen', nl: 'Afwijzen' },
    },
  },
};

/** The DPO reads German, the contact French, the accountable person Dutch; the organization writes as it is told. */
async function city(organization?: Language, private_ = false) {
  const steps = [taskStep('write', { byMail: 'reply' }), approvalStep('approve')];
  const slack = await SlackWorld.create(process(steps, { private: private_ }));
  const { ports } = slack.world;
  ports.catalogue.titles = () => TITLES;
  const before = await ports.store.organization('mobility');
  if (before === undefined) throw new Error('no organization');
  if (organization !== undefined)
    await ports.store.commit({
      writes: [
        {
          entity: 'organization',
          before,
          after: { ...before, language: organization, version: before.version + 1 },
        },
      ],
      events: [],
    });
  const speaks = async (personId: string, language: Language) => {
    await slack.link(personId, true);
    const person = await slack.world.person(personId);
    const preferences = { ...person.preferences, language };
    const after = { ...person, preferences, version: person.version + 1 };
    await ports.store.commit({ writes: [{ entity: 'person', before: person, after }], events: [] });
  };
  await speaks('mobility-dpo', 'de');
  await speaks('mobility-contact', 'fr');
  await speaks('mobility-accountable', 'nl');
  return { slack, runId: await slack.world.start() };
}

const cardOf = (slack: SlackWorld, personId: string) => {
  const channel = `D${userOf(personId).slice(1)}`;
  const found = slack
    .standing()
    .filter(({ channelId }) => channelId === channel)
    .at(-1);
  if (found === undefined) throw new Error(`no card for ${personId}`);
  return found.message;
};
const said = async (slack: SlackWorld, personId: string, text: string) => {
  await slack.command(personId, text);
  await slack.deliver();
  return slack.said();
};
const unlinked = (slack: SlackWorld, personId: string) =>
  slack.slack.users.set(userOf(personId), { teamId: TEAM, name: personId, kind: 'member' });

describe('everybody reads Slack in their own language', () => {
  test('cards, what has become of them, and reminders', async () => {
    const { slack, runId } = await city();
    const task = await slack.world.opened(runId, 'approve');
    await slack.deliver();
    const german = cardOf(slack, 'mobility-dpo');
    expect(german.text).toContain('Bitte entscheiden: Prüfen (Mobility Agency)');
    expect(words(german.blocks)).toMatch(
      /Lesen Sie den Text\..*Musterverfahren.*Warum Sie: Ihre Rolle.*Kommentieren/,
    );
    expect(buttonIn(german.blocks, 'Zustimmen').text).toBe('Zustimmen');
    expect(words(cardOf(slack, 'mobility-accountable').blocks)).toMatch(
      /Graag beslissen: Beoordelen.*Goedkeuren/,
    );

    const person = await slack.world.person('mobility-dpo');
    await decideApproval(slack.world.ports, { taskId: task.id, person, channel: 'portal', outcome: 'yes' });
    await slack.deliver();
    expect(words(cardOf(slack, 'mobility-dpo').blocks)).toContain('1 von 2');
    const other = await slack.world.person('mobility-accountable');
    await decideApproval(slack.world.ports, {
      taskId: task.id,
      person: other,
      channel: 'portal',
      outcome: 'yes',
    });
    await slack.deliver();
    expect(cardOf(slack, 'mobility-dpo').text).toMatch(
      /^Erledigt: Prüfen\. Zustimmen, Henrik Voss, Freitag, 22\. Mai/,
    );
    expect(cardOf(slack, 'mobility-accountable').text).toMatch(/^Afgehandeld: Beoordelen\. Goedkeuren/);

    await slack.world.open(runId, 'write');
    await slack.deliver();
    expect(words(cardOf(slack, 'mobility-contact').blocks)).toMatch(/À répondre : Rédiger.*Je m’en charge/);
    expect(slack.faults()).toEqual([]);
  });

  test('a card that is about another organization is in that of the workspace, as its mails are', async () => {
    const { slack, runId } = await city('de');
    const { ports } = slack.world;
    const tasks = await slack.world.opened(runId, 'approve');
    const elsewhere = { ...tasks, organizationId: 'city', version: tasks.version + 1 };
    await ports.store.commit({ writes: [{ entity: 'task', before: tasks, after: elsewhere }], events: [] });
    const before = await slack.world.person('mobility-dpo');
    const { language: _language, ...preferences } = before.preferences ?? {};
    const after = { ...before, preferences, version: before.version + 1 };
    await ports.store.commit({ writes: [{ entity: 'person', before, after }], events: [] });
    await slack.deliver();
    expect(cardOf(slack, 'mobility-dpo').text).toMatch(/^Bitte entscheiden: Prüfen/);
  });

  test('buttons and the dialogs they open, before the answer and after it', async () => {
    const { slack, runId } = await city();
    const task = await slack.world.opened(runId, 'approve');
    await slack.deliver();
    const { blocks } = cardOf(slack, 'mobility-dpo');
    await slack.press('mobility-dpo', buttonIn(blocks, 'Ablehnen …'));
    const asked = slack.slack.opened.at(-1)?.view;
    if (asked === undefined) throw new Error('no dialog');
    expect(asked).toMatchObject({ title: { text: 'Ihre Entscheidung' }, submit: { text: 'Senden' } });
    expect(words(asked.blocks)).toContain('Warum?');
    const state = { text: { v: { type: 'plain_text_input', value: 'Noch nicht gut.' } } };
    const answer = await slack.submit('mobility-dpo', { id: 'V1', view: asked }, state);
    expect(answer.body).toContain('Einen Moment bitte');
    await slack.deliver();
    const done = slack.slack.views.get('V1');
    expect(words(done?.blocks ?? [])).toContain('Ihre Entscheidung ist festgehalten: Ablehnen.');
    expect(done?.close?.text).toBe('Schließen');
    expect((await slack.world.task(task.id)).voices).toHaveLength(1);

    await slack.world.open(runId, 'write');
    await slack.deliver();
    const french = cardOf(slack, 'mobility-contact').blocks;
    await slack.press('mobility-contact', buttonIn(french, 'Répondre ici'));
    await slack.deliver();
    const [id, form] = [...slack.slack.views].at(-1) ?? [];
    expect(form).toMatchObject({ title: { text: 'Procédure type' }, submit: { text: 'Envoyer' } });
    if (id === undefined || form === undefined) throw new Error('no form');
    const long = { text: { v: { type: 'plain_text_input', value: 'x'.repeat(101) } } };
    await slack.submit('mobility-contact', { id, view: form }, long);
    await slack.deliver();
    expect(words(slack.slack.views.get(id)?.blocks ?? [])).toContain('Merci de revoir ceci');
    expect(slack.faults()).toEqual([]);
  });

  test('who is at it', async () => {
    const { slack, runId } = await city();
    await slack.world.open(runId, 'write');
    await slack.deliver();
    const { blocks } = cardOf(slack, 'mobility-contact');
    await slack.press('mobility-contact', buttonIn(blocks, 'Je m’en charge'));
    await slack.deliver();
    expect(slack.said()).toContain('La tâche est à vous.');
    await slack.deliver();
    expect(words(cardOf(slack, 'mobility-contact').blocks)).toContain('*Pris en charge par*\\nJonas Adler');
  });

  test('commands and the home', async () => {
    const { slack, runId } = await city();
    await slack.world.open(runId, 'write');
    await slack.deliver();
    expect(await said(slack, 'mobility-contact', 'tasks')).toMatch(
      /Ce qui vous attend.*Rédiger.*, avant le /,
    );
    expect(await said(slack, 'mobility-dpo', 'tasks')).toContain('Nichts wartet auf Sie');
    expect(await said(slack, 'mobility-contact', `status ${runId}`)).toContain('Procédure type');
    expect(await said(slack, 'mobility-contact', `deadline ${runId}`)).toContain('Une tâche');
    expect(await said(slack, 'mobility-accountable', 'status X-1')).toContain('Niet gevonden');
    expect(await said(slack, 'mobility-dpo', 'help')).toMatch(/Was Sie tippen können.*\/clause8 delegate/);
    expect(await said(slack, 'mobility-accountable', 'koffie')).toContain('Dit is niet begrepen');
    await said(slack, 'mobility-dpo', 'delegate');
    const away = [...slack.slack.views.values()].at(-1);
    expect(away).toMatchObject({ title: { text: 'Während Sie weg sind' } });
    expect(words(away?.blocks ?? [])).toMatch(/Wer vertritt Sie\?.*Nur Aufgaben/);
    expect(await said(slack, 'mobility-contact', 'start')).toContain('Procédure type');
    await said(slack, 'mobility-contact', 'start Procédure type');
    expect([...slack.slack.views.values()].at(-1)).toMatchObject({ submit: { text: 'Lancer' } });
    await slack.event('Ev1', { type: 'app_home_opened', user: userOf('mobility-contact'), tab: 'home' });
    await slack.deliver();
    const home = words(slack.slack.homes.get(userOf('mobility-contact'))?.blocks ?? []);
    expect(home).toMatch(/Ce qui vous attend.*Rédiger.*Ouvrir ma boîte de réception/);
    expect(slack.faults()).toEqual([]);
  });

  test('of a confidential run the name of the process and no more', async () => {
    const { slack, runId } = await city('nl', true);
    await slack.world.open(runId, 'write');
    await slack.deliver();
    const card = cardOf(slack, 'mobility-contact');
    expect(card.text).toBe('Procédure type : quelque chose vous attend.');
    expect(words(card.blocks)).not.toMatch(/Rédiger|Mobility/);
  });
});

describe('where nobody has chosen a language', () => {
  test('the channel has that of its organization', async () => {
    const { slack, runId } = await city('nl');
    await slack.changeInstall({ channelId: 'C1' });
    await slack.world.open(runId, 'write');
    await slack.deliver();
    const card = slack.standing().find(({ channelId }) => channelId === 'C1');
    expect(card?.message.text).toContain('Graag beantwoorden: Opstellen');
  });

  test('people have that of the organization whose workspace it is', async () => {
    const { slack, runId } = await city('fr');
    await slack.link('mobility-responder');
    await slack.world.open(runId, 'write');
    expect(await said(slack, 'mobility-responder', 'tasks')).toContain('Rien ne vous attend');
  });

  test('so have those who are not linked; English where it is nobody’s', async () => {
    const { slack } = await city('de');
    unlinked(slack, 'mobility-member');
    expect(await said(slack, 'mobility-member', 'tasks')).toContain('Verknüpfen Sie zuerst Ihr Konto');
    await slack.event('Ev1', { type: 'app_home_opened', user: userOf('mobility-member'), tab: 'home' });
    await slack.deliver();
    const home = slack.slack.homes.get(userOf('mobility-member'));
    expect(words(home?.blocks ?? [])).toContain('Willkommen bei clause8');
    await slack.command('mobility-member', 'tasks', 'TUNKNOWN');
    await slack.deliver();
    expect(slack.said()).toContain('This workspace is not connected');
    await slack.changeInstall({ endedAt: slack.world.ports.now() });
    expect(await said(slack, 'mobility-member', 'tasks')).toContain('nicht mehr mit clause8 verbunden');
  });
});
