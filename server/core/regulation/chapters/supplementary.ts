import type { Article } from '../article.ts';

/** 第六章 附则 */
export const supplementary: readonly Article[] = [
  {
    number: 54,
    title: '被授权管理公共事务的组织',
    paragraphs: [{ text: '法律、法规授权、具有管理公共事务职能的组织，公开政府信息时适用本条例，因此也要编年报。' }],
    keywords: ['授权', '管理公共事务'],
    neighbours: [{ article: 55, note: '讲的是公共企事业单位，它们另有规定' }],
  },
  {
    number: 55,
    title: '公共企事业单位',
    paragraphs: [
      {
        text: '教育、卫生健康、供水、供电、供气、供热、环境保护、公共交通等与群众关系密切的单位，公开服务过程中的信息，按有关法律、法规和国务院主管部门的规定办；全国主管部门可以另定专门规定。这类单位通常不编本格式的年报。',
      },
      {
        text: '这些单位不按规定公开的，公众可以向主管部门申诉；受理的部门要及时调查处理，并告知结果。',
      },
    ],
    keywords: ['公共企事业单位', '供水', '供电', '公共交通', '申诉'],
    neighbours: [{ article: 54, note: '讲的是被授权管理公共事务的组织，它们直接适用本条例' }],
  },
  {
    number: 56,
    title: '施行日期',
    paragraphs: [{ text: '修订后的条例自 2019 年 5 月 15 日起施行。这是最后一条。' }],
    keywords: ['施行', '2019年5月15日'],
  },
];
