// Runs before the first paint. The page comes with the picture of its plan drawn into it; a link that
// asks for something else must not show that first.
var asked = new URLSearchParams(location.hash.slice(1));
var theme = asked.get('theme');
if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
asked.delete('theme');
if (asked.toString()) document.documentElement.dataset.waiting = 'true';
