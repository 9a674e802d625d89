import { cases } from '../fixtures/offices.ts';

/*
 * More cases for the rules about figures that can hardly be: in the reports of other offices than the rules' own examples have (those are run by
 * rules.test.ts), and in other formats. Without a mark the rule is silent.
 */

const NO_APPLICATIONS = {
  't3 new': '0 0 0 0 0 0 0',
  't3 carryIn': '0 0 0 0 0 0 0',
  't3 open': '0 0 0 0 0 0 0',
  't3 partial': '0 0 0 0 0 0 0',
  't3 deny.4': '0 0 0 0 0 0 0',
  't3 unable.1': '0 0 0 0 0 0 0',
  't3 done': '0 0 0 0 0 0 0',
  't3 carryOut': '0 0 0 0 0 0 0',
};
const NOTHING_PUBLISHED = {
  't2 reg': '0 0 0',
  't2 norm': '0 0 0',
  't2 license': '0',
  't2 penalty': '0',
  't2 coercion': '0',
  't2 fee': '0',
};

cases('regulation-no-authority', [
  ['栖霞岭街道办事处', { rows: { 't2 reg': '0 0 ⟦3⟧' } }],
  ['江滨省自然资源厅', { rows: { 't2 reg': '⟦2⟧ 0 5' } }, { format: 'html' }],
  ['青岚县中医院', { rows: { 't2 reg': '0 0 ⟦1⟧' } }, { layout: 'pipe' }],
  ['江滨省人民政府', { rows: { 't2 reg': '4 0 66' } }],
  ['宿迁市人民政府', { rows: { 't2 reg': '0 0 11' } }, { layout: 'words' }],
  ['沅滨土家族苗族自治州人民政府', { rows: { 't2 reg': '0 0 6' } }],
]);

cases('review-without-application', [
  ['澜坪镇人民政府', { rows: { ...NO_APPLICATIONS, 't4 review': '2 0 0 0 ⟦2⟧' } }],
  [
    '云汀市人民政府',
    { rows: { ...NO_APPLICATIONS, 't4 review': '0 0 0 0 0', 't4 direct': '1 0 0 0 ⟦1⟧' } },
    { format: 'html' },
  ],
  [
    '江滨省自然资源厅',
    { rows: { ...NO_APPLICATIONS, 't4 review': '0 0 0 0 0', 't4 after': '0 0 0 1 ⟦1⟧' } },
    { layout: 'pipe' },
  ],
  ['沅礁区卫生健康局', { rows: { ...NO_APPLICATIONS, 't4 review': '0 0 0 0 0' } }],
  [
    '栖霞岭街道办事处',
    {
      rows: {
        't3 new': '0 0 0 0 0 0 0',
        't3 carryIn': '1 0 0 0 0 0 1',
        't3 open': '1 0 0 0 0 0 1',
        't3 partial': '0 0 0 0 0 0 0',
        't3 deny.4': '0 0 0 0 0 0 0',
        't3 unable.1': '0 0 0 0 0 0 0',
        't3 done': '1 0 0 0 0 0 1',
        't3 carryOut': '0 0 0 0 0 0 0',
      },
    },
  ],
  ['青岚县中医院', { rows: {} }, { layout: 'words' }],
]);

cases('litigation-exceeds', [
  ['云汀市人民政府', { rows: { 't4 review': '9 2 1 0 ⟦12⟧' } }, { layout: 'pipe' }],
  ['澜坪镇人民政府', { rows: { 't4 review': '3 0 0 0 ⟦3⟧', 't4 after': '7 0 0 0 7' } }, { format: 'html' }],
  ['江滨省自然资源厅', { rows: { 't4 review': '0 0 0 0 0', 't4 direct': '10 0 0 0 ⟦10⟧' } }, { layout: 'words' }],
  ['沅礁区卫生健康局', { rows: { 't4 review': '8 0 0 0 8' } }],
  ['栖霞岭街道办事处', { rows: { 't4 review': '4 0 0 0 4', 't4 after': '5 0 0 0 5' } }],
  ['云汀高新技术产业开发区管理委员会', { rows: { ...NO_APPLICATIONS, 't4 review': '1 0 0 0 1' } }],
]);

