import {
  findButton,
  pressButton,
  sendDialog,
  typeCommand,
  type Sent,
} from '../../../local/slack/send-to-app.ts';
import { directOf } from '../../../local/slack/web-api.ts';
import type { SandboxUser } from '../../../local/slack/sandbox.ts';
import type { Block, SandboxMessage } from '../../../local/slack/shapes.ts';
import type { TestCloud } from './test-cloud.ts';

/** Somebody in the sandbox, as their screen shows it. */
export interface SlackPerson {
  user: SandboxUser;
  /** Direct messages and answers that only they see, newest first. */
  messages: () => SandboxMessage[];
  /** The newest message that says this. */
  message: (words: string) => SandboxMessage;
  /** The dialog that stands open, in words. */
  dialog: () => string;
  press: (message: SandboxMessage, label: string) => Promise<Sent>;
  send: (entered: Record<string, string[]>) => Promise<Sent>;
  command: (text: string) => Promise<string>;
}

/** A person of the city, in the workspace of an organization. */
export function slackPerson(cloud: TestCloud, personName: string): SlackPerson {
  const { slack } = cloud;
  const user = slack.workspaces.flatMap(({ users }) => users).find(({ name }) => name === personName);
  if (user === undefined) throw new Error(`${personName} is in no workspace.`);
  const messages = () =>
    slack
      .messages({ teamId: user.teamId, channelId: directOf(user.id) })
      .filter(({ onlyFor }) => onlyFor === undefined || onlyFor === user.id)
      .reverse();
  return {
    user,
    messages,
    message(words) {
      const found = messages().find((one) => wordsOf(one.blocks).includes(words));
      if (found === undefined)
        throw new Error(
          `No message says "${words}", but: ${messages()
            .map(({ text }) => text)
            .join(' | ')}`,
        );
      return found;
    },
    dialog: () => {
      const dialog = slack.dialogOf(user.id);
      return dialog === undefined ? '' : `${dialog.view.title?.text ?? ''}\n${wordsOf(dialog.view.blocks)}`;
    },
    async press({ blocks, channelId, ts }, label) {
      for (const [block, { block_id: blockId = 'b' }] of blocks.entries()) {
        const action = actionOf(blocks, block, label);
        const button = action === undefined ? undefined : findButton(blocks, { block, action });
        if (button === undefined) continue;
        const sent = await pressButton(slack, user, { button, blockId, channelId, ts });
        await cloud.settle();
        return sent;
      }
      throw new Error(`No button is called "${label}", but: ${wordsOf(blocks)}`);
    },
    async send(entered) {
      const sent = await sendDialog(slack, user, entered);
      await cloud.settle();
      return sent;
    },
    async command(text) {
      const sent = await typeCommand(slack, user, text);
      if (sent.status !== 200) throw new Error(`clause8 answered ${sent.status}`);
      await cloud.settle();
      const [answer] = messages().filter(({ onlyFor }) => onlyFor !== undefined);
      return answer === undefined ? '' : wordsOf(answer.blocks);
    },
  };
}

/** Everything that blocks say, buttons too. */
export function wordsOf(blocks: Block[]): string {
  return blocks
    .flatMap((block) => {
      switch (block.type) {
        case 'header':
          return [block.text.text];
        case 'section':
          return [
            block.text?.text,
            ...(block.fields ?? []).map(({ text }) => text),
            block.accessory?.text.text,
          ];
        case 'context':
          return block.elements.map(({ text }) => text);
        case 'actions':
          return block.elements.map(({ text }) => `[${text.text}]`);
        case 'input':
          return [block.label.text];
        case 'divider':
          return [];
      }
    })
    .filter((text) => text !== undefined)
    .join('\n');
}

function actionOf(blocks: Block[], at: number, label: string): string | undefined {
  const block = blocks[at];
  if (block?.type !== 'actions') return undefined;
  return block.elements.find(({ text }) => text.text === label)?.action_id;
}
