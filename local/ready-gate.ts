/** Holds callers back until the cloud stands: a restarted engine goes on at once, before all else is there. */
export interface ReadyGate {
  open: () => void;
  passed: () => Promise<void>;
}

export function createReadyGate(): ReadyGate {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, passed: () => opened };
}
