/** Characters that Windows refuses in a name, and all invisible ones. */
const REFUSED = /[\\/:*?"<>|\p{C}]/gu;
/** Most characters of a name: nearly every file system allows 255 bytes; a Han character takes three, the ending four. */
const longest = 80;

/**
 * The file name of a report: its title without characters that file systems refuse; the form's own name where there is no
 * title or it says nothing.
 *
 * @param title 青岚县水利局2024年政府信息公开工作年度报告
 */
export function fileNameFor(title: string | null): string {
  const cleaned = (title ?? '').replace(/\s+/g, '').replace(REFUSED, '').replace(/^\.+/, '');
  // Keep the end of a long title: it has the words by which a file is recognised as a report.
  const name = [...cleaned].slice(-longest).join('').replace(/\.+$/, '');
  return `${name || '政府信息公开工作年度报告'}.txt`;
}
