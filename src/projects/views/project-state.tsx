import { Badge, Status } from '../../platform/pages/badge.js';
import type { Locale } from '../../platform/pages/locale.js';
import type { ProjectPicture } from '../project-pictures.service.js';
import { projectWords } from './project-words.js';

interface ProjectStateProps {
  readonly picture: ProjectPicture;
  readonly locale: Locale;
}

/** Where a project stands, for how long it waits and for what, and what is to be seen to. */
export function ProjectStanding({ picture, locale }: ProjectStateProps) {
  const words = projectWords[locale];
  const { project, waitingDays, flags } = picture;
  return (
    <>
      <Badge tone={project.state === 'running' ? 'accent' : 'neutral'}>{words.states[project.state]}</Badge>
      {waitingDays !== null && (
        <span class="of-month small">{words.waiting(project.waitingFor ?? '', words.days(waitingDays))}</span>
      )}
      {flags.map((flag) => (
        <span key={flag} class="of-month">
          <Status tone="at-risk">{words.flags[flag]}</Status>
        </span>
      ))}
    </>
  );
}

interface ProjectNameProps extends ProjectStateProps {
  /** Its place in the quarter, from 1, where it has one. */
  readonly place?: number;
}

/** Its name, leading to its page, and what sort of work it is. */
export function ProjectName({ picture: { project }, place, locale }: ProjectNameProps) {
  const words = projectWords[locale];
  return (
    <span>
      {place !== undefined && `${place}. `}
      <a href={`/projects/${project.key}`}>{project.name}</a>
      <span class="of-month small muted">
        {words.categories[project.category]}
        {project.hypothesis !== null && ` · ${words.experiment}`}
      </span>
    </span>
  );
}
