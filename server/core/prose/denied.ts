import { clausesIn } from '../syntax/sentences.ts';

/*
 * Whether a text says that there were no applications, in any words and order: 没有单位或个人申请公开, 依申请公开数为“0”.
 */

/** Words for applications. Not 申请人, 申请表, 因申请引发的复议. */
const APPLICATION =
  '(?:申请(?!人|书|表|渠道|方式|条件|流程|办理|工作机制|受理点)|公开诉求|公开件|依申请公开)(?![^，,。；;]{0,6}(?:引发|引起|导致|产生的|被))';
/** Words for what went wrong; that there was none of it does not say that no application came. */
const FAULTS = /逾期|超期|超时|延期|差错|被?纠错|败诉|瑕疵|不满|遗漏|推诿|拖延|未答复|未办结|漏办/;
const NEGATION =
  '(?:未(?:曾|有|再)?(?:收到|接到|接收|接受|收悉|受理|办理|产生|发生|出现|涉及|登记|新收|提出|收取)过?|未有|没有(?!及时|按)|无(?!正当|法|偿|障碍|线|关|需|论|须|纸)|不存在|不涉及|暂无|尚无|零)';
const NONE = new RegExp(
  [
    // 无公民、法人和其他组织向本单位提出…申请
    `${NEGATION}[^，,。；;]{0,40}?${APPLICATION}`,
    // 依申请公开工作未涉及, 申请数量为“0”, 依申请公开：无
    `${APPLICATION}[^，,。；;0-9]{0,14}?(?:为|是|共|：|:|数量?|件数)?[“"‘]?(?:零|0|０|无|没有|未发生|未涉及|未产生|未收到|不涉及|不存在)[”"’]?(?:件|条|份|宗)?(?=[，,。；;）)\\s]|$)`,
    '无人(?:提出)?申请|零申请|无此(?:类|项)|没有此(?:类|项)|(?:收到|受理|接到|新收)[^，,。；;]{0,20}(?:为零|为[“"]?[0０][”"]?|零件|[0０]件)',
  ].join('|'),
);

/** Whether some clause of the text says that no application came. */
export const saysNoApplication = (text: string): boolean =>
  clausesIn(text).some(({ text: clause }) => !FAULTS.test(clause) && NONE.test(clause));
