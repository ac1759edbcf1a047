// Runs before the first paint. The page comes with the picture of its plan drawn into it; a link that
// asks for something else must not show that first, nor a page where another plan was open last.
var asked = new URLSearchParams(location.hash.slice(1));
var theme = asked.get('theme');
if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
var keeps = asked.get('keep') !== '0';
asked.delete('theme');
asked.delete('keep');
var last = null;
try {
  // What src/app/library/last.ts wrote.
  last = sessionStorage.getItem('fengong-atlas.open') ?? localStorage.getItem('fengong-atlas.open');
} catch {
  // Blocked: nothing was open last.
}
if (asked.toString() || (keeps && last)) document.documentElement.dataset.waiting = 'true';
