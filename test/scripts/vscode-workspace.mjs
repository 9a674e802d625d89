/** The folder that the tests open: copies of the samples, so that no test can change them, and texts that are no reports. */
import { copyFileSync, cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './run.mjs';

export const examples = join(root, 'test/examples');

/** The sample that shows most. */
export const sample = '青岚县水利局2024年政府信息公开工作年度报告.txt';

/** A notice about reports: it names the form, a section and a label, and is none. */
const notice = `关于做好2024年政府信息公开工作年度报告编制工作的通知

各乡镇人民政府、县政府各部门：
请按照国办公开办函〔2021〕30号规定的格式编写本机关2024年政府信息公开工作年度报告，并于1月20日前报送。
“收到和处理政府信息公开申请情况”一表请先在系统内校核，新收与结转的数字要与登记台账一致。
`;

/** Lays the folder out anew. */
export function layOut(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(examples, folder, { recursive: true });
  for (const nameless of ['送审稿.txt', '修改稿.txt']) copyFileSync(join(examples, sample), join(folder, nameless));
  writeFileSync(join(folder, '通知.txt'), notice);
}
