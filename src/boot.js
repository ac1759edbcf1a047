// Runs before the first paint. The page comes with the picture of its plan drawn into it; a link that asks
// for something else must not show that first, nor a page where another plan was open last.
var asked = new URLSearchParams(location.hash.slice(1));
var root = document.documentElement;
var theme = asked.get('theme');
if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;
var keeps = asked.get('keep') !== '0';
var last = null;
var chosen = null;
var known = null;
try {
  // What src/app/library/last.ts, src/app/language.ts and src/app/newcomer.svelte.ts wrote.
  last = sessionStorage.getItem('fengong-atlas.open') ?? localStorage.getItem('fengong-atlas.open');
  chosen = localStorage.getItem('fengong-atlas.language');
  known = localStorage.getItem('fengong-atlas.known');
} catch {
  // Blocked: nothing was open last, and nothing chosen.
}
var spoken = [asked.get('lang'), keeps && chosen]
  .concat(
    navigator.languages.map((tag) => tag.toLowerCase().split('-')[0]),
    'en',
  )
  .find((one) => one === 'zh' || one === 'en');
root.lang = spoken === 'zh' ? 'zh-CN' : 'en';
if (keeps && known) root.dataset.known = 'true';
for (var usual of ['theme', 'lang', 'keep']) asked.delete(usual);
if (asked.toString() || (keeps && last)) root.dataset.waiting = 'true';
