/* What the theme around the pages leaves unsaid to readers who do not see or do not point: names of its parts, parts that
   are no landmarks, areas that scroll. Only what a document shows to everybody is asked and mended; where a part is
   missing, as in another theme, nothing happens. */
(() => {
  /* An area that scrolls can be reached with the keyboard as long as there is something to scroll. */
  const sizes = new ResizeObserver((changes) => {
    for (const { target } of changes) {
      target.tabIndex = target.scrollWidth > target.clientWidth || target.scrollHeight > target.clientHeight ? 0 : -1;
    }
  });

  /* A dialog is called what the field in it is called. */
  function nameDialog(dialog) {
    dialog.ariaLabel = dialog.querySelector("input[aria-label]")?.ariaLabel;
  }

  /* The arrow that unfolds a section is called what the link beside it is called. */
  function nameSection(label) {
    const name = label.parentNode.querySelector("a")?.textContent.trim();
    if (!name || label.textContent.trim()) return;
    const said = document.createElement("span");
    said.className = "js-hidden";
    said.textContent = name;
    label.append(said);
  }

  /* The inner lists of a navigation, tags and buttons are no places to go to, and some have the same name or none. */
  function noLandmark(part) {
    part.ariaLabel = null;
    part.role = "none";
  }

  /* Below a section that holds only its own page, the theme names a navigation after a button that it leaves out. */
  function nameAfterPage(part) {
    const id = part.getAttribute("aria-labelledby");
    if (!document.getElementById(id)) part.parentNode.querySelector("a:not([id])")?.setAttribute("id", id);
  }

  /* Of two navigations with one name, the later is also called what its first link is called. */
  function tellApart() {
    const names = new Set();
    for (const part of document.querySelectorAll("nav[aria-label]")) {
      const name = part.ariaLabel;
      if (names.has(name)) part.ariaLabel = `${name}: ${part.querySelector("a")?.textContent.trim()}`;
      names.add(name);
    }
  }

  function each(selector, mend) {
    for (const part of document.querySelectorAll(selector)) mend(part);
  }

  function mend() {
    each("[role=dialog]:not([aria-label], [aria-labelledby])", nameDialog);
    each("label[for^=__nav]", nameSection);
    each("nav li nav[aria-label], nav:not([aria-label], [aria-labelledby], [role])", noLandmark);
    each("nav[aria-labelledby]", nameAfterPage);
    tellApart();
    each(".md-typeset__scrollwrap, .md-search pre > code", (area) => sizes.observe(area)); /* again is harmless */
  }

  /* The theme makes parts of its own while a page is read: results of a search, buttons in code. */
  function start() {
    mend();
    let asked = 0;
    new MutationObserver(() => {
      cancelAnimationFrame(asked);
      asked = requestAnimationFrame(mend);
    }).observe(document.body, { childList: true, subtree: true });
  }

  start();
})();
