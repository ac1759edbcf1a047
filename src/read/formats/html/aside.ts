/** Elements that stand beside a document by what they are. */
const ELEMENTS = new Set(['nav', 'footer', 'aside', 'button']);
/** What classes and ids of such places are called, one word of the name. */
const NAMES =
  /^(?:nav\w*|bread|breadcrumb\w*|crumbs?|dqwz|weizhi|position|share\w*|bdshare\w*|fenxiang|footer\w*|foot|copyright|sidebar|related|xiangguan|xgwz|xgyd|recommend|tuijian|prevnext|pager|pagination|pages|menu\w*|toolbar|topbar|print|ewm|qrcode|friendlink|links?)$/i;

/** Whether an element stands beside the document: navigation, share buttons, the foot of the page. */
export function isAside(
  name: string,
  { class: classes = '', id = '', role = '' }: Readonly<Record<string, string>>,
): boolean {
  if (ELEMENTS.has(name) || role === 'navigation') return true;
  if (name === 'body' || name === 'table' || name === 'td' || name === 'tr') return false;
  return `${classes} ${id}`
    .split(/\s+/)
    .slice(0, 20)
    .some((word) => NAMES.test(word));
}
