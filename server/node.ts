/** The language server as a Node process: `--stdio` for any editor, `--node-ipc` for our own client. */
import { createConnection } from 'vscode-languageserver/node';
import { configReader } from './files/config-reader.ts';
import { framed } from './framing.ts';
import { describe } from './lsp/guard.ts';
import { startServer } from './lsp/server.ts';

/** Arguments for other ways to connect, which the library knows; without one of them it is stdio. */
const others = /^--(?:node-ipc|socket|pipe)(?:=|$)/;
const isOther = process.argv.slice(2).some((argument) => others.test(argument));
const connection = isOther ? createConnection() : createConnection(process.stdin.pipe(framed(leave)), process.stdout);

/** Says what is wrong with the framing and ends: no later message could be recognised. */
function leave(header: string): void {
  const sent = header === '' ? '没有 Content-Length' : JSON.stringify(header.slice(0, 80));
  process.stderr.write(`年报校核：客户端发来的消息头不对（${sent}），读不下去，已退出。\n`, () => process.exit(1));
}

process.on('uncaughtException', (error) => connection.console.error(describe(error)));
process.on('unhandledRejection', (error) => connection.console.error(describe(error)));

startServer(connection, configReader());