cases('direct-litigation-after-2024', [
  ['江滨省自然资源厅', { rows: { 't4 direct': '1 0 0 0 ⟦1⟧' } }, { format: 'html' }],
  ['栖霞岭街道办事处', { rows: { 't4 direct': '0 0 0 3 ⟦3⟧' } }, { layout: 'pipe', year: 2025 }],
  ['云汀市人民政府', { rows: { 't4 direct': '1 1 0 0 ⟦2⟧' } }, { layout: 'words' }],
  ['云汀市人民政府', { rows: { 't4 direct': '1 1 0 0 2' } }, { year: 2023 }],
  ['沅礁区卫生健康局', { rows: { 't4 after': '1 0 0 0 1' } }],
  ['澜坪镇人民政府', { rows: { 't3 deny.4': '0 0 0 0 0 0 0', 't3 open': '4 1 0 0 0 0 5', 't4 direct': '1 0 0 0 1' } }],
]);

cases('fee-unit-suspect', [
  ['栖霞岭街道办事处', { rows: { 't2 fee': '⟦25600⟧' } }, { layout: 'pipe' }],
  ['沅礁区卫生健康局', { rows: { 't2 fee': '⟦1250000⟧' } }, { format: 'html' }],
  ['云汀市第三中学', { rows: { 't2 fee': '⟦86000元⟧' } }, { layout: 'words' }],
  ['宿迁市人民政府', { rows: { 't2 fee': '⟦128500000⟧' } }],
  ['宿迁市人民政府', { rows: { 't2 fee': '185000' } }],
  ['江滨省人民政府', { rows: { 't2 fee': '2360000' } }],
  ['青岚县中医院', { rows: { 't2 fee': '1256.78' } }],
  ['澜坪镇人民政府', { rows: { 't2 fee': '0' } }],
]);

cases('other-dominant', [
  [
    '云汀市人民政府',
    { rows: { 't3 other.3': '4 0 0 0 0 0 ⟦4⟧', 't3 open': '0 1 0 0 0 0 1', 't3 partial': '0 0 0 0 0 0 0' } },
    { format: 'html' },
  ],
  ['江滨省自然资源厅', { rows: { 't3 other.3': '3 0 0 0 0 0 ⟦3⟧', 't3 open': '0 1 0 0 0 0 1' } }, { layout: 'pipe' }],
  [
    '栖霞岭街道办事处',
    {
      rows: {
        't3 other.3': '0 0 0 0 1 2 ⟦3⟧',
        't3 unable.1': '1 0 0 0 0 0 1',
        't3 open': '3 1 0 0 0 0 4',
        't3 partial': '1 0 0 0 0 0 1',
        't3 done': '6 1 0 0 1 2 10',
        't3 new': '6 1 0 0 1 2 10',
      },
    },
    { layout: 'words' },
  ],
  ['沅礁区卫生健康局', { rows: { 't3 other.3': '1 0 0 0 0 0 1', 't3 open': '2 1 0 0 0 0 3' } }],
  ['云汀高新技术产业开发区管理委员会', { rows: { 't3 other.3': '2 0 0 0 0 0 2', 't3 open': '1 1 0 0 0 0 2' } }],
  ['青岚县自来水有限公司', { rows: {} }],
]);

cases('carry-out-high', [
  [
    '江滨省自然资源厅',
    {
      rows: {
        't3 carryOut': '5 0 0 0 0 0 ⟦5⟧',
        't3 open': '0 1 0 0 0 0 1',
        't3 partial': '0 0 0 0 0 0 0',
        't3 done': '2 1 0 0 1 0 4',
      },
    },
    { format: 'html' },
  ],
  [
    '云汀市人民政府',
    {
      rows: {
        't3 new': '60 0 0 0 0 0 60',
        't3 carryIn': '0 0 0 0 0 0 0',
        't3 carryOut': '40 0 0 0 0 0 ⟦40⟧',
        't3 open': '20 0 0 0 0 0 20',
        't3 partial': '0 0 0 0 0 0 0',
        't3 deny.4': '0 0 0 0 0 0 0',
        't3 unable.1': '0 0 0 0 0 0 0',
        't3 done': '20 0 0 0 0 0 20',
      },
    },
    { layout: 'pipe' },
  ],
  [
    '澜坪镇人民政府',
    { rows: { ...NO_APPLICATIONS, 't3 carryIn': '6 0 0 0 0 0 6', 't3 carryOut': '6 0 0 0 0 0 ⟦6⟧' } },
    { layout: 'words' },
  ],
  [
    '沅礁区卫生健康局',
    { rows: { 't3 carryOut': '4 0 0 0 0 0 4', 't3 open': '0 1 0 0 0 0 1', 't3 done': '3 1 0 0 1 0 5' } },
  ],
  ['青岚县中医院', { rows: {} }],
  [
    '栖霞岭街道办事处',
    {
      rows: {
        't3 new': '106 0 0 0 0 0 106',
        't3 carryIn': '0 0 0 0 0 0 0',
        't3 carryOut': '20 0 0 0 0 0 20',
        't3 open': '86 0 0 0 0 0 86',
        't3 partial': '0 0 0 0 0 0 0',
        't3 deny.4': '0 0 0 0 0 0 0',
        't3 unable.1': '0 0 0 0 0 0 0',
        't3 done': '86 0 0 0 0 0 86',
      },
    },
  ],
]);

