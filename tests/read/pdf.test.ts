import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packedCmaps } from '../../scripts/cmaps';
import { openDocument, readDocument } from '../../src/read';
import { ReadError } from '../../src/read/error';
import { makePdf, ruled, type PdfPage } from './makePdf';

const HEAD = ['序号', '任务', '牵头单位', '配合单位'];
const WIDTHS = [40, 160, 100, 140];
const ROWS = [
  ['1', '建设社区科普馆', '区科技局', '区教育局、各镇街'],
  ['2', '培训乡村医生', '区卫生健康局', '区财政局'],
  ['3', '整治河道', '区水务局', '区农业农村局'],
  ['4', '修缮校舍', '区教育局', '区财政局'],
];
const title: PdfPage = { texts: [[200, 780, '柳湾区任务分工方案']] };
const together = (...pages: PdfPage[]): PdfPage => ({
  texts: pages.flatMap(({ texts }) => texts),
  lines: pages.flatMap(({ lines = [] }) => lines),
});
const numbered = (page: PdfPage, number: number) =>
  together(page, { texts: [[285, 40, `- ${number} -`]] });

const tasksOf = async (pages: readonly PdfPage[], encoding?: string) => {
  const plan = await readDocument('x', makePdf(pages, encoding), 'x.pdf');
  return plan.tasks.map((task) => [
    task.ordinal,
    task.title,
    ...task.parties.map(({ raw, role }) => `${role} ${raw}`),
  ]);
};

const EXPECTED = [
  ['1', '建设社区科普馆', 'lead 区科技局', 'support 区教育局', 'support 各镇街'],
  ['2', '培训乡村医生', 'lead 区卫生健康局', 'support 区财政局'],
  ['3', '整治河道', 'lead 区水务局', 'support 区农业农村局'],
  ['4', '修缮校舍', 'lead 区教育局', 'support 区财政局'],
];

describe('the code maps', () => {
  it('are those of the library that is installed', () => {
    expect(JSON.parse(readFileSync('src/read/formats/pdf/cmaps/gb1.json', 'utf8'))).toEqual(
      packedCmaps(),
    );
  });
});

