// Runs as soon as the page's picture is there in every language, before it is painted: what the page came
// with in the language that src/boot.js found takes the place of the first.
(() => {
  const text = document.querySelector(`[data-language="${document.documentElement.lang}"]`);
  if (text) document.querySelector('[data-first]').innerHTML = text.textContent;
})();
