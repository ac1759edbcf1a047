/** Pixels that browsers draw without fail, along a side and altogether. */
const LONGEST = 16_000;
const MOST = 120_000_000;

/**
 * Draws an SVG text as a PNG.
 *
 * @param scale pixels for one of the picture; less is drawn where it would be more than browsers can
 * @throws where the picture cannot be drawn
 */
export async function rasterised(svg: string, scale: number): Promise<Uint8Array> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const fits = Math.min(LONGEST / Math.max(width, height), Math.sqrt(MOST / (width * height)));
  const k = Math.min(scale, fits);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [Math.round(width * k), Math.round(height * k)];
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!blob) throw new Error('canvas');
  return new Uint8Array(await blob.arrayBuffer());
}
