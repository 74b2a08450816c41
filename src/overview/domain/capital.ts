/** The text with a capital first letter: the names of months and periods begin small in Dutch. */
export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
