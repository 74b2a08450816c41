/** Strings whole, so that no sign inside one counts; numbers and words are not looked for. */
const TOKEN = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/gs;
/** Whoever repeats more keys than this mends these first. */
const MOST = 10;

type Path = readonly (string | number)[];

/** An object or an array that has begun: where in it the text is, and for an object its keys so far. */
interface Container {
  readonly keys: Set<string> | null;
  step: string | number;
  expectsKey: boolean;
}

/**
 * The keys that an object holds more than once, each with the path to it, in order; ten at most. `JSON.parse` keeps the
 * last one and says nothing. The text must be valid JSON.
 */
export function repeatedKeys(text: string): Path[] {
  const found: Path[] = [];
  const open: Container[] = [];
  for (const [token] of text.matchAll(TOKEN)) {
    const container = open.at(-1);
    if (token === '{') open.push({ keys: new Set(), step: '', expectsKey: true });
    else if (token === '[') open.push({ keys: null, step: 0, expectsKey: false });
    else if (token === '}' || token === ']') open.pop();
    else if (container === undefined || token === ':') continue;
    else if (token === ',') goOn(container);
    else if (container.expectsKey && takeKey(container, token)) {
      found.push(open.map(({ step }) => step));
      if (found.length === MOST) break;
    }
  }
  return found;
}

function goOn(container: Container): void {
  if (typeof container.step === 'number') container.step += 1;
  else container.expectsKey = true;
}

/** Whether the object has this key already. `"a"` and `"\u0061"` are the same key. */
function takeKey(container: Container, token: string): boolean {
  const key = token.includes('\\') ? (JSON.parse(token) as string) : token.slice(1, -1);
  container.step = key;
  container.expectsKey = false;
  if (container.keys?.has(key)) return true;
  container.keys?.add(key);
  return false;
}
