/** Words, and beginnings of words, that speak of money. */
const COST =
  /(?<!\p{L})(?:costs?(?!\p{L})|costl|budget|cheap|savings?(?!\p{L})|expens|margin|euro|kosten|bezuinig|bespar|goedko|duur(?!\p{L})|duurder|uitgaven|marge|geld)|[€$£]|kosten(?!\p{L})/iu;
/** Words, and beginnings of words, that speak of whom it is for. */
const CUSTOMER =
  /(?<!\p{L})(?:customer|client|guest|visitor|patient|resident|traveller|passenger|reader|user|klant|gast|bezoeker|cliënt|patiënt|bewoner|reiziger|lezer|gebruiker)|klanten?(?!\p{L})/iu;

/**
 * Whether a reason names only what something costs, and nobody whom it is for: then the customer question is asked out
 * loud. By words, in English and Dutch; where they say nothing of money it keeps silent.
 */
export function namesOnlyCost(reason: string): boolean {
  return COST.test(reason) && !CUSTOMER.test(reason);
}
