import { Injectable } from '@nestjs/common';
import type { Attendance } from './domain/attendance.js';

/** Who was asked to a session and what they answered, by person. */
export type WhoComes = (
  organizationId: string,
  sessionId: string,
) => Promise<ReadonlyMap<string, Attendance>>;

const nobody: WhoComes = () => Promise.resolve(new Map());

/** Whether participants come. The room that invites them says so; while none does, nobody was asked. */
@Injectable()
export class AttendanceBook {
  #whoComes = nobody;

  keptBy(whoComes: WhoComes): void {
    this.#whoComes = whoComes;
  }

  of(organizationId: string, sessionId: string): Promise<ReadonlyMap<string, Attendance>> {
    return this.#whoComes(organizationId, sessionId);
  }
}
