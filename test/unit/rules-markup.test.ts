import { cases } from '../fixtures/offices.ts';

/*
 * More cases for rules (rules.test.ts runs their own): in the middle of markup, and in digits and signs of the other width.
 */

cases('placeholder-left', [
  [
    '澜坪镇人民政府',
    { '1': '…\n张贴信息<b>⟦××⟧</b>条，发放<span style="color:red">⟦____⟧</span>份。' },
    { format: 'html' },
  ],
  ['澜坪镇人民政府', { '1': '…\n张贴信息**⟦XX⟧**条，**重点**突出，***注意***事项明确。' }, { format: 'markdown' }],
]);

cases('fixed-term-typo', [
  ['青岚县中医院', { '1': '…\n规范<strong>⟦以申请公开⟧</strong>办理。' }, { format: 'html' }],
  ['青岚县中医院', { '1': '…\n规范**⟦以申请公开⟧**办理，*未发生*⟦行政附议⟧。' }, { format: 'markdown' }],
]);

cases('dup-char', [['青岚县中医院', { '1': '…\n开展<em>政策</em>⟦解解⟧读。' }, { format: 'html' }]]);

cases('docnum-bracket', [
  ['云汀市人民政府', { '1': '…\n落实<a href="x.html">⟦云政发[2023]5号⟧</a>文件。' }, { format: 'html' }],
  ['云汀市人民政府', { '1': '…\n落实⟦云政发［2023］5号⟧、⟦云政办发(2024)12号⟧文件。' }, { width: 'half' }],
  ['云汀市人民政府', { '1': '…\n落实[云政发〔2023〕5号](http://x.example/a(1).html)文件。' }, { format: 'markdown' }],
]);

cases('bracket-unmatched', [
  [
    '云汀市人民政府',
    { '1': '…\n见[年报](http://x.example/a.html)和![图](b.png)，以及（附件）。' },
    { format: 'markdown' },
  ],
  ['云汀市人民政府', { '1': '…\n当x<5且y>3时公开，<某办法>已印发，“公开”为先。' }],
]);

cases('number-missing', [['栖霞岭街道办事处', { '1': '…\n全年<b>⟦公开信息</b>条⟧。' }, { format: 'html' }]]);

cases('stale-year', [['栖霞岭街道办事处', { '1': '…\n⟦2023年⟧,街道共公开信息86条。' }, { width: 'half' }]]);

cases('level-mismatch', [['沅礁区卫生健康局', { '1': '…\n2024年,⟦我镇⟧认真做好公开工作。' }, { width: 'half' }]]);

cases('jiezhi', [['青岚县自来水有限公司', { '1': '…\n⟦截止⟧２０２４年１２月３１日，公开34条。' }]]);

cases('term-application', [['栖霞岭街道办事处', { '1': '…\n全年收到⟦依申请公开３件⟧。' }]]);

cases('term-info-fee', [['栖霞岭街道办事处', { '6': '本年度未收取⟦政府信息公开费⟧。' }, { width: 'half' }]]);

cases('article-ref-out-of-range', [
  ['栖霞岭街道办事处', { '1': '…\n依据《条例》⟦第58条⟧公开。' }, { width: 'half' }],
  ['栖霞岭街道办事处', { '1': '…\n依据**《条例》**⟦第五十八条⟧公开。' }, { format: 'markdown' }],
  [
    '沅礁区卫生健康局',
    {
      '1': '…\n依据《基本医疗卫生与健康促进法》第一百零三条、《条例》第二十条第（十五）项，依据《行政复议法实施条例》第六十六条。',
    },
  ],
]);

cases('personal-info', [
  ['沅礁区卫生健康局', { '1': '…\n申请人：⟦王小明⟧，电话：⟦13900001111⟧。' }],
  ['沅礁区卫生健康局', { '1': '…\n申请人：张某某，联系人王主任（0571-88886666）。' }],
  ['云汀市人民政府', { '1': '…\n原告⟦李爱国⟧诉市政府信息公开一案已审结，市长王某批示。' }],
]);

cases('wording-usage', [['云汀市人民政府', { '1': '…\n**提高**公开质量，⟦提高⟧监督力度。' }, { format: 'markdown' }]]);

cases('space-in-text', [['云汀市人民政府', { '1': '…\n全市⟦ ⟧共公开信息 12 条。' }, { format: 'markdown' }]]);

cases('width-mixed', [['云汀市人民政府', { '1': '…\n公开信息12条⟦,⟧其中…等。' }, { format: 'markdown' }]]);

cases('heading-punct', [
  ['云汀市人民政府', { '1': '…\n**（六）特色工作。**全年开展活动3场，发布信息12条。' }, { format: 'markdown' }],
]);

cases('web-residue', [
  ['云汀市人民政府', { '6': '…\n没有其他需要报告的事项。\n⟦扫一扫在手机打开当前页⟧' }, { format: 'markdown' }],
  ['云汀市人民政府', { '6': '…\n没有其他需要报告的事项。\n⟦分享到：微信 微博⟧\n版权所有：云汀市人民政府办公室' }],
]);

cases('book-title-form', [['云汀市人民政府', { '1': '…\n公布《甲规划》<b>⟦、⟧</b>《乙规划》。' }, { format: 'html' }]]);

cases('self-reference-mixed', [
  ['沅礁区卫生健康局', { '1': '…\n我局公开信息12条，⟦我单位⟧答复申请。' }, { format: 'html' }],
]);

cases('off-topic', [
  [
    '沅礁区卫生健康局',
    { '1': '…\n⟦全年开展疫苗接种12万剂次，核酸检测30万人次，安全生产检查86家。⟧' },
    { format: 'html' },
  ],
]);

cases('regulation-no-authority', [['沅礁区卫生健康局', { rows: { 't2 reg': '⟦１⟧ 0 0' } }]]);

cases('fee-unit-suspect', [
  ['沅礁区卫生健康局', { rows: { 't2 fee': '⟦1,250,000⟧' } }],
  ['沅礁区卫生健康局', { rows: { 't2 fee': '⟦１２５００００⟧' } }, { format: 'html' }],
  ['青岚县自来水有限公司', { rows: { 't2 fee': '⟦25000元⟧' } }, { layout: 'pipe' }],
  ['沅礁区卫生健康局', { rows: { 't2 fee': '25.6万元' } }],
]);
