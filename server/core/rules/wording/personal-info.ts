import { isQuoted } from '../../prose/quoted.ts';
import { HAN } from '../../text/characters.ts';
import { defineRule } from '../rule.ts';

/** An identity number: 18 figures with a birthday in the middle, which other numbers hardly have. */
const IDENTITY =
  /(?<![0-9A-Za-z])[1-8][0-9]{5}(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{3}[0-9Xx](?![0-9A-Za-z])/g;
/** A number that the text calls an identity number (身份证号…), even one of the old 15 figures. */
const CALLED_IDENTITY = /身份证(?:件)?(?:号码?|号)?[为是:：（(\s]{0,3}((?:[0-9]{17}[0-9Xx])|[0-9]{15})(?![0-9A-Za-z])/g;
const OTHER_NUMBER = /(?:信用代码|组织机构代码|代码|索引号|编号|账号|帐号|卡号|流水号|文号|订单号)[^，。；]{0,8}$/;
/** A mobile number; not 13812345678次, which counts something. */
const MOBILE =
  /(?<![0-9A-Za-z.-])1[3-9][0-9](?:[0-9]{8}|[- ][0-9]{4}[- ][0-9]{4})(?![0-9A-Za-z]|[.．][0-9]|\s*[次件条人元万个篇户])/g;

/** Frequent family names, without those that are verbs or particles as well (向、于、高、任). */
const FAMILY =
  '欧阳|司马|上官|诸葛|王|李|张|刘|陈|杨|赵|黄|周|吴|徐|孙|胡|朱|林|郭|罗|梁|宋|郑|谢|韩|唐|冯|董|萧|曹|袁|邓|傅|沈|彭|吕|苏|卢|蒋|蔡|贾|丁|魏|薛|阎|潘|杜|夏|汪|姜|范|谭|廖|邹|熊|陆|郝|孔|崔|康|邱|秦|顾|侯|邵|孟|雷|钱|汤|尹|黎|乔|贺|赖|龚|施|樊|严|殷|洪|葛|章|翁';
const NAMED = new RegExp(
  `(?:申请人|被申请人家属|公民|村民|原告|上诉人|信访人|当事人)[：: ]?((?:${FAMILY})[${HAN}]{1,2}?)(?=[（(，、等]|(?:先生|女士|同志)|(?:于|向|因|以|就|对|提出|提交|申请|要求|请求|不服|诉|的(?:政府信息公开)?申请))`,
  'g',
);
/** A cheap test whether a paragraph may name a person. */
const MAY_NAME = /申请人|公民|村民|原告|上诉人|信访人|当事人/;
const LONG_NUMBER = /[0-9]{8}|[0-9]{3}[- ][0-9]{4}[- ][0-9]{4}/;
/** What is no name: 李某, 张某某 are masked, 王家村, 张桥镇 are places. */
const NO_NAME =
  /[某×*XＸ]|[村镇乡县市区]$|^(?:陈述|张贴|周边|周围|林业|康复|洪水|严格|严重|章程|范围|施工|钱款|汤)|^.[地权木业产粮费款务房屋户田土场所]/;

export default defineRule({
  id: 'personal-info',
  name: '个人信息',
  group: 'wording',
  scope: 'paragraph',
  kinds: ['prose'],
  sees: [],
  severity: 'warning',
  fix: 'none',
  title: '出现个人信息',
  why: '年报是公开的，写出申请人的姓名、身份证号、手机号会泄露个人隐私，本身就违反《条例》。',
  todo: '删去姓名、证件号和手机号，只写“自然人申请”和事项的类别；联系方式用单位的固定电话和邮箱。',
  source: '《条例》第十五条',
  *check({ slice, text }) {
    if (!MAY_NAME.test(text) && !LONG_NUMBER.test(text)) return;
    const taken: [number, number][] = [];
    const free = (at: number): boolean => !taken.some(([from, to]) => from <= at && at < to);
    for (const match of text.matchAll(CALLED_IDENTITY)) {
      const figures = match[1] ?? '';
      const at = match.index + match[0].length - figures.length;
      taken.push([at, at + figures.length]);
      yield { span: slice.spanOf(at, at + figures.length), message: MESSAGES.identity };
    }
    for (const { index, 0: figures } of text.matchAll(IDENTITY)) {
      if (!free(index) || OTHER_NUMBER.test(text.slice(Math.max(0, index - 20), index))) continue;
      taken.push([index, index + figures.length]);
      yield { span: slice.spanOf(index, index + figures.length), message: MESSAGES.identity };
    }
    for (const { index, 0: figures } of text.matchAll(MOBILE)) {
      if (!free(index) || OTHER_NUMBER.test(text.slice(Math.max(0, index - 20), index))) continue;
      yield { span: slice.spanOf(index, index + figures.length), message: MESSAGES.mobile };
    }
    for (const match of text.matchAll(NAMED)) {
      const name = match[1] ?? '';
      const at = match.index + match[0].length - name.length;
      if (NO_NAME.test(name) || isQuoted(text, at)) continue;
      yield {
        span: slice.spanOf(at, at + name.length),
        message: `“${name}”像是申请人的姓名。年报是公开的，不能出现个人信息。请删去姓名，只写“自然人申请”。`,
      };
    }
  },
  bad: [
    {
      in: '1',
      text: '一、总体情况\n（二）依申请公开情况。申请人李某某（身份证号⟦110101199003071234⟧）申请征地资料，已答复。',
    },
    { in: '1', text: '一、总体情况\n（二）依申请公开情况。申请人：⟦王小明⟧，已予以公开。' },
    { in: '1', text: '一、总体情况\n（二）依申请公开情况。公民⟦王建国⟧申请公开征地补偿方案，已予以公开。' },
    { in: '6', text: '六、其他需要报告的事项\n未收取信息处理费。申请人的电话⟦13800001234⟧已登记。' },
  ],
  good: [
    { in: '1', text: '一、总体情况\n（二）依申请公开情况。自然人申请 1 件，涉及征地补偿，已答复。' },
    {
      in: 'preamble',
      text: '统计期限为2024年1月1日至12月31日。联系电话：0580-3012345，邮箱：qlxslj@example.cn，邮编：202450，统一社会信用代码113309220026090123。',
      why: '固定电话、单位邮箱和机构代码不是个人信息',
    },
    {
      in: '1',
      text: '一、总体情况\n申请人陈述意见后，向我局申请公开；申请人张某不服，申请复议。',
      why: '没有写出姓名',
    },
    { in: '1', text: '一、总体情况\n12345热线受理诉求13800件，网站访问量13812345678次。', why: '数的是次数' },
  ],
});

const MESSAGES = {
  identity: '这是身份证号码。年报是公开的，不能出现个人信息。请删去。',
  mobile: '这是手机号码。年报是公开的，不能出现个人信息。请删去个人的手机号，联系方式用单位的固定电话。',
};
