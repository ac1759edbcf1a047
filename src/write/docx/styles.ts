import {
  AlignmentType,
  LineRuleType,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx';
import type { Language } from '../../view/choices';
import type { Choices } from '../types';

/**
 * Faces that Windows brings for Chinese, as official papers use them: 仿宋 for the text, 宋体 in
 * tables and small type, 黑体 for headings. Figures and Latin letters stand in a face of their own.
 */
const face = (eastAsia: string, latin: string) =>
  ({ ascii: latin, hAnsi: latin, cs: latin, eastAsia }) as const;
const TEXT = face('FangSong', 'Times New Roman');
const TABLE = face('SimSun', 'Times New Roman');
const HEADING = face('SimHei', 'Arial');

const INK = '1E2228';
const GREY = '494D54';

/** Sizes in half-points: 22 is 二号, 15 小三, 12 小四, 10.5 五号, 9 小五. */
const SIZE = { title: 44, part: 30, text: 24, cell: 21, small: 18 } as const;

/** Styles of paragraphs beside title and headings, by id. */
export type Style =
  | 'Text'
  | 'Subtitle'
  | 'Cell'
  | 'Dense'
  | 'Head'
  | 'Small'
  | 'Picture'
  | 'Caption'
  | 'Margin'
  | 'Closing';

type Paragraphs = NonNullable<IParagraphStyleOptions['paragraph']>;

/** Line pitch as a multiple of the face's own. */
const pitch = (times: number) => ({ line: Math.round(240 * times), lineRule: LineRuleType.AUTO });

/**
 * The styles of a paper: real headings, so that Word and WPS list them beside the page. In task
 * sheets the agency's name is the title of its page.
 */
export function styles(language: Language, document: Choices['document']): IStylesOptions {
  const lang = { value: language === 'zh' ? 'zh-CN' : 'en-US', eastAsia: 'zh-CN' };
  const title = headingOf(SIZE.title, { alignment: AlignmentType.CENTER }, 0, 80);
  const part = headingOf(SIZE.part, { outlineLevel: 0 }, 360, 140);
  const { paragraph } = title;
  const own = { ...title, paragraph: { ...paragraph, outlineLevel: 0 } };
  return {
    default: {
      document: {
        run: { font: TEXT, size: SIZE.text, language: lang },
        paragraph: { spacing: { before: 0, after: 0, ...pitch(1) } },
      },
      title,
      heading1: document === 'sheets' ? own : part,
      heading2: headingOf(SIZE.text, { outlineLevel: 1 }, 160, 70),
    },
    paragraphStyles: OWN.map(([id, name, run, paragraph]) => {
      return { id, name, basedOn: 'Normal', quickFormat: true, run, paragraph };
    }),
    characterStyles: [
      { id: 'Label', name: 'Label', run: { font: HEADING } },
      { id: 'Aside', name: 'Aside', run: { font: TABLE, size: SIZE.small, color: GREY } },
    ],
  };
}

function headingOf(size: number, more: Paragraphs, before: number, after: number) {
  const spacing = { before, after, ...pitch(1.1) };
  return {
    next: 'Text',
    run: { font: HEADING, size, color: INK },
    paragraph: { keepNext: true, keepLines: true, spacing, ...more },
  };
}

type Own = readonly [
  id: Style,
  name: string,
  run: NonNullable<IParagraphStyleOptions['run']>,
  paragraph: Paragraphs,
];

const CENTRED = { alignment: AlignmentType.CENTER } as const;
const OWN: readonly Own[] = [
  ['Text', 'Text', {}, { spacing: { after: 80, ...pitch(1.35) } }],
  ['Subtitle', 'Subtitle', { color: GREY }, { ...CENTRED, spacing: { after: 80, ...pitch(1.1) } }],
  ['Cell', 'Table text', { font: TABLE, size: SIZE.cell }, { spacing: pitch(1) }],
  ['Dense', 'Small table text', { font: TABLE, size: SIZE.small }, { spacing: pitch(1) }],
  [
    'Head',
    'Table head',
    { font: HEADING, size: SIZE.cell },
    { ...CENTRED, keepNext: true, spacing: pitch(1.05) },
  ],
  [
    'Small',
    'Small',
    { font: TABLE, size: SIZE.small, color: GREY },
    { spacing: { before: 30, after: 60, ...pitch(1.1) } },
  ],
  ['Picture', 'Picture', {}, { ...CENTRED, keepNext: true, spacing: { before: 120, ...pitch(1) } }],
  [
    'Caption',
    'caption',
    { font: HEADING, size: SIZE.cell, color: GREY },
    { ...CENTRED, spacing: { before: 60, after: 200, ...pitch(1.1) } },
  ],
  ['Margin', 'Margin', { font: TABLE, size: SIZE.small, color: GREY }, { spacing: pitch(1) }],
  [
    'Closing',
    'Closing line',
    { font: TABLE, size: SIZE.cell },
    { keepLines: true, spacing: { before: 120, ...pitch(1.1) } },
  ],
];
