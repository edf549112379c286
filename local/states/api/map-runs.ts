import type { z } from 'zod';
import { isMapRunArn } from '../arns.ts';
import { MapRun } from '../interpreter/map-run.ts';
import { parseJson } from '../json.ts';
import type { Core } from '../runtime/core.ts';
import { keys, lastPart } from '../store/keys.ts';
import { ApiError } from './api-error.ts';
import { requireHead } from './executions.ts';
import { cutPage, pageSize, placeOf, seconds } from './paging.ts';
import type { DescribeMapRunInput, ListMapRunsInput } from './schemas.ts';

export async function describeMapRun(
  core: Core,
  request: z.output<typeof DescribeMapRunInput>,
): Promise<object> {
  const { mapRunArn: arn } = request;
  if (!isMapRunArn(arn)) throw new ApiError('InvalidArn', `Invalid Arn: '${arn}'`);
  const text = await core.store.get(keys.mapRun(arn));
  if (text === undefined) throw new ApiError('ResourceNotFound', `Resource not found: '${arn}'`);
  const run = MapRun.parse(parseJson(text));
  const { total, pending, running, succeeded, failed, timedOut, aborted } = run;
  const counts = { total, pending, running, succeeded, failed, timedOut, aborted };
  return {
    mapRunArn: arn,
    executionArn: run.executionArn,
    status: run.status,
    startDate: seconds(run.startedAt),
    ...(run.stoppedAt === null ? {} : { stopDate: seconds(run.stoppedAt) }),
    maxConcurrency: run.maxConcurrency,
    toleratedFailurePercentage: run.toleratedFailurePercentage,
    toleratedFailureCount: run.toleratedFailureCount,
    itemCounts: { ...counts, resultsWritten: 0, failuresNotRedrivable: 0, pendingRedrive: 0 },
    executionCounts: { ...counts, resultsWritten: 0, failuresNotRedrivable: 0, pendingRedrive: 0 },
    redriveCount: 0,
  };
}

export async function listMapRuns(core: Core, request: z.output<typeof ListMapRunsInput>): Promise<object> {
  const { key } = await requireHead(core, request.executionArn);
  const prefix = keys.mapRuns(key);
  const after = placeOf(prefix, request);
  const size = pageSize(request);
  const found = await core.store.range(prefix, {
    ...(after === undefined ? {} : { after: `${prefix}${after}` }),
    limit: size + 1,
  });
  const { page, next } = cutPage(found, size, prefix, ([name]) => name.slice(prefix.length));
  const texts = await core.store.getMany(page.map(([name]) => keys.mapRun(lastPart(name))));
  const mapRuns = texts.flatMap((text) =>
    text === undefined ? [] : [listed(MapRun.parse(parseJson(text)))],
  );
  return { mapRuns, ...next };
}

function listed(run: MapRun): object {
  return {
    executionArn: run.executionArn,
    mapRunArn: run.arn,
    stateMachineArn: run.stateMachineArn,
    startDate: seconds(run.startedAt),
    ...(run.stoppedAt === null ? {} : { stopDate: seconds(run.stoppedAt) }),
  };
}
