/* What the pages can do beyond reading; without this script everything is still there to read.

   Nothing is written into the page twice: each part marks what it has prepared, so running again (instant navigation)
   is harmless. */
(() => {
  "use strict";

  /* Makes a button of an element that was only text, and keeps its classes and what it holds. */
  function button(text) {
    const made = document.createElement("button");
    made.type = "button";
    made.className = text.className;
    Object.assign(made.dataset, text.dataset);
    made.append(...text.childNodes);
    text.replaceWith(made);
    return made;
  }

  /* Copying ---------------------------------------------------------------------------------------------- */

  /* Pages on an intranet are often not served over TLS, where there is no clipboard object. */
  async function toClipboard(source) {
    if (navigator.clipboard) return navigator.clipboard.writeText(source.textContent);
    const selection = getSelection();
    selection.selectAllChildren(source);
    const copied = document.execCommand("copy");
    selection.removeAllRanges();
    if (!copied) throw new Error("not copied");
  }

  function copying(copier) {
    const label = copier.textContent;
    const status = copier.parentElement.querySelector("[role=status]");
    copier.hidden = false;
    copier.addEventListener("click", async () => {
      const source = document.getElementById(copier.dataset.copy);
      try {
        await toClipboard(source);
      } catch {
        getSelection().selectAllChildren(source); /* the reader copies by hand */
        return;
      }
      copier.textContent = status.textContent = copier.dataset.done;
      setTimeout(() => {
        copier.textContent = label;
        status.textContent = "";
      }, 2500);
    });
  }

  /* The stage table -------------------------------------------------------------------------------------- */

  function fold(row, folded) {
    row.classList.toggle("js-folded", folded);
    row.querySelector(".js-lane-label").setAttribute("aria-expanded", String(!folded));
  }

  function folding(row) {
    const label = button(row.querySelector(".js-lane-label"));
    fold(row, false);
    label.addEventListener("click", () => fold(row, !row.classList.contains("js-folded")));
  }

  /* Hides the curves of the personas that are switched off, and dims the touchpoints where nobody is left. */
  function showPersonas(map, toggles) {
    const on = toggles.filter((toggle) => toggle.getAttribute("aria-pressed") === "true");
    const styles = new Set(on.map((toggle) => toggle.dataset.curve));
    for (const { dataset } of toggles) {
      for (const part of map.querySelectorAll(`.js-curve .js-s${dataset.curve}, .js-feeling.js-s${dataset.curve}`)) {
        part.toggleAttribute("hidden", !styles.has(dataset.curve));
      }
    }
    for (const head of map.querySelectorAll(".js-touchpoint")) {
      const met = head.dataset.personas.split(" ").filter(Boolean);
      const left = !met.length || on.some((toggle) => met.includes(toggle.dataset.persona));
      for (const part of map.querySelectorAll(`.js-c${head.dataset.column}:not(.js-stage, .js-of-stage)`)) {
        part.classList.toggle("js-dim", !left);
      }
    }
  }

  function toggling(map) {
    const toggles = [...map.querySelectorAll(".js-toggle")].map(button);
    for (const toggle of toggles) {
      toggle.setAttribute("aria-pressed", "true");
      toggle.addEventListener("click", () => {
        toggle.setAttribute("aria-pressed", String(toggle.getAttribute("aria-pressed") !== "true"));
        showPersonas(map, toggles);
      });
    }
  }

  function wanted() {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return location.hash.slice(1); /* a lone percent sign */
    }
  }

  /* Brings the cell of the address into view: unfolded, and within its table, not at the edge where the heads lie. */
  function reveal() {
    const target = location.hash && document.getElementById(wanted());
    const row = target && target.closest(".js-map tr");
    if (!row) return;
    if (row.classList.contains("js-folded")) fold(row, false);
    const region = row.closest(".js-region");
    if (getComputedStyle(region).overflowY === "visible") {
      target.scrollIntoView({ block: "center" }); /* cards */
      return;
    }
    region.scrollIntoView();
    const cell = target.getBoundingClientRect();
    const frame = region.getBoundingClientRect();
    region.scrollLeft += cell.left - frame.left - (frame.width - cell.width) / 2;
    region.scrollTop += cell.top - frame.top - (frame.height - cell.height) / 2;
  }

  /* ------------------------------------------------------------------------------------------------------ */

  function once(selector, prepare) {
    for (const part of document.querySelectorAll(`${selector}:not([data-ready])`)) {
      part.dataset.ready = "";
      prepare(part);
    }
  }

  function start() {
    once(".js-button[data-copy]", copying);
    once(".js-map", (map) => {
      map.querySelectorAll(".js-lane").forEach(folding);
      toggling(map);
    });
    reveal();
  }

  addEventListener("hashchange", reveal);
  addEventListener("load", reveal); /* after the browser's own scrolling */
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();
  if (window.document$) window.document$.subscribe(start);
})();
