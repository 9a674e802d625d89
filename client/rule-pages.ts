import { type Disposable, workspace } from 'vscode';
import type { Service } from './service.ts';

/** Shows `nianbao-rule:/t4-sum.md`, where a finding's code leads: the rule's own page, without a network. */
export const serveRulePages = (service: Service): Disposable =>
  workspace.registerTextDocumentContentProvider('nianbao-rule', {
    provideTextDocumentContent: async (uri) => {
      const id = uri.path.replace(/^\//, '').replace(/\.md$/, '');
      return (await service.rulePage(id)) ?? `没有代号是“${id}”的规则。\n`;
    },
  });
