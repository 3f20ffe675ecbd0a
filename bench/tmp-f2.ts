import { scenes } from '../static/panels/src/gallery/scenes';
import { printPanelRatios } from './panels';

const of = (panel: string, name: string, page: string) => {
  const scene = scenes.find((one) => one.panel === panel && one.name === name);
  if (scene === undefined) throw new Error(`${panel}/${name}`);
  return { name: `${panel}/${name}`, page, answers: scene.answers };
};
const only = process.argv[2];
const all = [
  of('project', 'overview', 'project.html'),
  of('issue', 'item', 'issue.html'),
  of('portfolio', 'waves', 'portfolio.html'),
  of('board', 'sprint', 'board.html'),
  of('readiness', 'wave', 'readiness.html'),
  of('readiness-config', 'new', 'readiness-config.html'),
];
void printPanelRatios(only === undefined ? all : all.filter(({ page }) => page === `${only}.html`), console.log);