cases('reject-repeat-single', [
  ['栖霞岭街道办事处', { rows: { 't3 reject.4': '2 0 0 0 0 0 ⟦2⟧', 't3 open': '1 1 0 0 0 0 2' } }, { format: 'html' }],
  ['青岚县中医院', { rows: { 't3 reject.4': '1 0 0 0 0 0 ⟦1⟧', 't3 partial': '0 0 0 0 0 0 0' } }, { layout: 'pipe' }],
  ['江滨省自然资源厅', { rows: { 't3 reject.4': '0 1 0 0 0 0 ⟦1⟧', 't3 open': '3 0 0 0 0 0 3' } }, { layout: 'words' }],
  ['沅礁区卫生健康局', { rows: { 't3 reject.2': '1 0 0 0 0 0 1', 't3 partial': '0 0 0 0 0 0 0' } }],
  [
    '云汀市人民政府',
    {
      rows: {
        't3 new': '60 0 0 0 0 0 60',
        't3 carryIn': '0 0 0 0 0 0 0',
        't3 carryOut': '0 0 0 0 0 0 0',
        't3 open': '50 0 0 0 0 0 50',
        't3 reject.4': '10 0 0 0 0 0 10',
        't3 partial': '0 0 0 0 0 0 0',
        't3 deny.4': '0 0 0 0 0 0 0',
        't3 unable.1': '0 0 0 0 0 0 0',
        't3 done': '60 0 0 0 0 0 60',
      },
    },
  ],
  ['澜坪镇人民政府', { rows: {} }],
]);

cases('all-zero', [
  [
    '云汀市人民政府',
    {
      '1': '全市共作出行政许可决定1236件、行政处罚决定86件。\n依申请公开情况。全年新收政府信息公开申请8件，上年结转1件。已办结8件。',
      rows: { ...NOTHING_PUBLISHED, 't2 license': '⟦0⟧' },
    },
    { format: 'html' },
  ],
  [
    '澜坪镇人民政府',
    {
      '1': '全年办理行政处罚案件12件。\n依申请公开情况。全年新收政府信息公开申请8件，上年结转1件。已办结8件。',
      rows: { ...NOTHING_PUBLISHED, 't2 penalty': '⟦0⟧' },
    },
    { layout: 'pipe' },
  ],
  [
    '江滨省自然资源厅',
    {
      '1': '全年制发行政规范性文件5件，废止2件。\n依申请公开情况。全年新收政府信息公开申请8件，上年结转1件。已办结8件。',
      rows: { ...NOTHING_PUBLISHED, 't2 norm': '⟦0⟧ 0 0' },
    },
    { layout: 'words' },
  ],
  [
    '栖霞岭街道办事处',
    {
      '1': '全年公开办事指南36项，转载上级规范性文件12件。\n依申请公开情况。全年新收政府信息公开申请8件，上年结转1件。已办结8件。',
      rows: { ...NOTHING_PUBLISHED },
    },
  ],
  [
    '青岚县中医院',
    {
      '1': '医院办理门诊登记12万人次，受理医疗机构执业许可申请0件，受表彰36人。\n依申请公开情况。全年新收政府信息公开申请8件，上年结转1件。已办结8件。',
      rows: { ...NOTHING_PUBLISHED },
    },
    { format: 'html' },
  ],
  [
    '云汀市第三中学',
    {
      '1': '学校公开招生政策2件，发布通知120条，处分学生3人。\n依申请公开情况。全年新收政府信息公开申请8件，上年结转1件。已办结8件。',
      rows: { ...NOTHING_PUBLISHED },
    },
    { layout: 'pipe' },
  ],
]);
