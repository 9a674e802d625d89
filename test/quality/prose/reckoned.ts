import { type Context, fill } from './context.ts';

/*
 * Sentences that look like the faults of `faults/within.ts` and are none: what is more than the whole because it may be
 * published twice, a comparison that comes out, a rough figure that is one, words that only look doubled or outdated.
 */

const whole = (now: number, last: number): number => Math.round((Math.abs(now - last) / last) * 100);

/** One or two of them. */
export function reckoned(context: Context): string {
  const { r, year } = context;
  const last = r.int(40, 900);
  const up = r.chance(0.5);
  const change = r.int(2, last >> 1);
  const now = up ? last + change : last - change;
  const verb = r.pick(up ? ['增长', '上升'] : ['下降', '减少']);
  const difference = up ? '增加' : '减少';
  const all = r.int(120, 900);
  const [some, others] = [r.int(60, all - 1), r.int(60, all - 1)];
  const [pages, phones] = [r.int(20, 400), r.int(20, 400)];
  return r
    .some(
      [
        `网上信箱来信${now}封，比${year - 1}年（${last}封）${verb}${whole(now, last)}%。`,
        `发布解读材料${now}篇，较上年的${last}篇${difference}${change}篇。`,
        `推送图文信息${now}篇，去年为${last}篇，同比${verb}${((Math.abs(now - last) / last) * 100).toFixed(1)}%。`,
        `制作宣传短片${r.int(6, 30)}部，同比${verb}${r.int(2, 60)}%。`,
        `转发上级信息${all}条，其中门户网站${some}条、微信公众号${others}条。`,
        `编发便民信息${all}条，其中惠农政策${Math.floor(some / 2)}条。`,
        `发布公示信息${all}条，其中一条阅读量${all * 7}次。`,
        `网站访问量${(pages + phones) / 10}万次，其中电脑端${pages / 10}万次、手机端${phones / 10}万次。`,
        `网站全年点击${r.int(20000, 90000)}万次。`,
        `发放明白纸${r.int(20, 300) * 10}余份，接待来访${r.int(3, 40)}00多人次。`,
        `短视频播放${r.int(11, 90)}万余次，举办宣讲${r.int(10, 30) * 10}余场。`,
        `专栏浏览量${r.int(11, 90) / 10}万余人次，转载${r.int(3, 9)}0多家媒体的报道。`,
        '新制作宣传册{2-9}种，随办事指南发放。',
        '公开采购意向，采购总金额{12-90}万元。',
        '对拿不准的事项先讨论讨论、再研究研究，不擅自答复。',
        '台风登陆期间每小时发布汛情信息。',
        '为群众提供更好的服务，让数据多跑路。',
        '标准统一是基础，责任统一是保障。',
        '公开的方式之一是图解。',
        '定期向{level}政府汇报工作，听取意见。',
        '其中{1-9}件为{last}年信息公开件，已归档。',
        '资金公开到项目，信息公开到人，层层把关、事事留痕。',
        '收款账户、账号信息均作脱敏处理。',
        '编制台账{2-9}本，登录平台即可查阅。',
      ],
      2,
    )
    .map((each) => fill(context, each))
    .join('');
}
