const OPEN = '（(〔[';
const CLOSE = '）)〕]';
const SEPARATORS = '、，,；;';

/**
 * The agencies named in one cell. Separators inside brackets belong to the name
 * (区财政局（区国资局）); a closing full stop does not.
 *
 * @param cell text of a 牵头 or 配合 cell; may be empty
 * @returns names as printed, in order, none empty
 */
export function splitParties(cell: string): string[] {
  const names: string[] = [];
  let name = '';
  let depth = 0;
  for (const char of cell) {
    if (OPEN.includes(char)) depth += 1;
    if (CLOSE.includes(char)) depth = Math.max(0, depth - 1);
    if (depth === 0 && SEPARATORS.includes(char)) {
      names.push(name);
      name = '';
    } else {
      name += char;
    }
  }
  names.push(name);
  return names.map((n) => n.trim().replace(/。$/, '')).filter((n) => n !== '');
}

/** Parties that stand for many bodies at once: 各镇街, 各有关单位, 区政府有关部门. */
export function isCollective(name: string): boolean {
  return /^各|^全区各|有关(部门|单位)$|相关(部门|单位)$/.test(name);
}
