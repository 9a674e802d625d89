import type { Slice } from '../text/slice.ts';

const spaced = (words: string): string => [...words].join('\\s*');
const FILE = '\\.(?:docx?|pdf|xlsx?|wps|et|jpe?g|png|gif|zip|rar|ofd|mp4)';

/** A label with which a web page describes the document, with its value or alone on its line: 索引号：… */
const LABEL = new RegExp(
  `^[【\\[]?(?:${[
    `${spaced('索引号')}|${spaced('主题词')}|${spaced('有效性')}|${spaced('文号')}|${spaced('来源')}|${spaced('作者')}|${spaced('名称')}`,
    '发[布文](?:单位|日期|时间|机构|机关|字号)|(?:成文|生成|公布|更新|印发)(?:日期|时间)',
    '公开(?:日期|分类|时间|方式|范围|类别|形式|属性|主体|责任部门)|(?:主题|体裁|组配|服务对象)分类|文件编号',
    '信息(?:来源|分类|索引号?|名称|类别|公开(?:类别|分类|选项|方式|形式))|(?:责任)?编\\s*辑|审\\s*核|时\\s*间|日\\s*期',
    '(?:浏览|访问|阅读|点击)(?:次数|量|数|率)|字\\s*[体号]|视力保护色',
    '打印(?:本[页文])?|关闭(?:窗口|本页)?|收藏(?:本页)?|分享(?:到|至)?|当前位置|您(?:现在|当前)?(?:的|所在)?(?:的)?位置',
    '附件(?:下载)?|相关(?:附件|文档|链接|解读|信息)|上一[篇条]|下一[篇条]|主办(?:单位)?|承办(?:单位)?|网站标识码|备案号',
  ].join('|')})(?:[\\s:：\\]】\\d(（]|$)`,
  'i',
);
/** The page's own words without a value, and names of files: 首页 > … | 扫一扫 | 图解.jpg */
const OTHER = new RegExp(
  `^首页\\s*[>＞»/]|^扫一扫|^(?:网站地图|联系我们|返回顶部|版权所有)|ICP备|公网安备|©|copyright|${FILE}\\s*(?:[（(].{0,16}[）)]\\s*)?(?:下载)?$`,
  'i',
);
/** An attachment that the author names: 附件：统计表 */
const OWN = /^附件\s*[\d一二三四五]*\s*[:：]?\s*\S/;
/** The report's period under a label like a page's: 时间：2023年1月1日至12月31日 */
const RANGE = /^[时日]\s*[间期]\s*[:：].*\d[月日年.]?\s*(?:至|到|—|–|~|-{2})\s*(?:20\d\d[年.-]\s*)?1?\d[月.]/;
const FILE_NAME = new RegExp(`${FILE}(?![a-z])`, 'i');

/** Whether a line comes from the web page around the report and is no part of it: 索引号 … | 浏览次数：12 | 图解.jpg */
export function isWebChrome({ text }: Slice): boolean {
  // Leave sentences and long lines to the author, even where a page's words stand at their end: …未收取信息处理费。附件：年报.docx
  if (text.length > 160 || text.includes('。')) return false;
  if (RANGE.test(text)) return false;
  if (OWN.test(text) && !FILE_NAME.test(text)) return false;
  return LABEL.test(text) || OTHER.test(text);
}

/** A label of how to reach the office. Such lines stand behind the last section and are no part of it. */
const CONTACT =
  /^(?:(?:联系|咨询|监督|举报)?(?:电话|方式|单位|地址|部门)|联系人|办公地址|通讯地址|邮\s*编|邮政编码|传\s*真|(?:电子)?邮箱)\s*[:：]/;

/** Whether a line says how to reach the office: 联系电话：0512-… Longer than 80 characters it is a sentence. */
export const isContact = ({ text }: Slice): boolean => text.length <= 80 && CONTACT.test(text);
