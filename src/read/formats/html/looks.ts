/** What a look does to the text under it. */
export interface Look {
  /** struck out, or not after all: `text-decoration: none` within */
  readonly struck?: boolean;
  /** not there for a reader */
  readonly hidden?: boolean;
  /** its place is kept, and nothing is seen in it */
  readonly unseen?: boolean;
  /** superscript */
  readonly raised?: boolean;
  /** written in white, which only on some ground can be seen */
  readonly white?: boolean;
  /** on a ground of its own */
  readonly ground?: boolean;
}

type Attributes = Readonly<Record<string, string>>;

const STRUCK = new Set(['s', 'strike', 'del']);

/** What the declarations of a style say. */
function lookOf(style: string): Look {
  const line = /text-decoration(?:-line)?\s{0,9}:([^;]{0,200})/i.exec(style)?.[1];
  const crossed = /text-line-through\s{0,9}:\s{0,9}(?!none)\w/i.test(style);
  return {
    ...(line !== undefined && { struck: /line-through/i.test(line) }),
    ...(crossed && { struck: true }),
    ...(/display\s{0,9}:\s{0,9}none|mso-hide\s{0,9}:\s{0,9}all/i.test(style) && { hidden: true }),
    ...(/visibility\s{0,9}:\s{0,9}(?:hidden|collapse)/i.test(style) && { unseen: true }),
    ...(/vertical-align\s{0,9}:\s{0,9}super/i.test(style) && { raised: true }),
    ...coloursOf(style),
  };
}

const WHITE = /^(?:white|#fff(?:fff)?|rgba?\(\s*255\s*[,\s]\s*255\s*[,\s]\s*255\b.*)$/i;
/** Grounds that are the paper's. */
const NO_GROUND = /^(?:none|transparent|initial|inherit|unset|auto|windowtext)?$/i;

const isGround = (value: string): boolean =>
  !NO_GROUND.test(value.trim()) && !WHITE.test(value.trim());

/** What a style says of the colour of text, and of the ground behind it. */
function coloursOf(style: string): Look {
  const colour = /(?:^|[;{\s])color\s{0,9}:([^;]{0,80})/i.exec(style)?.[1]?.trim();
  const ground = /(?:^|[;{\s])background(?:-color|-image)?\s{0,9}:([^;]{0,200})/i.exec(style)?.[1];
  return {
    ...(colour !== undefined && { white: WHITE.test(colour) }),
    ...(ground !== undefined && isGround(ground) && { ground: true }),
  };
}

/**
 * Simple rules of style sheets: for a class, an element, or an element with a class. Office writes its
 * exports so; what a rule needs more for is not looked at.
 */
export class Sheet {
  readonly #rules = new Map<string, Look>();
  /** whether a rule that is not looked at gives something a ground */
  #grounds = false;

  /** Takes in what stands in a style element. */
  add(css: string): void {
    for (const rule of css.replaceAll('<!--', '').split('}')) {
      const at = rule.lastIndexOf('{');
      const look = at < 0 ? {} : lookOf(rule.slice(at + 1));
      if (Object.keys(look).length === 0) continue;
      for (const selector of rule.slice(0, at).split(',')) {
        const name = /^(?:[a-z][a-z0-9]*)?(?:\.[\w-]+)?$/i.exec(selector.trim())?.[0].toLowerCase();
        if (name) this.#rules.set(name, { ...this.#rules.get(name), ...look });
        else if (look.ground) this.#grounds = true;
      }
    }
  }

  /** How an element looks by its name, its classes and its own style, the last the strongest. */
  of(name: string, attributes: Attributes): Look {
    const { style = '', class: classes = '', hidden, color, bgcolor, background } = attributes;
    const own = classes.toLowerCase().split(/\s+/).slice(0, 20);
    const keys = [name, ...own.map((one) => `.${one}`), ...own.map((one) => `${name}.${one}`)];
    return Object.assign(
      {
        ...(STRUCK.has(name) && { struck: true }),
        ...(name === 'sup' && { raised: true }),
        ...(color !== undefined && { white: WHITE.test(color.trim()) }),
        ...((background !== undefined || (bgcolor !== undefined && isGround(bgcolor))) && {
          ground: true,
        }),
      },
      ...keys.map((key) => this.#rules.get(key)),
      lookOf(style),
      hidden !== undefined && { hidden: true },
      this.#grounds && { white: false },
    ) as Look;
  }
}
