/**
 * What must not stand in a log: each pattern with what is written in its place. All are linear in the length of the
 * text (bounded repetition), because the text may come from anybody.
 */
const MASKS: readonly (readonly [RegExp, string])[] = [
  // Link pages have one letter as their first segment (`/u/…`): whatever follows is the link itself.
  [/\/([a-z])\/[^\s"'\\<>?#]+/g, '/$1/***'],
  // A header or a field that carries a secret, as text or as JSON within a JSON line.
  [/\b(bearer|basic)(\s{1,5})[\w.~+/=-]{6,}/gi, '$1$2***'],
  [/\b((?:set-)?cookie|authorization)(\\?["']?\s{0,5}[:=]\s{0,5}\\?["']?)[^\r\n"\\]+/gi, '$1$2***'],
  [/\b(token|secret|password|passwd|api_?key)(=|\\?"\s{0,5}:\s{0,5}\\?")[^&\s"\\]+/gi, '$1$2***'],
  // What a provider sends a browser back with.
  [/([?&]code=)[^&\s"\\]+/gi, '$1***'],
  // 32 random bytes as base64url are 43 characters; with a prefix or an id in front they are longer.
  [/(?<![\w-])[\w-]{43,}(?![\w-])/g, '***'],
  // An address keeps its first letter and its domain: enough to follow a fault, too little to name a person.
  [/([^\s"'<>()[\]\\,;:=/?&@%])[^\s"'<>()[\]\\,;:=/?&@%]{0,63}(@|%40)(?=[\p{L}\p{N}])/giu, '$1***$2'],
  // Credentials in a URL, as in SMTP_URL and DATABASE_URL; what they leave looks like an address, so they come last.
  [/(\w{1,20}:\/\/)[^\s"'\\/@<>]{1,500}@/g, '$1***@'],
];

/** Control characters that JSON leaves as they are, among them those that turn the direction of text around. */
// oxlint-disable-next-line no-control-regex -- control characters are what this is about
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g;

/** Text without secrets, with addresses shortened to `a***@example.org` and control characters written as `\uXXXX`. */
export function mask(text: string): string {
  const masked = MASKS.reduce((current, [pattern, instead]) => current.replace(pattern, instead), text);
  return masked.replace(
    CONTROL,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
