import { type Context, claim, fill } from './context.ts';

const SIX = [
  '总体情况',
  '主动公开政府信息情况',
  '收到和处理政府信息公开申请情况',
  '政府信息公开行政复议、行政诉讼情况',
  '存在的主要问题及改进情况',
  '其他需要报告的事项',
];

/** The paragraph before the first section; sometimes in two, sometimes none at all. */
export function preamble(context: Context): readonly string[] {
  const { r } = context;
  if (r.chance(0.06)) return [];
  const first = [basis(context), r.chance(0.3) ? composed(context) : '', period(context)].filter((each) => each !== '');
  const contact = r.chance(0.35) ? reach(context) : '';
  if (r.chance(0.25)) return [first.join(''), contact].filter((each) => each !== '');
  return [first.join('') + contact];
}

function basis(context: Context): string {
  const { r, edition, agency, year } = context;
  const law = r.pick([
    '《中华人民共和国政府信息公开条例》（以下简称《条例》）',
    '《中华人民共和国政府信息公开条例》',
    '《中华人民共和国政府信息公开条例》（国务院令第711号，以下简称《条例》）',
    '《政府信息公开条例》',
    '《中华人民共和国政府信息公开条例》第五十条',
  ]);
  const form =
    edition === 2021
      ? r.pick([
          '',
          '和《中华人民共和国政府信息公开工作年度报告格式》（国办公开办函〔2021〕30号）',
          '以及《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）',
          '和国办公开办函〔2021〕30号文件',
        ])
      : r.pick([
          '',
          '和《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）',
        ]);
  const verb = r.pick(['的要求', '的规定', '要求', '有关规定']);
  const report = r.pick([
    `现公布${agency.name}${year}年政府信息公开工作年度报告`,
    '编制本报告',
    `特编制${year}年政府信息公开工作年度报告`,
    `结合${context.self}实际，编制本年度报告`,
    `由${agency.name}编制本报告`,
    '现将{year}年政府信息公开工作情况报告如下',
  ]);
  return `${r.pick(['根据', '依据', '按照'])}${law}${form}${verb}，${fill(context, report)}。`;
}

function composed({ r }: Context): string {
  const list = `${SIX.slice(0, 5).join(r.pick(['、', '，']))}${r.pick(['和', '、', '，'])}${SIX[5]}`;
  return r.pick([
    `全文由${list}${r.pick(['等', ''])}${claim('six', '六')}部分组成。`,
    `报告由${list}${claim('six', '六')}个部分组成。`,
    `本报告包括${list}等${claim('six', '六')}个方面内容。`,
    '本报告共分六个部分。',
  ]);
}

function period({ r, year }: Context): string {
  const second = r.pick([`${year}年`, '']);
  const data = r.pick([
    '本报告所列数据的统计期限',
    '报告中所列数据的统计时限',
    '数据统计期限',
    '本报告中所列数据统计的时间范围',
  ]);
  const words = r.pick([
    `自${year}年1月1日起至${second}12月31日止`,
    `从${year}年1月1日至${second}12月31日`,
    `为${year}年1月1日至${second}12月31日`,
    `为${year}年1月1日—${second || `${year}年`}12月31日`,
    `自${year}年1月1日至${second}12月31日止`,
  ]);
  return `${data}${claim('period', words)}。`;
}

function reach({ r, agency }: Context): string {
  const phone = `0${r.int(310, 998)}-${r.int(2000000, 8999999)}`;
  const road = `${r.pick(['青石', '临河', '文昌', '槐树', '望湖'])}${r.pick(['路', '大道', '街'])}${r.int(1, 399)}号`;
  return r.pick([
    `如对本报告有疑问，请与${agency.name}联系（地址：${road}，邮编：${r.int(100000, 899999)}，电话：${phone}）。`,
    `本报告电子版可在${agency.site}门户网站下载。如有疑问，请联系${agency.name}，联系电话：${phone}。`,
    `公众如有疑问，可拨打电话${phone}咨询。`,
  ]);
}
