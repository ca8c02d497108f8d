/* Finds the largest text with which a poster fits its paper, lying or standing, and notes it in the document. */
(() => {
  "use strict";

  const PIXELS = 96 / 25.4; /* in a millimetre */
  const LANE = 128; /* the least widths in pixels, before scaling */
  const COLUMN = 112;
  const FEWEST = 8; /* so many columns set the text of a small map, or it would become giant */
  const FULL = 0.995; /* print may set lines a little wider than the screen */
  const WORTH = 1.25; /* so much larger must the text be on a standing sheet */
  const MORE = 200; /* so much may the curve grow into what is left */

  const { lying, standing, columns } = document.currentScript.dataset;
  const content = document.querySelector(".js-content");
  const set = (name, value) => document.body.style.setProperty(name, value);

  function fitted(area, portrait) {
    const [width, height] = area.split(" ").map((length) => length * PIXELS);
    content.style.width = `${width}px`;
    const fits = (zoom, more) => {
      set("--js-zoom", zoom);
      set("--js-more", `${more}px`);
      return content.offsetHeight <= height * FULL;
    };
    let high = width / (LANE + Math.max(columns, FEWEST) * COLUMN);
    let zoom = high;
    if (!fits(high, 0)) {
      zoom = 0.01;
      for (let step = 0; step < 16; step += 1) {
        const middle = (zoom + high) / 2;
        if (fits(middle, 0)) zoom = middle;
        else high = middle;
      }
    }
    fits(zoom, 0);
    const more = Math.max(0, Math.min(MORE, Math.floor((height * FULL - content.offsetHeight) / zoom)));
    return { portrait, zoom, more: fits(zoom, more) ? more : 0, smallest: smallest() * zoom * 0.75 };
  }

  /* The smallest text in pixels before scaling. */
  function smallest() {
    const texts = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
    let least = Infinity;
    while (texts.nextNode()) {
      const around = texts.currentNode.parentElement;
      if (!texts.currentNode.data.trim() || around.closest(".js-hidden") || !around.checkVisibility()) continue;
      least = Math.min(least, parseFloat(getComputedStyle(around).fontSize));
    }
    return least;
  }

  /* A journey reads from left to right: a standing sheet must be worth it. */
  const [across, upright] = [fitted(lying, false), fitted(standing, true)];
  document.documentElement.dataset.measured = JSON.stringify(upright.zoom > across.zoom * WORTH ? upright : across);
  document.body.replaceChildren();
})();
