import TestSequencer from '@jest/test-sequencer';

/** Folders whose tests take long, each on a cloud of its own. */
const SLOW = /\/test\/(browser|crash|journeys)\//;

/** Begins with the slow tests, so that the end does not wait for one of them; a fresh clone knows no durations. */
export default class SlowFirst extends TestSequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isSlow = ({ path }) => SLOW.test(path);
    return [...sorted.filter(isSlow), ...sorted.filter((test) => !isSlow(test))];
  }
}
