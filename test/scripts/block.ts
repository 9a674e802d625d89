/** Where `<!-- name -->` ends and `<!-- /name -->` begins. Throws where the README has no such place. */
function placeOf(readme: string, name: string): readonly [from: number, to: number] {
  const start = `<!-- ${name} -->`;
  const from = readme.indexOf(start) + start.length;
  const to = readme.indexOf(`<!-- /${name} -->`);
  if (!readme.includes(start) || to < from) throw new Error(`README.md has no ${start} … <!-- /${name} -->`);
  return [from, to];
}

/** What stands between `<!-- name -->` and `<!-- /name -->`. */
export const blockOf = (readme: string, name: string): string => readme.slice(...placeOf(readme, name));

/** The README with other text there. */
export function withBlock(readme: string, name: string, text: string): string {
  const [from, to] = placeOf(readme, name);
  return `${readme.slice(0, from)}\n${text}\n${readme.slice(to)}`;
}
