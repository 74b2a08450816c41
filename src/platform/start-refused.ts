/** What the person who starts Cadans can put right: said in a sentence, without a stack, and the process ends with 1. */
export class StartRefused extends Error {}
