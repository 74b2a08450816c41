/** Stops a timer that has not run yet; harmless afterwards. */
export type Cancel = () => void;

/** The only source of waiting. What is measured against a clock takes its instants from `Clock`, not from here. */
export abstract class Timers {
  /** Runs once, after so many milliseconds. */
  abstract after(milliseconds: number, run: () => void): Cancel;

  /** Runs again and again until canceled. */
  abstract every(milliseconds: number, run: () => void): Cancel;

  /** Resolves after so many milliseconds. */
  wait(milliseconds: number): Promise<void> {
    return new Promise((resolve) => void this.after(milliseconds, resolve));
  }
}

/** Real time. What runs again and again does not by itself keep the process alive; what runs once does. */
export class SystemTimers extends Timers {
  after(milliseconds: number, run: () => void): Cancel {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  }

  every(milliseconds: number, run: () => void): Cancel {
    const timer = setInterval(run, milliseconds).unref();
    return () => clearInterval(timer);
  }
}
