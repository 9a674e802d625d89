/** Windows refuses these in a name; of what cannot be seen some is refused, and none is wanted. */
const REFUSED = /[\\/:*?"<>|\p{C}]/gu;
/** 255 bytes are allowed nearly everywhere; a Han character takes three, the ending four. */
const longest = 80;

/**
 * The name under which a report is saved: its title. What file systems refuse is left out; a title that is not there or says
 * nothing gives the form's own name.
 *
 * @param title 青岚县水利局2024年政府信息公开工作年度报告
 */
export function fileNameFor(title: string | null): string {
  const cleaned = (title ?? '').replace(/\s+/g, '').replace(REFUSED, '').replace(/^\.+/, '');
  // The end says what it is: by that a file is known for a report.
  const name = [...cleaned].slice(-longest).join('').replace(/\.+$/, '');
  return `${name || '政府信息公开工作年度报告'}.txt`;
}
