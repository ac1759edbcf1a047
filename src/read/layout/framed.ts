import type { Block } from '../blocks';

/** What only the foot of a web site says. */
const SITE = /ICP备|公网安备|网站标识码|版权所有|备案(?:序)?号|网站地图|Copyright/i;
/** What stands beside it. */
const BESIDE =
  /^(?:主办|承办|协办|维护|运维|地址|邮编|电话|传真|联系|技术支持|网站|版权|关于我们|Copyright|备案|建议使用)/i;
/** so many paragraphs of it stand together */
const REACH = 6;

/**
 * Blocks without the foot of the web site that they come from: it names who runs the site, as 主办单位
 * and 承办单位.
 */
export function unframed(blocks: readonly Block[]): Block[] {
  const gone = new Set<Block>();
  blocks.forEach((block, at) => {
    if (block.type !== 'paragraph' || !SITE.test(block.text) || block.text.length > 300) return;
    for (const near of blocks.slice(Math.max(0, at - REACH), at + REACH + 1))
      if (near.type === 'paragraph' && (near === block || BESIDE.test(near.text.trim())))
        gone.add(near);
  });
  return blocks.filter((block) => !gone.has(block));
}
