import { Command, type CommanderError, InvalidArgumentError, Option } from 'commander';

/** What is written: lines for people, or one JSON object. */
export type OutputFormat = 'text' | 'json';

/** The options of `nianbao check`. */
export interface Options {
  readonly format: OutputFormat;
  /** A configuration for all files, in place of those of their folders. */
  readonly config?: string;
  /** A folder for lists of findings, one for each report. */
  readonly lists?: string;
  /** How many files are checked at a time; undefined: as many as pays, see `jobsFor`. */
  readonly jobs?: number;
}

/** Carries out `nianbao check`, and gives the exit code. */
export type Check = (names: readonly string[], options: Options) => Promise<number>;

/** The exit codes as the help shows them; scripts rely on them, and the README says the same. */
export const exitCodes =
  '退出码：0 没有“错误”级的问题；1 有“错误”级的问题；2 有文件没能校核，写明的文件不是年报，文件夹里没有可以校核的文件，有规则出错没有用上，配置文件读不了，或者命令写错了。';

/** The command line's commands and options, with their help in Chinese. */
export function program(version: string, check: Check, setExitCode: (code: number) => void): Command {
  const nianbao = chinese(new Command('nianbao'))
    .description('校核政府信息公开工作年度报告')
    .version(version, '-v, --version', '显示版本')
    .helpCommand(false)
    .usage('check <文件...> [选项]');
  chinese(nianbao.command('check'))
    .description('校核文件，或文件夹里的 .txt、.md、.html、.nianbao 文件')
    .argument('<文件...>', '文件、文件夹，或带 * 的写法')
    .usage('<文件...> [选项]')
    .addOption(new Option('--format <格式>', '输出格式：text（默认）或 json').choices(['text', 'json']).default('text'))
    .addOption(new Option('--config <文件>', '用这个配置文件，不用各文件夹里的 nianbao.config.json'))
    .addOption(new Option('--lists <文件夹>', '给每份有问题的年报另写一份问题清单，放进这个文件夹，可以发给写的单位'))
    .addOption(
      new Option('--jobs <数量>', '同时校核几个文件；不写就看文件多少和处理器有几个核。结果都一样').argParser(jobs),
    )
    .addHelpText('after', help)
    .action(async (names: readonly string[], options: Options) => setExitCode(await check(names, options)));
  return nianbao;
}

/** Most threads that `--jobs` may ask for. Arbitrary: more are a slip of the finger. */
const mostJobs = 64;

function jobs(written: string): number {
  const number = /^\d{1,3}$/.test(written) ? Number(written) : 0;
  if (number < 1 || number > mostJobs) throw new InvalidArgumentError(written);
  return number;
}

const jobsRange = `--jobs 后面要写 1 到 ${mostJobs} 之间的整数。`;
const formats = '--format 后面只能写 text 或 json。';

const help = `
Word、PDF 等文档要先另存为纯文本（.txt）。UTF-8、UTF-16、GBK、GB18030 编码都认得。

${exitCodes}

例如：
  nianbao check 年报.txt
  nianbao check 年报文件夹 --lists 问题清单
  nianbao check 年报文件夹 --format json > 结果.json`;

const titles: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
};

const chinese = (command: Command): Command =>
  command
    .helpOption('-h, --help', '显示帮助')
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      optionDescription: (option) => option.description,
      subcommandTerm: (subcommand) => `${subcommand.name()} ${subcommand.usage()}`,
      displayWidth: (text) => text.length + (text.match(/[^\x00-\x7f]/g)?.length ?? 0),
    })
    .configureOutput({ outputError: () => {} })
    .exitOverride();

/** An error of commander in a clerk's words; undefined where it is none (help or version was asked for). */
export function complaint(error: CommanderError): string | undefined {
  if (error.exitCode === 0) return undefined;
  const named = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'commander.unknownCommand':
      return `没有“${named}”这个命令。要校核文件，请写：nianbao check 文件名`;
    case 'commander.unknownOption':
      return `没有“${named}”这个选项。可用的选项见：nianbao check --help`;
    case 'commander.missingArgument':
      return '请写明要校核的文件，例如：nianbao check 年报.txt';
    case 'commander.optionMissingArgument':
      if (named.startsWith('--config')) return '--config 后面要写配置文件的名称。';
      if (named.startsWith('--lists')) return '--lists 后面要写放清单的文件夹。';
      return named.startsWith('--jobs') ? jobsRange : formats;
    case 'commander.invalidArgument':
      return named.startsWith('--jobs') ? jobsRange : formats;
    case 'commander.help':
      return '请写明命令，例如：nianbao check 年报.txt';
    default:
      return `命令写法有误：${error.message}`;
  }
}
