/** How a step ended; of a group also how many ended how. */
export interface StepOutcome {
  outcome: string;
  counts?: Record<string, number>;
}

/** One way through the definition: the run itself, a branch of a `both`, or an item of an `each`. */
export interface Lane {
  scope: string;
  /** Organization of the item; absent outside an `each`. */
  organizationId?: string;
  /** Tasks whose end let this way come to where it is. */
  after: string[];
  /** How often each step of the scope was entered, and how it ended last; shared by the branches of a `both`. */
  rounds: Map<string, number>;
  outcomes: Map<string, StepOutcome>;
  /** The way outside the `each`. */
  outer?: Lane;
}

export function firstLane(): Lane {
  return { scope: '', after: [], rounds: new Map(), outcomes: new Map() };
}

/** A way beside others in the same scope. */
export function besideLane(lane: Lane): Lane {
  return { ...lane, after: [...lane.after] };
}

/** A way for one item of an `each`. */
export function itemLane(outer: Lane, item: { scope: string; organizationId: string }): Lane {
  const { scope, organizationId } = item;
  return {
    scope,
    organizationId,
    after: [...outer.after],
    rounds: new Map(),
    outcomes: new Map(),
    outer,
  };
}

/** Counts one more entry of a step; 1 the first time. */
export function nextRound({ rounds }: Lane, stepId: string): number {
  const round = (rounds.get(stepId) ?? 0) + 1;
  rounds.set(stepId, round);
  return round;
}

export function outcomeIn(lane: Lane, stepId: string): StepOutcome | undefined {
  return lane.outcomes.get(stepId) ?? (lane.outer === undefined ? undefined : outcomeIn(lane.outer, stepId));
}

/** After ways side by side have ended: what follows waited for all of them. */
export function rejoin(lane: Lane, ways: Lane[]): void {
  lane.after = [...new Set(ways.flatMap(({ after }) => after))];
}
