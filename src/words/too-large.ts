import type { Measure } from '../read/error';
import type { Language } from '../view/choices';

type Said = (found: number, most: number) => string;

const megabytes = (bytes: number): string => `${rounded(bytes / 1024 / 1024)} MB`;
/** One decimal at most; never rounded down to the limit itself. */
const rounded = (value: number): number => Math.ceil(value * 10) / 10;
/** 123456 is 12.4 万. */
const myriads = (count: number): string =>
  count < 10_000 ? String(count) : `${rounded(count / 10_000)} 万`;
const grouped = (count: number): string => count.toLocaleString('en-US');

const zh: Readonly<Record<Measure, Said>> = {
  bytes: (found, most) => `${megabytes(found)}，上限 ${megabytes(most)}`,
  unpacked: (_, most) => `解开以后超过 ${megabytes(most)}`,
  parts: (found, most) => `里面有 ${found} 个部分，上限 ${most} 个`,
  ratio: (_, most) => `有一部分解开以后是原来的 ${most} 倍以上，不像正常的文档`,
  cells: (found, most) => `有字的格至少 ${myriads(found)}格，上限 ${myriads(most)}格`,
  merges: (found, most) => `合并的格至少 ${myriads(found)}处，上限 ${myriads(most)}处`,
  places: (found, most) => `表格连空格在内至少 ${myriads(found)}格，上限 ${myriads(most)}格`,
  characters: (found, most) => `文字至少 ${myriads(found)}字，上限 ${myriads(most)}字`,
  pages: (found, most) => `${found} 页，上限 ${most} 页`,
  objects: (_, most) => `图文对象超过 ${myriads(most)}个`,
  documents: (found, most) => `压缩包里有 ${found} 份文档，上限 ${most} 份`,
};

const en: typeof zh = {
  bytes: (found, most) => `${megabytes(found)}, at most ${megabytes(most)}`,
  unpacked: (_, most) => `more than ${megabytes(most)} once unpacked`,
  parts: (found, most) => `${grouped(found)} parts in it, at most ${grouped(most)}`,
  ratio: (_, most) => `a part unpacks to more than ${most} times its size, unlike any document`,
  cells: (found, most) => `at least ${grouped(found)} cells with text, at most ${grouped(most)}`,
  merges: (found, most) => `at least ${grouped(found)} merged cells, at most ${grouped(most)}`,
  places: (found, most) =>
    `at least ${grouped(found)} cells, empty ones included, at most ${grouped(most)}`,
  characters: (found, most) => `at least ${grouped(found)} characters, at most ${grouped(most)}`,
  pages: (found, most) => `${grouped(found)} pages, at most ${grouped(most)}`,
  objects: (_, most) => `more than ${grouped(most)} objects`,
  documents: (found, most) => `${grouped(found)} documents in the archive, at most ${most}`,
};

/** What a document has too much of, in people's units; `detail` is as `tooLarge` writes it. */
export function tooLargeWords(detail: string, language: Language): string {
  const [what, found, most] = detail.split(' ');
  return { zh, en }[language][what as Measure](Number(found), Number(most));
}
