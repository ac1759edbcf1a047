import {
  COMMUNITY_DASHES,
  COMMUNITY_HUES,
  type AgencySpot,
  type Corner,
  type Hull,
  type Join,
} from '../../draw/agencies-picture';
import type { MarkState } from '../../draw/scene';
import type { LiveMark } from './mark';

/** What is drawn of the agencies' network, and how it is said. */
interface Joined {
  readonly spots: readonly AgencySpot[];
  readonly lines: readonly Join[];
  readonly rings: readonly Hull[];
  /** community of an agency, from 0; null while none is known */
  readonly community: (id: string) => number | null;
  /** a pair, and how many tasks join it */
  readonly pair: (join: Join) => string;
  /** an agency, and how many others it is joined to here */
  readonly agency: (id: string, joined: number) => string;
  /** a community, counted from 1 */
  readonly named: (community: string) => string;
}

/** The state of a line is looked up by the ids of both its agencies, parted by a blank. */
export const joinId = ({ a, b }: Join): string => `${a} ${b}`;

const rounded = (corners: readonly Corner[]): Corner[] =>
  corners.map(([x, y]) => [Math.round(x * 10) / 10, Math.round(y * 10) / 10]);

const hueOf = (community: number): string => COMMUNITY_HUES[community % COMMUNITY_HUES.length]!;

/** The agencies' network: outlines of communities, lines, circles, and the communities' names. */
export function joinedMarks(joined: Joined): LiveMark[] {
  const { spots, lines, rings } = joined;
  return [
    { type: 'group', mute: true, marks: rings.map(ringOf) },
    {
      type: 'group',
      class: 'joins',
      mute: true,
      marks: lines.map((join) => joinOf(join, joined.pair(join))),
    },
    { type: 'group', marks: spots.map((spot) => spotOf(spot, joined)) },
    {
      type: 'group',
      class: 'names',
      mute: true,
      marks: rings.map((ring) => nameOf(ring, joined.named, spots[0]!.font * 1.1)),
    },
  ];
}

function ringOf({ community, outline }: Hull): LiveMark {
  const dash = COMMUNITY_DASHES[community % COMMUNITY_DASHES.length]!.split(' ').map(Number);
  return {
    type: 'polygon',
    key: String(community),
    class: 'hull',
    data: { hue: hueOf(community) },
    closed: true,
    points: rounded(outline),
    dash,
  };
}

function joinOf(join: Join, title: string): LiveMark {
  const { x1, y1, x2, y2, width, head } = join;
  const ends = { type: 'line', x1, y1, x2, y2 } as const;
  const id = joinId(join);
  return {
    type: 'group',
    key: id,
    state: id,
    data: { join: id },
    title,
    marks: [
      { ...ends, class: 'hit' },
      { ...ends, line: width },
      ...(head.length > 0
        ? [{ type: 'polygon', closed: true, points: rounded(head) } as const]
        : []),
    ],
  };
}

/** Least radius of what takes the pointer. */
const REACH = 12;

function spotOf(spot: AgencySpot, { lines, community, agency }: Joined): LiveMark {
  const { id, x, y, r, font, labelled, lines: words } = spot;
  const others = new Set(lines.flatMap(({ a, b }) => (a === id ? [b] : b === id ? [a] : [])));
  const own = community(id);
  const hue = own === null ? undefined : hueOf(own);
  return {
    type: 'group',
    key: id,
    state: id,
    data: { agency: id, node: 'agency' },
    at: [x, y],
    words: agency(id, others.size),
    marks: [
      { type: 'circle', class: 'hit', x: 0, y: 0, r: Math.max(r, REACH) },
      { type: 'circle', x: 0, y: 0, r, data: { hue } },
      { type: 'label', lines: words, size: font, shown: labelled },
    ],
  };
}

function nameOf({ community, x, y }: Hull, named: Joined['named'], size: number): LiveMark {
  const text = named(String(community + 1));
  const word: LiveMark = {
    type: 'note',
    y: -4,
    size,
    text,
  };
  return { type: 'group', key: String(community), at: [x, y], marks: [word] };
}

/** What decides how agencies and lines are shown. */
interface Lit {
  readonly lines: readonly Join[];
  /** agencies that are pointed at or selected; all else steps back */
  readonly lit: readonly string[];
  readonly selection: readonly string[];
  /** whether the filter leaves an agency out, and whether it is hidden then */
  readonly out: (id: string) => boolean;
  readonly hide: boolean;
}

/** The state of an agency by its id, and of a line by both ids: of two that are lit, what joins them. */
export function joinStates({ lines, lit, selection, out, hide }: Lit) {
  const joined = new Map(lines.map((join) => [joinId(join), join]));
  const bright = ({ a, b }: Join) =>
    lit.length > 1 ? lit.includes(a) && lit.includes(b) : lit.includes(a) || lit.includes(b);
  const near = new Set([...lit, ...lines.filter(bright).flatMap(({ a, b }) => [a, b])]);
  return (id: string): MarkState | undefined => {
    const join = joined.get(id);
    if (join) return lit.length === 0 ? undefined : bright(join) ? 'lit' : 'dimmed';
    if (out(id)) return hide ? 'hidden' : 'dimmed';
    if (selection.includes(id)) return 'selected';
    return lit.length > 0 && !near.has(id) ? 'dimmed' : undefined;
  };
}