describe('a PDF', () => {
  it.each(['UniGB-UCS2-H', 'UniGB-UTF16-H'])(
    'whose font is not embedded is read by its map %s',
    async (encoding) => {
      expect(
        await tasksOf([together(title, ruled(740, WIDTHS, [HEAD, ...ROWS]))], encoding),
      ).toEqual(EXPECTED);
    },
  );

  it('has its table rebuilt over pages, heads and page numbers dropped, a broken row joined', async () => {
    const long = ['5', '开展全民健身，建设', '区文化局', '区体育中心、'];
    const rest = ['', '十五分钟健身圈', '', '区财政局'];
    const pages = [
      numbered(together(title, ruled(740, WIDTHS, [HEAD, ...ROWS, long])), 1),
      numbered(ruled(780, WIDTHS, [HEAD, rest, ['6', '植树', '区林业局', '']]), 2),
    ];
    expect(await tasksOf(pages)).toEqual([
      ...EXPECTED,
      [
        '5',
        '开展全民健身，建设十五分钟健身圈',
        'lead 区文化局',
        'support 区体育中心',
        'support 区财政局',
      ],
      ['6', '植树', 'lead 区林业局'],
    ]);
  });

  it.each([
    ['whose rows stand apart', 40],
    ['whose rows stand as close as lines', 16],
  ])('has a table without rulings read by the places of its words, %s', async (_, pitch) => {
    const xs = [60, 110, 290, 400];
    const row = (y: number, cells: readonly string[]): PdfPage => ({
      texts: cells.flatMap((text, c) =>
        text.split('\n').map((line, l) => [xs[c]!, y - 16 * l, line] as const),
      ),
    });
    const long = ['5', '开展全民健身，建设十五分\n钟健身圈', '区文化局', '区体育中心、区财\n政局'];
    const pages = [
      together(
        title,
        row(740, HEAD),
        ...ROWS.map((cells, r) => row(700 - pitch * r, cells)),
        row(700 - pitch * 4, long),
      ),
      together(row(780, ['6', '植树', '区林业局', '']), {
        texts: [[60, 700, '联系人：石敬']],
      }),
    ];
    expect(await tasksOf(pages)).toEqual([
      ...EXPECTED,
      [
        '5',
        '开展全民健身，建设十五分钟健身圈',
        'lead 区文化局',
        'support 区体育中心',
        'support 区财政局',
      ],
      ['6', '植树', 'lead 区林业局'],
    ]);
  });

  it('keeps the number of a row that stands near the edge of its page', async () => {
    const rows = [
      ...ROWS,
      ['5', '开展全民健身，\n建设健身圈', '区文化局\n区体育局', '区财政局\n各镇街'],
    ];
    const at = (number: string, y: number): PdfPage => ({ texts: [[64, y, number]] });
    const { texts, lines } = ruled(200, WIDTHS, [
      HEAD,
      ...rows.map((row) => ['', ...row.slice(1)]),
    ]);
    const numbers = [160, 136, 112, 88, 56].map((y, i) => at(String(i + 1), y));
    const read = await tasksOf([together(title, { texts, lines: lines! }, ...numbers)]);
    expect(read.map(([ordinal]) => ordinal)).toEqual(['1', '2', '3', '4', '5']);
  });

  it('tells the page, the row and the column of each party', async () => {
    const pages = [together(title, ruled(740, WIDTHS, [HEAD, ...ROWS]))];
    const plan = await readDocument('x', makePdf([{ texts: [[60, 700, '说明']] }, ...pages]), '');
    expect(plan.tasks[1]!.parties[0]!.origin).toMatchObject({
      raw: '区卫生健康局',
      place: { page: 2, table: 1, row: 3, column: 3 },
    });
  });

  it('has lines joined that were broken at the margin or at the end of a page', async () => {
    const full = (text: string, y: number): [number, number, string] => [90, y, text];
    const first = '１．建设社区科普馆，完善各项设施，配备专职人员，定期开放';
    const pages: PdfPage[] = [
      together(title, {
        texts: [
          [114, 740, first],
          full('并组织社区居民参加活动，每年不少于十二次，做到全区各街道全面', 720),
          full('覆盖，让居民在家门口享受优质服务。（牵头单位：区科技局；配合单', 700),
          [285, 40, '— 1 —'],
        ],
      }),
      {
        texts: [
          full('位：区教育局、区财政局）', 780),
          [114, 760, '２．植树。（区林业局负责）'],
          [285, 40, '— 2 —'],
        ],
      },
    ];
    const { blocks } = await openDocument(makePdf(pages), 'x.pdf');
    expect(blocks.map((block) => block.type === 'paragraph' && block.text)).toEqual([
      '柳湾区任务分工方案',
      '1.建设社区科普馆，完善各项设施，配备专职人员，定期开放并组织社区居民参加活动，每年不少于十二次，做到全区各街道全面覆盖，让居民在家门口享受优质服务。（牵头单位：区科技局；配合单位：区教育局、区财政局）',
      '2.植树。（区林业局负责）',
    ]);
  });

  it.each([
    ['scanned', makePdf([{ texts: [] }, { texts: [], lines: [[0, 0, 9, 9]] }])],
    ['fonts', makePdf([title], '90ms-RKSJ-H')],
    ['broken', new TextEncoder().encode('%PDF-1.4 nothing more')],
  ])('is refused where it is %s', async (code, bytes) => {
    await expect(readDocument('x', bytes, 'x.pdf')).rejects.toMatchObject({ code });
    await expect(readDocument('x', bytes, 'x.pdf')).rejects.toBeInstanceOf(ReadError);
  });
});
