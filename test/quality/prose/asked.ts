import { type Context, fill, told } from './context.ts';
import { count } from './figures.ts';

/*
 * That so many applications came, and how many of them are older or left, in the words that are not the table's. {n} is the
 * figure; whoever reads one of them must take it for 本年新收, 上年结转 or 结转下年度.
 */

/** New applications, after 全年 or 我局. */
const RECEIVED: readonly string[] = [
  '收到政府信息公开申请书{n}份',
  '收到政府信息公开申请表{n}份',
  '接收群众递交的政府信息公开申请表{n}份',
  '收到公民、法人和其他组织申请公开的政府信息项目{n}例',
  '公民、法人和其他组织申请公开的政府信息共{n}例',
  '收到涉及{topic}、{other}等领域的政府信息公开申请{n}件',
  '受理涉及{topic}、{other}等方面的信息公开申请{n}件',
  '收到通过网络、信函等方式提交的政府信息公开申请{n}件',
  '收到以网络、当面等方式提交的政府信息公开{n}件',
  '累计收到受理政府信息公开申请{n}件',
  '共收办政府信息公开申请{n}件',
  '收办政府信息公开申请案件{n}件',
  '政府信息公开申请数量为{n}件',
  '政府信息公开申请数量{n}件',
  '共有政府信息公开申请{n}件',
  '共收到{n}件政府信息公开申请',
  '有{n}件政府信息公开申请',
  '登记受理政府信息公开申请{n}件',
  '政府信息公开申请新收{n}件',
  '新增政府信息公开申请{n}件',
  '收到政府信息公开申请{n}宗',
  '接到政府信息公开申请{n}起',
  '共接到依申请公开{n}个',
  '收到政府信息公开申请共计{n}件',
  '共计收到公开申请{n}件',
  '公民、法人和其他组织提出政府信息公开申请{n}件',
];

/** Of persons: how many came is how many applications there were, as a rule. */
const PERSONS: readonly string[] = ['共有{n}人次申请公开政府信息', '有公民、法人和其他组织{n}人次申请公开政府信息'];

const OLDER: readonly string[] = [
  '上年转结{n}件',
  '上年度转结申请{n}件',
  '上年结存{n}件',
  '上年顺延{n}件',
  '上年遗留{n}件',
  '另有上年度遗留申请{n}件',
  '跨年件{n}件',
  '另有{n}件由上年结转',
  '加上上年结转的{n}件',
];

const LEFT: readonly string[] = [
  '转结下年度继续办理{n}件',
  '转结至下年{n}件',
  '顺延至下年度答复{n}件',
  '正在办理{n}件',
  '尚未办结{n}件',
  '其余{n}件结转下年度继续办理',
  '另有{n}件申请，结转至下一年度办理',
  '另有{n}件尚未办结',
  '{n}件申请结转下一年度继续办理',
];

/** 县住建局收到政府信息公开申请书8份，上年转结1件 */
export function asked(context: Context): string {
  const { r, agency } = context;
  // An office that calls itself 我局 elsewhere is called by its name here, now and then.
  const named = r.chance(0.25) ? { ...context, self: r.pick(agency.shorts) } : context;
  const when = fill(
    named,
    r.pick(['{year}年，{self}', '{year}年{self}', '全年', '全年{self}', '本年度，{self}', '截至{year}年底，{self}']),
  );
  const persons = r.chance(0.08);
  const words = withFigure(context, persons ? PERSONS : RECEIVED, persons ? 'persons' : 'new', count(context, 'new'));
  const old = count(context, 'carryIn');
  return when + words + (old > 0 ? `${r.pick(['，', '；', '，'])}${older(context)}` : '');
}

/** 上年转结1件 */
export const older = (context: Context): string => withFigure(context, OLDER, 'carryIn', count(context, 'carryIn'));

/** 顺延至下年度答复1件 */
export const left = (context: Context): string => withFigure(context, LEFT, 'carryOut', count(context, 'carryOut'));

const withFigure = (context: Context, pool: readonly string[], key: string, value: number): string =>
  fill(context, context.r.pick(pool)).replace('{n}', told(context, key, value));
