/** The plan that a first visit finds: small enough to be recomputed by hand, with one of each kind. */

import type { Language } from '../../../engine/language.ts';
import {
  type Draft,
  emptyBudgetLine,
  emptyDraft,
  emptyFunding,
  emptyPost,
  emptyProject,
  type PostRow,
} from './draft.ts';

const HUMEN = '441900121';
const CHANGAN = '441900119';
const WORDS = {
  'zh-CN': {
    title: '2012 年度社会工作服务购买计划(示例)',
    relief: '救助管理社工',
    reliefHost: '市救助管理站',
    school: '驻校社工',
    schoolHost: '虎门镇第三中学',
    community: '社区服务社工',
    communityHost: '长安镇社区服务中心',
    elderly: '长者服务社工',
    elderlyHost: '虎门镇敬老院',
    disability: '康复服务社工',
    disabilityHost: '市残疾人康复中心',
    project: '长者日间照料',
    projectHost: '虎门镇社区综合服务中心',
    staff: '社工 2 名、护理员 1 名',
    activities: '日间活动与节庆活动',
    administration: '机构管理与审计',
  },
  en: {
    title: 'Purchase plan for social work services, 2012 (example)',
    relief: 'Relief social worker',
    reliefHost: 'City relief station',
    school: 'School social worker',
    schoolHost: 'Humen No. 3 Middle School',
    community: 'Community social worker',
    communityHost: 'Chang’an community centre',
    elderly: 'Elderly services social worker',
    elderlyHost: 'Humen home for the elderly',
    disability: 'Rehabilitation social worker',
    disabilityHost: 'City rehabilitation centre',
    project: 'Day care for the elderly',
    projectHost: 'Humen community service centre',
    staff: 'Two social workers, one carer',
    activities: 'Day activities and festivals',
    administration: 'Administration and audit',
  },
} as const;

export function exampleDraft(policy: string, language: Language): Draft {
  const w = WORDS[language];
  const year = { from: '2012-01-01', to: '2012-12-31', staffing: 'purchased' };
  const post = (id: string, cells: Partial<PostRow>): PostRow => ({ ...emptyPost(id), ...year, ...cells });
  return {
    ...emptyDraft(policy),
    title: w.title,
    posts: [
      post('p1', {
        title: w.relief,
        host: w.reliefHost,
        level: 'city',
        field: 'social-relief',
        qualification: 'assistant',
        headcount: '3',
        from: '2012-03-01',
      }),
      post('p2', {
        title: w.school,
        host: w.schoolHost,
        level: 'town',
        town: HUMEN,
        field: 'youth',
        qualification: 'none',
        headcount: '2',
      }),
      post('p3', {
        title: w.community,
        host: w.communityHost,
        level: 'town',
        town: CHANGAN,
        field: 'community',
        qualification: 'intermediate',
        headcount: '1',
        from: '2012-07-01',
      }),
      post('p4', {
        title: w.elderly,
        host: w.elderlyHost,
        level: 'town',
        town: HUMEN,
        field: 'elderly',
        headcount: '1',
      }),
      post('p5', {
        title: w.disability,
        host: w.disabilityHost,
        level: 'city',
        field: 'disability-rehabilitation',
        qualification: 'assistant',
        headcount: '2',
        staffing: 'converted',
      }),
    ],
    projects: [
      {
        ...emptyProject('j1'),
        name: w.project,
        host: w.projectHost,
        level: 'town',
        town: HUMEN,
        field: 'elderly',
        from: '2012-01-01',
        to: '2013-06-30',
      },
    ],
    lines: [
      { ...emptyBudgetLine('b1', 'j1'), category: 'personnel', description: w.staff, amount: '120000.00' },
      { ...emptyBudgetLine('b2', 'j1'), category: 'activities', description: w.activities, amount: '36000.00' },
      { ...emptyBudgetLine('b3', 'j1'), category: 'administration', description: w.administration, amount: '9000.00' },
    ],
    funding: [
      { ...emptyFunding('f1'), payer: 'city', source: 'welfare-lottery', amount: '20000.00' },
      { ...emptyFunding('f2'), payer: HUMEN, source: 'donation', share: '0.10' },
    ],
  };
}
