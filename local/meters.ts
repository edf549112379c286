/** What has been used since the start; prices are multiplied elsewhere. Times in milliseconds. */
export interface MeterReading {
  stateTransitions: number;
  invocations: Record<string, { count: number; milliseconds: number; gigabyteMilliseconds: number }>;
  readUnits: number;
  writeUnits: number;
  requests: Record<string, number>;
}

export interface Meters {
  invoked: (functionName: string, milliseconds: number, memoryMegabytes: number) => void;
  transitioned: (count: number) => void;
  /** One request to a service, e.g. `kms.Encrypt`. */
  requested: (operation: string) => void;
  consumed: (units: { read: number; write: number }) => void;
  read: () => MeterReading;
}

export function createMeters(): Meters {
  let stateTransitions = 0;
  let readUnits = 0;
  let writeUnits = 0;
  const invocations = new Map<
    string,
    { count: number; milliseconds: number; gigabyteMilliseconds: number }
  >();
  const requests = new Map<string, number>();
  return {
    invoked(functionName, milliseconds, memoryMegabytes) {
      const sum = invocations.get(functionName) ?? { count: 0, milliseconds: 0, gigabyteMilliseconds: 0 };
      sum.count += 1;
      sum.milliseconds += milliseconds;
      sum.gigabyteMilliseconds += (milliseconds * memoryMegabytes) / 1024;
      invocations.set(functionName, sum);
    },
    transitioned(count) {
      stateTransitions += count;
    },
    requested(operation) {
      requests.set(operation, (requests.get(operation) ?? 0) + 1);
    },
    consumed({ read, write }) {
      readUnits += read;
      writeUnits += write;
    },
    read: () => ({
      stateTransitions,
      invocations: Object.fromEntries([...invocations].map(([name, sum]) => [name, { ...sum }])),
      readUnits,
      writeUnits,
      requests: Object.fromEntries(requests),
    }),
  };
}
