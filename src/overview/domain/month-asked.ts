interface Month {
  readonly name: string;
  readonly startsOn: string;
  readonly endsOn: string;
}

/** The month that an address asks for: by its name (`FY2027 M03`), as the month of a calendar (`2027-03`), or by a day in it. */
export function monthAsked<M extends Month>(months: readonly M[], asked: string): M | null {
  const day = /^\d{4}-\d{2}$/.test(asked) ? `${asked}-15` : asked;
  return (
    months.find(({ name }) => name === asked) ??
    months.find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn) ??
    null
  );
}
