export function compiledLetter(): Promise<string>;
