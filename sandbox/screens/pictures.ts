import { Router } from 'express';
import type { Site } from '../site/site';

const TYPE_COLOURS: Readonly<Record<string, string>> = {
  epic: '#8f4bd8',
  story: '#4c9a2a',
  task: '#1d7afc',
  bug: '#c9372c',
  'sub-task': '#388bff',
  subtask: '#388bff',
};
const PRIORITY_COLOURS: Readonly<Record<string, string>> = {
  highest: '#c9372c',
  high: '#c9372c',
  medium: '#b65c02',
  low: '#1d7afc',
  lowest: '#1d7afc',
};
const AVATAR_COLOURS = ['#1868db', '#1f845a', '#946f00', '#5e4db2', '#ae2e24'];

/** The pictures that REST names by address: issue types, priorities, people and projects, drawn here rather than copied. */
export function pictures(site: Site): Router {
  const router = Router();
  router.get('/issuetype-icons/:name.svg', (request, response) => {
    const colour = TYPE_COLOURS[request.params['name'] ?? ''] ?? '#44546f';
    response
      .type('svg')
      .send(
        svg(
          16,
          `<rect width="16" height="16" rx="3" fill="${colour}"/><path d="M4.5 8.2 7 10.7 11.6 5.8" fill="none" stroke="#fff" stroke-width="1.7"/>`,
        ),
      );
  });
  router.get('/images/icons/priorities/:name.svg', (request, response) => {
    const colour = PRIORITY_COLOURS[request.params['name'] ?? ''] ?? '#44546f';
    response.type('svg').send(svg(16, `<path d="M3 6h10M3 10h10" stroke="${colour}" stroke-width="2"/>`));
  });
  router.get('/avatars/:account.svg', (request, response) => {
    response.type('svg').send(badge(site.state.users[request.params['account'] ?? '']?.displayName ?? '?', 16));
  });
  router.get('/project-avatars/:project.svg', (request, response) => {
    response.type('svg').send(badge(site.state.jira.projects[request.params['project'] ?? '']?.name ?? '?', 4));
  });
  return router;
}

const svg = (size: number, content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" width="${size}" height="${size}">${content}</svg>`;

/** Initials on a colour that always is the same for the same name. */
function badge(name: string, radius: number): string {
  const letters = name
    .split(/\s+/)
    .map((word) => word.slice(0, 1))
    .join('')
    .slice(0, 2)
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]/gu, '?');
  const colour =
    AVATAR_COLOURS[[...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % AVATAR_COLOURS.length];
  return svg(
    32,
    `<rect width="32" height="32" rx="${radius}" fill="${colour}"/><text x="16" y="21" text-anchor="middle" font-family="system-ui,sans-serif" font-size="13" font-weight="600" fill="#fff">${letters}</text>`,
  );
}
