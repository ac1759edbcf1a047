import 'virtual:palette.css';
import './ui/tokens/index.css';
import './ui/parts/index.css';

// The picture that the page came with is painted before anything else is done, unless a link asks
// for something else or the page, in a hidden tab, is not painted at all.
if (!document.documentElement.dataset['waiting'] && !document.hidden) {
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
}
const { start } = await import('./start');
await start();
