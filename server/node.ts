/** The language server as a Node process: `--stdio` for any editor, `--node-ipc` for our own client. */
import { createConnection } from 'vscode-languageserver/node';
import { readConfigs } from './files/config-reader.ts';
import { describe } from './lsp/guard.ts';
import { startServer } from './lsp/server.ts';

// Without an argument, stdio: what a person who starts it by hand means.
const connection = process.argv.length > 2 ? createConnection() : createConnection(process.stdin, process.stdout);

process.on('uncaughtException', (error) => connection.console.error(describe(error)));
process.on('unhandledRejection', (error) => connection.console.error(describe(error)));

startServer(connection, readConfigs);
