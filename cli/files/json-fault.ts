/** Where a text stops being JSON, as an offset, and what would have been right there. */
export interface JsonFault {
  offset: number;
  message: string;
}

/** Deeper than any file people write, and less than what this reader's own calls can bear. */
const DEEPEST = 500;

const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const SCALAR = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;

/**
 * Finds the first fault of a text that JSON.parse refuses. JSON.parse itself says a position only sometimes,
 * and in words that change from one Node to the next.
 */
export function findJsonFault(text: string): JsonFault {
  let at = 0;
  let depth = 0;
  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) at += found[0].length;
    return found !== null;
  };
  const takeCharacter = (character: string): boolean => {
    take(SPACE);
    if (text[at] !== character) return false;
    at += 1;
    return true;
  };
  const fault = (message: string): JsonFault => {
    take(SPACE);
    return {
      offset: at,
      message: at >= text.length ? `${message} expected, but the text ends here` : `${message} expected here`,
    };
  };

  function value(): JsonFault | undefined {
    take(SPACE);
    if (text[at] === '{') return inside(() => members('}', member, 'a field name in double quotes'));
    if (text[at] === '[') return inside(() => members(']', value, 'a value'));
    if (take(STRING) || take(SCALAR)) return undefined;
    return fault(text[at] === '"' ? 'a complete string' : 'a value');
  }
  function inside(read: () => JsonFault | undefined): JsonFault | undefined {
    if (depth === DEEPEST) return fault(`no more than ${DEEPEST} brackets within each other`);
    depth += 1;
    const found = read();
    depth -= 1;
    return found;
  }
  function member(): JsonFault | undefined {
    take(SPACE);
    if (!take(STRING)) return fault('a field name in double quotes');
    return takeCharacter(':') ? value() : fault('":"');
  }
  function members(close: string, one: () => JsonFault | undefined, first: string): JsonFault | undefined {
    at += 1;
    if (takeCharacter(close)) return undefined;
    if (at >= text.length) return fault(`${first} or "${close}"`);
    for (;;) {
      const inner = one();
      if (inner !== undefined) return inner;
      if (takeCharacter(close)) return undefined;
      if (!takeCharacter(',')) return fault(`"," or "${close}"`);
    }
  }
  return value() ?? fault('nothing more');
}
