import { entry, type Verb } from './meaning.ts';

const verb = (name: Verb) => ({ role: 'verb', verb: name }) as const;
const verdict = (...columns: string[]) => ({ role: 'verdict', columns }) as const;

/** What becomes of documents and decisions (table 2), of fees (section 六), of cases (table 4). */
export const documents = [
  entry(verb('make'), '(制定并|)(制发|制定|出台|新制定|新出台|新制发)(了|过|并公开|并发布|)'),
  entry(verb('issue'), '印发(了|)'),
  entry(verb('repeal'), '(宣布|清理|清理并|)(废止|废除)(了|过|)'),
  entry(verb('lapse'), '(宣布|宣告|公布|自然|自动|自行|到期|)失效(了|)'),
  entry(
    verb('valid'),
    '(现行|现|继续|累计|目前|现有|现存|仍然|仍|依然|保持|保留)有效(的|)',
    '(现有|现行)(有效存量|存量)',
    '有效(的|存量)',
    '(处于|尚在|在|仍在|)有效(期|期限|状态)(内|)(的|)',
  ),
  entry(verb('decide'), '(作出|做出|实施|下达)(了|过|各类|)'),
  entry(verb('publish'), '(主动|)公开(了|)', '(公示|发布|新发布)(了|)'),
  entry(verb('levy'), '(收取|征收|实收|收缴|发出|发送|开具|送达)(了|过|)'),
  entry(verb('conclude'), '(审结|结案|审理终结|审理完毕)(了|)'),
  entry(verdict('uphold'), '(结果|被|予以|获|得到|予|)维持(原行政行为|原决定|原判|原答复|)', '胜诉'),
  entry(
    verdict('correct'),
    '(结果|被|予以|)(纠正|纠错|撤销|责令重作|责令重新作出|确认违法)',
    '败诉',
    '(被|)(判决|判令|责令|裁判)(限期|依法|)(重新|)(答复|处理|履行)',
    '(被|)(判决|判令|裁判)(限期|依法|)重新作出(答复|)',
  ),
  entry(verdict('other'), '其他结果', '其它结果'),
  entry(
    verdict('other', 'uphold'),
    '(被|予以|)驳回(复议申请|申请|起诉|诉讼请求|)',
    '(终止|调解|调解终止|撤诉|撤回起诉|撤回复议申请|不予受理)',
    '裁定(准许|准予)(撤诉|撤回起诉)',
  ),
  entry(
    verdict('pending'),
    '(尚未|未|还未|暂未)(审结|结案|审理完毕|判决|作出决定)',
    '(正在|尚在|仍在)(审理|审理中|复议|诉讼)(中|)',
    '在审(中|)',
  ),
  entry(
    { role: 'uncorrected' },
    '零(败诉|纠错)',
    '(无一|无|没有一件|没有|未发生|未出现|均未|均没有|未)(案件|被|)(败诉|纠错|被纠正|被纠错)',
  ),
];
