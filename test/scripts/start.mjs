/**
 * `npm start`: builds the extension and opens VS Code with it on the sample reports. The desktop VS Code where there is
 * one, else the embedded one, whose address is printed and which stays until Ctrl+C.
 * `npm start -- --probe` takes the embedded one and ends by itself as soon as it answers.
 */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { ensureDependencies } from './install.mjs';
import { root, run } from './run.mjs';
import { examples, sample } from './vscode-workspace.mjs';
import { hasChineseFonts, remedy } from './wanted.mjs';

await ensureDependencies();
const { findCode } = await import('./vscode-desktop.mjs');
const { cache, install, isPossible, lacking, serve } = await import('./vscode-embedded.mjs');

const built = await run('npm', ['run', '--silent', 'build'], { quiet: true });
if (built.code !== 0) fail(`${built.output}\n构建没有成功。`);

const probing = process.argv.includes('--probe');
const desktop = probing ? undefined : findCode();
if (desktop) await openDesktop(desktop);
else await openEmbedded();

async function openDesktop(code) {
  const file = join(examples, sample);
  const { code: exit } = await run(code, [`--extensionDevelopmentPath=${root}`, '--new-window', examples, file]);
  if (exit !== 0) fail(`${code} 没有启动。`);
  console.log('VS Code 已打开：左侧是示例年报，波浪线是校核出的问题。');
}

async function openEmbedded() {
  const none = '没有找到桌面版 VS Code（命令 code，或者环境变量 VSCODE_EXECUTABLE 所指的）';
  if (!isPossible()) fail(`${none}，内置的又只能用在 Linux x64 上。请先装桌面版 VS Code。`);
  const lacks = lacking({ forBrowser: false });
  if (lacks.length > 0) fail(`${none}，改用内置的，可是${remedy(lacks)}。`);
  if (!(await hasChineseFonts()))
    console.log(`提醒：没有中文字体，汉字会显示成方框。这台机器${remedy(['Chinese fonts'])}。`);
  await install().catch((error) => fail(`内置的 VS Code 没有装上：${error.message}`));
  const server = await serve({ dataDir: join(cache, 'data/start'), driver: true });
  const address = server.page(examples, [
    ['extensionDevelopmentPath', server.remote(root)],
    ['openFile', server.remote(join(examples, sample))],
    ['skipWelcome', 'true'],
  ]);
  const door = await openDoor(address);
  const answer = await fetch(door);
  if (!answer.ok) fail(`内置的 VS Code 回答 ${answer.status}。`);
  console.log(`请用浏览器打开（按 Ctrl+C 结束）：\n\n  ${door}\n`);
  if (!probing) await server.ended;
  await server.stop();
  process.exit(0);
}

/** A short address that leads to the long one, which would fill four lines of a terminal. */
function openDoor(address) {
  return new Promise((resolve) => {
    const server = createServer((_request, response) => response.writeHead(302, { location: address }).end());
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}/`));
  });
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
