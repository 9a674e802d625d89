import type { Slice } from './slice.ts';

/** Lines of the web page around a report, and of files attached to it: 索引号 … | 浏览次数：12 | 图解.jpg */
const RESIDUE =
  /^(?:索\s*引\s*号|发布(?:单位|日期|时间|机构)|发文(?:单位|日期|机关|机构)|成文日期|生成日期|公开(?:日期|分类|时间|方式|范围)|信息(?:来源|分类|公开)|来\s*源\s*[:：]|作\s*者\s*[:：]|编\s*辑\s*[:：]|时\s*间\s*[:：]|日\s*期\s*[:：]|浏览(?:次数|量)|点击(?:数|率|次数|量)|阅读(?:次数|量|数)|访问(?:次数|量)|文\s{1,4}号|主\s*题\s*词|主题分类|文件编号|有\s*效\s*性|字\s*体|字号|【?\s*(?:字体|打印|关闭|收藏|打印本页|关闭窗口)|分享(?:到|至)|当前位置|您(?:现在|当前)?(?:的|所在)?(?:的)?位置|首页\s*[>＞»/]|扫一扫|上一篇|下一篇|附件(?:下载)?\s*[:：]?\s*$|相关(?:附件|文档|链接|解读)|附件\s*\d?\s*[:：].{0,60}\.(?:docx?|pdf|xlsx?|wps|jpe?g|png|zip|rar|ofd)|.{0,80}\.(?:docx?|pdf|xlsx?|wps|jpe?g|png|gif|zip|rar|ofd|mp4)\s*(?:下载)?\s*$)/i;

/** A line that came from the page around the report and is no part of it. */
export const isResidue = (slice: Slice): boolean => slice.text.length <= 160 && RESIDUE.test(slice.text);
