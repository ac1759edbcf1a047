/**
 * What is left of a colour for those who lack one kind of cone, in linear sRGB (Machado, Oliveira and
 * Fernandes 2009, severity 1); rows give red, green, blue.
 */
const SIGHTS = {
  all: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;

export type Sight = keyof typeof SIGHTS;

/** The least distance of any two `#rrggbb` colours to such a sight: OKLab's (Ottosson 2020) times 100; 2 is just seen. */
export function nearest(colours: readonly string[], sight: Sight): number {
  const seen = colours.map((colour) => oklab(throughEyes(colour, sight)));
  return Math.min(
    ...seen.flatMap((a, i) =>
      seen.slice(0, i).map((b) => 100 * Math.hypot(...a.map((at, c) => at - b[c]!))),
    ),
  );
}

function throughEyes(colour: string, sight: Sight): number[] {
  const rgb = [1, 3, 5].map((at) => {
    const channel = parseInt(colour.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return SIGHTS[sight].map((row) =>
    Math.max(0, Math.min(1, row[0] * rgb[0]! + row[1] * rgb[1]! + row[2] * rgb[2]!)),
  );
}

function oklab([r, g, b]: readonly number[]): number[] {
  const l = Math.cbrt(0.4122214708 * r! + 0.5363325363 * g! + 0.0514459929 * b!);
  const m = Math.cbrt(0.2119034982 * r! + 0.6806995451 * g! + 0.1073969566 * b!);
  const s = Math.cbrt(0.0883024619 * r! + 0.2817188376 * g! + 0.6299787005 * b!);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}
