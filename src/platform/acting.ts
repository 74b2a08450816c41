import { Surrounding } from './surroundings.js';

/** Who did something: ids alone, so that nothing has to be changed here when a person is erased. */
export interface Actor {
  readonly kind: 'person' | 'token' | 'link' | 'command';
  /** Null for a command: whoever may start one owns the machine. */
  readonly id: string | null;
}

export interface Subject {
  readonly type: string;
  readonly id: string;
}

/** What somebody is doing, from the moment it is known who they are. */
export interface Act {
  readonly organizationId: string;
  readonly actor: Actor;
  /** Method and pattern of the route, or the command. */
  readonly name: string;
  readonly subject: Subject | null;
  readonly details: Readonly<Record<string, string>>;
}

/** From where something is done, as far as it can be seen: personal data, which goes when the person is erased. */
export interface Origin {
  /** IP address */
  readonly address: string;
  /** What the browser says of itself. */
  readonly agent: string | null;
}

/** One request or command: what is done in it, and whether that is written down. */
export class Doing {
  act: Act | null = null;
  /** How many entries tell of it: one for each unit of work that changes something. */
  entries = 0;
  /** Whether it is written down at all. */
  isTold = true;
  /** Whether the rows that it changes are written down with it. */
  tellsRows = true;

  constructor(readonly origin: Origin | null = null) {}
}

const doings = new Surrounding<Doing>();

/** Runs work as one doing; everything it starts belongs to it. */
export function runAs<T>(doing: Doing, work: () => T): T {
  return doings.run(doing, work);
}

export function currentDoing(): Doing | null {
  return doings.get() ?? null;
}

/** Says what is done and by whom, where no door asked: behind a mailed link. */
export function actsAs(act: Act): void {
  const doing = currentDoing();
  if (doing) doing.act = act;
}

/** Says what the present act is about, where its address cannot: something it makes, or a person named otherwise. */
export function actsOn(type: string, id: string): void {
  const doing = currentDoing();
  if (doing?.act) doing.act = { ...doing.act, subject: { type, id } };
}

/** Says whose act a command is, once that is known. */
export function actsIn(organizationId: string): void {
  const doing = currentDoing();
  if (doing?.act) doing.act = { ...doing.act, organizationId };
}

/** Says that the present act changes nothing, or stands in rows of its own with who and when: it is not written twice. */
export function actNeedsNoEntry(): void {
  const doing = currentDoing();
  if (doing) doing.isTold = false;
}

/** Says that the rows which the present act changes are not written down with it: they hold what has to be forgotten. */
export function rowsStayUntold(): void {
  const doing = currentDoing();
  if (doing) doing.tellsRows = false;
}

/** Whether the rows that change now are to be told. */
export function tellsRows(): boolean {
  const doing = currentDoing();
  return doing !== null && doing.act !== null && doing.isTold && doing.tellsRows;
}
