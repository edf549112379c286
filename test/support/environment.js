import vm from 'node:vm';
import { TestEnvironment } from 'jest-environment-node';

/**
 * Jest's own environment, but on an ordinary global object. Jest's is a sandbox that is asked, through an interceptor
 * and a proxy, at every use of `Array`, `Object` or `Math`; without it the same tests need about a tenth less time.
 */
export default class PlainGlobalEnvironment extends TestEnvironment {
  constructor(config, context) {
    const sandboxed = vm.createContext;
    vm.createContext = () => sandboxed(vm.constants.DONT_CONTEXTIFY);
    try {
      super(config, context);
    } finally {
      vm.createContext = sandboxed;
    }
  }
}
