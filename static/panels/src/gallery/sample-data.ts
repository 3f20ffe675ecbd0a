import type { ItemPage, OverviewView, PlanView } from '../../../../src/contract/readiness';
import { items as waveItems, overview, plan as wavePlan } from './readiness-data';

const head = {
  ...overview.wave,
  id: 'sample',
  code: 'W0',
  name: 'Cutover timeline of a customer',
  moved: null,
  sample: true,
};

/** The sample: nobody's, without keys, with roles where people would stand. */
export const sampleOverview: OverviewView = {
  ...overview,
  wave: head,
  waves: [{ id: head.id, code: head.code, name: head.name, sample: true }],
  waiting: [],
  firstSteps: [],
  may: { role: 'viewer', leads: [], settings: false, bulk: false },
};

export const sampleItems: ItemPage = {
  ...waveItems,
  hidden: 0,
  next: null,
  gone: [],
  total: waveItems.items.length,
  items: waveItems.items.map((item, index) => ({
    ...item,
    key: '',
    typeIcon: '',
    module: item.module ?? 'Networks and lines',
    assignee: index % 2 === 0 ? 'Network lead' : 'مسؤول الاختبارات',
  })),
};

export const samplePlan: PlanView = {
  ...wavePlan,
  wave: head,
  hidden: 0,
  modules: wavePlan.modules.map((module) => ({ ...module, key: '', title: module.title ?? 'Networks and lines' })),
};
