import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import type { SlackCard } from '../../../core/rules/slack/slack-card.ts';
import type { StoreTable } from '../entities.ts';
import { keys } from '../keys.ts';
import { rowOf } from '../row.ts';

/** Every message in Slack about a task. */
export async function readSlackCards(table: StoreTable, taskId: string): Promise<SlackCard[]> {
  const { Items = [] } = await table
    .build(QueryCommand)
    .query({ partition: keys.slackCard(taskId, '', '').pk })
    .options({ consistent: true, maxPages: Infinity })
    .send();
  return Items.map((item) => rowOf('slackCard', item).body);
}
