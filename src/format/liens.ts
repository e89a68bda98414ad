/**
 * Turns an address from the site's root into one relative to a page, and names `index.html`, so that the site works
 * under any base path and from a folder opened by a double click. In: `/essort/2024/`, `/essort/2024/sigles/#msp`.
 * Out: `../../sigles/index.html#msp`. An address that does not start at the root comes back as it was.
 */
export function toRelative(from: string, to: string): string {
  if (!to.startsWith('/') || to.startsWith('//')) return to;
  const [, target = '/', suffix = ''] = /^([^?#]*)(.*)$/.exec(to) ?? [];
  const file = target.endsWith('/') ? `${target}index.html` : target;
  const fromSegments = from.split('/').slice(1, -1);
  const toSegments = file.split('/').slice(1);
  let common = 0;
  while (
    common < fromSegments.length &&
    common < toSegments.length - 1 &&
    fromSegments[common] === toSegments[common]
  ) {
    common += 1;
  }
  const up = '../'.repeat(fromSegments.length - common);
  return `${up}${toSegments.slice(common).join('/')}${suffix}`;
}
