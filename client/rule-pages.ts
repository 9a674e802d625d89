import { type Disposable, workspace } from 'vscode';
import type { Service } from './service.ts';

/** Serves `nianbao-rule:/t4-sum.md`, where a finding's code links: the rule's page, without a network. */
export const serveRulePages = (service: Service): Disposable =>
  workspace.registerTextDocumentContentProvider('nianbao-rule', {
    provideTextDocumentContent: async (uri) => {
      const id = uri.path.replace(/^\//, '').replace(/\.md$/, '');
      const page = await service.rulePage(id);
      if (page !== undefined) return page;
      return service.isRunning
        ? `没有代号是“${id}”的规则。\n`
        : '校核服务没有运行，看不到规则的说明。请重启校核服务，再打开这一页。\n';
    },
  });
