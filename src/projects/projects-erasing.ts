import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import { Erasures } from '../organizations/erasures.js';
import { Project } from './project.entity.js';

/** What somebody answers for and is not over, somebody else must take over; what is over keeps the pseudonym. */
@Injectable()
export class ProjectsErasing implements OnModuleInit {
  constructor(private readonly erasures: Erasures) {}

  onModuleInit(): void {
    this.erasures.register({
      charges: async (manager, { organizationId, id }) => {
        const state = In(['proposed', 'running', 'waiting']);
        const projects = await manager.findBy(Project, { organizationId, ownerId: id, state });
        return projects.map(({ name }) => ({
          en: `answers for the project “${name}”`,
          nl: `staat in voor het project “${name}”`,
        }));
      },
    });
  }
}
