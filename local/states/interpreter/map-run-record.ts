import type { Draft } from './draft.ts';
import type { Activity, Frame } from './execution.ts';
import type { MapRun } from './map-run.ts';

export type MapRunActivity = Extract<Activity, { kind: 'map-run' }>;

/** Writes what DescribeMapRun tells, as it stands now. */
export function recordMapRun(draft: Draft, frame: Frame, activity: MapRunActivity): void {
  draft.putMapRun(mapRunOf(draft, frame, activity, 'RUNNING'));
}

/** Writes the map run's end; children that still run are counted as aborted. */
export function closeMapRun(
  draft: Draft,
  frame: Frame,
  activity: MapRunActivity,
  status: Exclude<MapRun['status'], 'RUNNING'>,
): void {
  const run = mapRunOf(draft, frame, activity, status);
  const aborted = run.aborted + run.running;
  draft.putMapRun({ ...run, running: 0, aborted, stoppedAt: draft.context.now });
}

function mapRunOf(draft: Draft, frame: Frame, activity: MapRunActivity, status: MapRun['status']): MapRun {
  return {
    arn: activity.arn,
    executionArn: draft.head.arn,
    executionKey: draft.head.key,
    stateMachineArn: draft.head.stateMachineArn,
    state: frame.state,
    status,
    startedAt: activity.startedAt,
    stoppedAt: null,
    maxConcurrency: activity.concurrency,
    toleratedFailureCount: activity.toleratedFailureCount ?? 0,
    toleratedFailurePercentage: activity.toleratedFailurePercentage ?? 0,
    total: activity.total,
    pending: activity.total - activity.next,
    running: activity.running,
    succeeded: activity.succeeded,
    failed: activity.failed,
    timedOut: activity.timedOut,
    aborted: activity.aborted,
  };
}
