import { kinds, levels, profiles, ruleSettings } from '../../server/core/check/config/config.ts';
import { severityNames } from '../../server/core/finding.ts';
import { rules } from '../../server/core/rules/index.ts';

/** Where the schema is kept; the manifest names it for `nianbao.config.json`. */
export const schemaPath = 'syntaxes/nianbao.config.schema.json';

/** A schema that offers and explains some words, and allows anything else. */
const meaning = (words: Readonly<Record<string, string>>, enumeration: readonly string[]) => ({
  anyOf: [{ enum: enumeration, enumDescriptions: enumeration.map((each) => words[each]) }, {}],
});

/**
 * The JSON schema of `nianbao.config.json`, as the text of its file; for completion and hovers only. It demands nothing: our
 * server reports what is wrong, once, in Chinese, and with what was probably meant.
 */
export function configSchema(): string {
  const schema = {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: '政务公开年报校核：本文件夹的规定',
    description: '对这个文件夹和下级文件夹里的年报起作用；编辑器和命令行都读它。可以写注释。',
    allowComments: true,
    allowTrailingCommas: true,
    properties: {
      $schema: {},
      rules: {
        description: '每条规则的程度，或者关闭。没有写的照规则自己的程度。',
        properties: Object.fromEntries(
          rules.map(({ id, name, title, severity }) => [
            id,
            { description: `${name}：${title}（原为：${severityNames[severity]}）`, $ref: '#/definitions/setting' },
          ]),
        ),
        additionalProperties: { $ref: '#/definitions/setting' },
      },
      profile: {
        description: '按哪一种情形校核；不写就是送审。',
        ...meaning({ draft: '草稿：还没写的部分、空着的格子先不报出', submit: '送审：全部报出' }, profiles),
      },
      agency: {
        description: '机关的层级和性质：名称看不出来时写，例如开发区管委会。',
        properties: {
          level: {
            description: '层级',
            ...meaning(
              {
                province: '省、自治区、直辖市',
                city: '设区的市、自治州',
                county: '县、区、县级市',
                township: '乡镇、街道',
              },
              levels,
            ),
          },
          kind: {
            description: '性质',
            ...meaning({ government: '一级政府', department: '政府的部门', office: '政府办公厅（室）' }, kinds),
          },
        },
      },
      deadlines: {
        description: '本地规定的公布期限，次年的某月某日。不写就照条例：部门 01-31，政府 03-31。',
        properties: {
          department: { description: '部门的期限，例如 "01-20"' },
          government: { description: '政府的期限，例如 "03-15"' },
        },
      },
      accepted: {
        description: '看过以后决定保留、不再报出的问题。在编辑器里用快速修复“在这里接受”来写。',
        items: {
          properties: {
            rule: { description: '规则的代号' },
            file: { description: '哪一份年报：相对于本文件所在的文件夹。不写就是每一份' },
            text: { description: '标出的文字，只供人看' },
            reason: { description: '为什么可以这样' },
            fingerprint: {
              description: '认出这个问题的记号，由程序生成；问题所在的文字改了就不再相符',
            },
            by: { description: '谁决定的，只供人看' },
            date: { description: '哪一天决定的，只供人看' },
          },
        },
      },
    },
    definitions: { setting: meaning({ ...severityNames, off: '不查' }, ruleSettings) },
  };
  return `${JSON.stringify(schema, undefined, 2)}\n`;
}
