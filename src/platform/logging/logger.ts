import { type DestinationStream, type Logger, pino } from 'pino';
import type { Settings } from '../settings.js';
import { mask } from './mask.js';

/**
 * The process's log: one JSON object a line. Every line is masked as a whole just before it is written, so nothing a
 * caller logs (an error's stack, a driver's message) can carry a secret or an address past it.
 */
export function createLogger(settings: Settings, destination?: DestinationStream): Logger {
  const options = {
    level: settings.values.LOG_LEVEL,
    base: null,
    formatters: { level: (label: string) => ({ level: label }) },
    timestamp: pino.stdTimeFunctions.isoTime,
    hooks: { streamWrite: (line: string) => `${mask(line.trimEnd())}\n` },
  };
  return destination ? pino(options, destination) : pino(options);
}
