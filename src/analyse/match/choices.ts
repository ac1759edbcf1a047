import { SORTS, type Choices, type Pair, type Said, type Sort } from './types';

const same = ([a, b]: Pair, [c, d]: Pair) => a === c && b === d;

/** Says that two are not one. A match made by hand is taken back by that. */
export function setApart(choices: Choices, sort: Sort, pair: Pair): Choices {
  const { apart, together } = choices[sort];
  return {
    ...choices,
    [sort]: {
      apart: [...apart.filter((other) => !same(other, pair)), pair],
      together: together.filter((other) => !same(other, pair)),
    },
  };
}

/** Says that two are one; either is then no other's. */
export function setTogether(choices: Choices, sort: Sort, pair: Pair): Choices {
  const { apart, together } = choices[sort];
  const free = ([a, b]: Pair) => a !== pair[0] && b !== pair[1];
  return {
    ...choices,
    [sort]: {
      apart: apart.filter((other) => !same(other, pair)),
      together: [...together.filter(free), pair],
    },
  };
}

/** Takes back whatever was said of two. */
export function unsaid(choices: Choices, sort: Sort, pair: Pair): Choices {
  const rest = (pairs: readonly Pair[]) => pairs.filter((other) => !same(other, pair));
  const { apart, together } = choices[sort];
  return { ...choices, [sort]: { apart: rest(apart), together: rest(together) } };
}

/** The same choices, seen from the other plan. */
export function turnedChoices(choices: Choices): Choices {
  const turn = (pairs: readonly Pair[]) => pairs.map(([a, b]): Pair => [b, a]);
  const said = SORTS.map((sort): [Sort, Said] => {
    const { apart, together } = choices[sort];
    return [sort, { apart: turn(apart), together: turn(together) }];
  });
  return Object.fromEntries(said) as unknown as Choices;
}
