/** Which records are settled, when lanes settle them in another order than they were read. */
export interface PositionLedger {
  add: (sequenceNumber: string) => void;
  /** Answers up to where everything is settled now, when that has moved on. */
  settle: (sequenceNumbers: string[]) => string | undefined;
  /** How many records wait to be settled. */
  open: () => number;
}

export function createPositionLedger(): PositionLedger {
  const inOrder: string[] = [];
  const settled = new Set<string>();
  return {
    add: (sequenceNumber) => {
      inOrder.push(sequenceNumber);
    },
    settle(sequenceNumbers) {
      for (const sequenceNumber of sequenceNumbers) settled.add(sequenceNumber);
      let last: string | undefined;
      while (inOrder[0] !== undefined && settled.delete(inOrder[0])) last = inOrder.shift();
      return last;
    },
    open: () => inOrder.length,
  };
}
