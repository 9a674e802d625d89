const ADDITION = /[（(][^（()）]*[）)]/g;
const BLANKS = /\s+/g;
const ITS_OFFICE = /^(?:办公[室厅]|办)$/;
const PLACE_END = /[省市县区州盟旗镇乡道]$/;

/**
 * Whether two names can stand for the same reporting office: a short form (县卫健局), a superior's place in front (云汀市青岚县水利局),
 * a government and its own office (办公室). 水务局 is not 水利局.
 */
export function sameOffice(titled: string, named: string): boolean {
  const a = plain(titled);
  const b = plain(named);
  if (a.endsWith(b) || b.endsWith(a)) return true;
  if (a.startsWith(b) && PLACE_END.test(b)) return true;
  if (b.startsWith(a) && ITS_OFFICE.test(b.slice(a.length))) return true;
  if (isMistypedGovernment(a, b)) return false;
  return isShortFor(b, a) || isShortFor(a, b);
}

const GOVERNMENT = /政府(?:办公[室厅]|办)?$/;

/** Whether both names have 政府, with another character before it, as where 人民政府 is mistyped: 青岚县人名政府, 青岚县人政府. */
function isMistypedGovernment(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => GOVERNMENT.exec(name)?.index ?? 0);
  return !!one && !!other && a.charAt(one - 1) !== b.charAt(other - 1);
}

const plain = (name: string): string => name.replace(BLANKS, '').replace(ADDITION, '').replaceAll('人民政府', '政府');

/** Signs that a short form leaves out on purpose: 和, 县. If one single other sign is missing, that is a slip: 青岚县卫健康局. */
const LEFT_OUT = /[和与及暨、省市县区州盟旗镇乡局委办]/;

/** Whether a name is made of signs of the long one, in their order: 发改局 of 发展和改革局. */
function isShortFor(short: string, long: string): boolean {
  if (long.length === short.length + 1) {
    let at = 0;
    while (at < short.length && short.charAt(at) === long.charAt(at)) at++;
    if (!LEFT_OUT.test(long.charAt(at)) && short.slice(at) === long.slice(at + 1)) return false;
  }
  let at = 0;
  for (const sign of short) {
    at = long.indexOf(sign, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
