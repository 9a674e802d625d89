/** The language server as a Node process: `--stdio` for any editor, `--node-ipc` for our own client. */
import { createConnection } from 'vscode-languageserver/node';
import { configReader } from './files/config-reader.ts';
import { describe } from './lsp/guard.ts';
import { startServer } from './lsp/server.ts';

/** Ways to talk that the library knows by these arguments; without one, stdio: what whoever starts it by hand means. */
const ways = /^--(?:stdio|node-ipc|socket|pipe)(?:=|$)/;
const isTold = process.argv.slice(2).some((argument) => ways.test(argument));
const connection = isTold ? createConnection() : createConnection(process.stdin, process.stdout);

process.on('uncaughtException', (error) => connection.console.error(describe(error)));
process.on('unhandledRejection', (error) => connection.console.error(describe(error)));

startServer(connection, configReader());
