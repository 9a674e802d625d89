import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import manifest from '../../package.json';
import { configName, noConfig, profiles, ruleSettings } from '../../server/core/check/config/config.ts';
import { acceptanceKeys, configKeys, readConfig } from '../../server/core/check/config/read.ts';
import { severities, severityNames } from '../../server/core/finding.ts';
import { configSchema, schemaPath } from '../scripts/config-schema.ts';

describe('the schema of nianbao.config.json', () => {
  const schema = JSON.parse(configSchema());

  test('is current (npm run readme)', () => {
    expect(readFileSync(schemaPath, 'utf8')).toBe(configSchema());
  });

  test('knows the same names as the reader', () => {
    expect(Object.keys(schema.properties)).toEqual(['$schema', ...configKeys]);
    expect(Object.keys(schema.properties.accepted.items.properties).sort()).toEqual([...acceptanceKeys].sort());
    expect(Object.keys(noConfig).every((key) => configKeys.includes(key as never))).toBe(true);
  });

  test('explains every choice', () => {
    const nodes = JSON.stringify(schema, (_key, value) => {
      if (value?.enum)
        expect(value.enumDescriptions).toEqual(value.enum.map(() => expect.stringMatching(/\p{Script=Han}/u)));
      return value;
    });
    expect(nodes).toContain('enumDescriptions');
  });

  test('calls nothing wrong: what is, our server says', () => {
    const text = JSON.stringify(schema);
    expect(text).not.toMatch(/"(?:type|required|pattern|const)":/);
    // Beside what is offered anything else is allowed: anyOf: [{ enum … }, {}]
    expect(text.split('"enum":').length).toBe(text.split('},{}]').length);
  });

  test('is the one that the manifest names', () => {
    expect(manifest.contributes.jsonValidation).toEqual([{ fileMatch: configName, url: `./${schemaPath}` }]);
  });
});

test('the sample in the README is one', () => {
  const [, sample = ''] = /```jsonc\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8')) ?? [];
  const { config, problems } = readConfig(sample);
  expect(problems).toEqual([]);
  expect(config).toMatchObject({ profile: 'submit', accepted: [{ rule: 'overview-aspect-missing' }] });
});

test('an untitled report is proposed as text: of a language’s endings the editor takes the first', () => {
  expect(manifest.contributes.languages[0]).toMatchObject({ id: 'nianbao', extensions: ['.nianbao.txt', '.nianbao'] });
});

test('each command is found by Chinese words under one category, and is offered only where it makes sense', () => {
  const words = JSON.parse(readFileSync('package.nls.json', 'utf8'));
  const { commands, menus } = manifest.contributes;
  for (const { command, title, category } of commands) {
    expect(words[title.slice(1, -1)], command).toMatch(/^\p{Script=Han}/u);
    expect(words[category.slice(1, -1)]).toMatch(/^年报校核/);
  }
  const always = commands.filter(({ command }) => !menus.commandPalette.some((each) => each.command === command));
  expect(always.map(({ command }) => command)).toEqual(['nianbao.restart']);
  for (const { when } of menus.commandPalette) expect(when).toMatch(/nianbao\.isReport|editorLangId/);
});

test('the settings offer what the configuration offers', () => {
  const { properties } = manifest.contributes.configuration;
  expect(properties['nianbao.profile'].enum).toEqual(profiles);
  expect(properties['nianbao.rules'].additionalProperties.enum).toEqual(ruleSettings);
});

test('the manifest and the README call each severity as the core does', () => {
  const words = JSON.parse(readFileSync('package.nls.json', 'utf8'));
  for (const each of severities)
    expect(words[`setting.rules.${each}`]).toMatch(new RegExp(`^${severityNames[each]}：`));
  const listed = severities.map((each) => `${each} ${severityNames[each]}`).join('、');
  expect(readFileSync('README.md', 'utf8')).toContain(`程度：${listed}、off 不查`);
});

test('every string of the manifest is there, and Chinese whatever language the editor speaks', () => {
  const wanted = new Set([...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key));
  const words: Record<string, string> = JSON.parse(readFileSync('package.nls.json', 'utf8'));
  expect(new Set(Object.keys(words))).toEqual(wanted);
  for (const word of Object.values(words)) expect(word).toMatch(/\p{Script=Han}/u);
  // One of another language would be taken instead.
  expect(readdirSync('.').filter((name) => name.startsWith('package.nls.'))).toEqual(['package.nls.json']);
});
