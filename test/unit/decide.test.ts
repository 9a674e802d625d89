import { describe, expect, it } from 'vitest';
import { type Content, type DecisionFile, decide } from '../../client/decide.ts';
import { withAccepted, withRuleOff } from '../../server/core/check/config/edit.ts';
import { applyEdits } from '../../server/core/text/span.ts';

const acceptance = { rule: 't4-sum', file: '年报.txt', text: '3', reason: '经核对无误', fingerprint: '1f' };
const accept = async (text: string) => withAccepted(text, acceptance);

/** A file of which `meanwhile` is run between reading and writing, once for each time that it is written. */
class Disk implements DecisionFile<Content> {
  text: string;
  readonly #meanwhile: ((disk: Disk) => void)[];

  constructor(text: string, ...meanwhile: ((disk: Disk) => void)[]) {
    this.text = text;
    this.#meanwhile = meanwhile;
  }

  read = async (): Promise<Content> => ({ text: this.text, isSaved: true });

  write: DecisionFile<Content>['write'] = async (edits, read) => {
    this.#meanwhile.shift()?.(this);
    if (this.text === read.text) this.text = applyEdits(this.text, edits);
  };
}

const turnOff =
  (rule: string) =>
  (disk: Disk): void => {
    disk.text = applyEdits(disk.text, withRuleOff(disk.text, rule) ?? []);
  };

describe('a decision is written', () => {
  it('into what is there, and is read back', async () => {
    const disk = new Disk('{ "profile": "draft" }');
    expect(await decide(disk, accept)).toEqual({ kind: 'written' });
    expect(JSON.parse(disk.text)).toMatchObject({ profile: 'draft', accepted: [acceptance] });
  });

  it('once more where somebody else has written meanwhile, and both are there', async () => {
    const disk = new Disk('{}', turnOff('cell-na'));
    expect(await decide(disk, accept)).toEqual({ kind: 'written' });
    expect(JSON.parse(disk.text)).toMatchObject({ rules: { 'cell-na': 'off' }, accepted: [acceptance] });
  });

  it('not over what somebody else goes on writing', async () => {
    const disk = new Disk('{}', turnOff('cell-na'), turnOff('jiezhi'));
    expect(await decide(disk, accept)).toEqual({ kind: 'failed', why: undefined });
    expect(JSON.parse(disk.text)).toEqual({ rules: { 'cell-na': 'off', jiezhi: 'off' } });
  });

  it('if it is there, whatever was said of the writing', async () => {
    const disk = new Disk('{}');
    const write: typeof disk.write = async (edits, read) => {
      await disk.write(edits, read);
      throw new Error('the editor lost the answer');
    };
    expect(await decide({ read: disk.read, write }, accept)).toEqual({ kind: 'written' });
    expect(JSON.parse(disk.text)).toEqual({ accepted: [acceptance] });
  });

  it('if somebody else has decided the same meanwhile', async () => {
    const disk = new Disk('{}', (own) => {
      own.text = applyEdits(own.text, withAccepted(own.text, { ...acceptance, reason: '别人的理由' }) ?? []);
    });
    expect(await decide(disk, accept)).toEqual({ kind: 'written' });
    expect(JSON.parse(disk.text).accepted).toHaveLength(1);
  });

  it('not before it is saved: unsaved words count for nobody', async () => {
    let saved = '{}';
    const read = async (): Promise<Content> => ({ text: typed, isSaved: typed === saved });
    let typed = '{ "profile": "draft" }';
    const unsaving = async (edits: Parameters<Disk['write']>[0]): Promise<void> => {
      typed = applyEdits(typed, edits);
    };
    expect(await decide({ read, write: unsaving }, accept)).toMatchObject({ kind: 'failed' });
    const saving = async (): Promise<void> => {
      saved = typed;
    };
    expect(await decide({ read, write: saving }, accept)).toEqual({ kind: 'written' });
  });

  it('never into a file that cannot be read or must be put right first, and the reason is told', async () => {
    const broken = new Disk('{ "accepted": ');
    expect(await decide(broken, accept)).toEqual({ kind: 'broken' });
    expect(broken.text).toBe('{ "accepted": ');
    const locked = new Disk('{}');
    const write = () => Promise.reject(new Error('没有写入的权限'));
    expect(await decide({ read: locked.read, write }, accept)).toEqual({ kind: 'failed', why: '没有写入的权限' });
    const read = () => Promise.reject(new Error('读不了这个文件'));
    expect(await decide({ read, write }, accept)).toEqual({ kind: 'failed', why: '读不了这个文件' });
  });
});
