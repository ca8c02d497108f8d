/* Wide stage tables on paper: while the page is printed, several tables of a few columns stand in the place of the one,
   each with its heads, which the browser repeats on every sheet.

   The table itself is not touched, and what stands where in it is known from `stage-table.js`; the copies carry no ids,
   so that no address leads to two places. */
(() => {
  /* Where to cut: between stages, and within a stage only where it is wider than a slice. */
  function cut(stages, most) {
    const slices = [];
    let open;
    for (const { from, to } of stages) {
      const each = Math.ceil((to - from) / Math.ceil((to - from) / most));
      if (open && to - open.from <= most) open.to = to;
      else for (let at = from; at < to; at += each) slices.push((open = { from: at, to: Math.min(at + each, to) }));
    }
    return slices;
  }

  /* As few slices as there can be, and these as even as they can be. */
  function evenly(stages, widest) {
    const fewest = cut(stages, widest).length;
    const whole = stages.map(({ from, to }) => to - from).filter((wide) => wide <= widest);
    let most = Math.min(widest, Math.max(Math.ceil((stages.at(-1).to - 1) / fewest), ...whole));
    while (cut(stages, most).length > fewest) most += 1;
    return cut(stages, most);
  }

  /* A table of some columns. What is said once for several columns is said on the first sheet, the head on all. */
  function copied(table, places, slice, continued) {
    const copy = table.cloneNode(true);
    copy.className = "js-table";
    copy.querySelectorAll("th, td").forEach((cell, number) => {
      const { from, to } = places[number];
      const first = Math.max(from, slice.from);
      const wide = Math.min(to, slice.to) - first;
      if (!from) cell.colSpan = to > 1 ? slice.to - slice.from + 1 : 1; /* a line across all columns, or a lane */
      else if (wide < 1) cell.remove();
      else {
        cell.colSpan = wide;
        if (from === first) return;
        if (cell.tagName === "TD") cell.replaceChildren();
        else cell.querySelector(".js-stage-name").append(` ${continued}`);
      }
    });
    copy.querySelectorAll("caption, colgroup").forEach((part) => part.remove());
    copy.querySelectorAll("[id]").forEach((named) => named.removeAttribute("id"));
    return copy;
  }

  function lay() {
    for (const table of document.querySelectorAll("[data-ready] :not(.js-sheets) + .js-region > .js-wide")) {
      const region = table.parentNode;
      const places = [...region.parentNode.at.values()];
      const stages = places.slice(1, table.rows[0].cells.length);
      const continued = document.querySelector("[data-continued]")?.dataset.continued || "";
      const sheets = document.createElement("div");
      sheets.className = "js-sheets";
      /* Seven columns can be read side by side on A4, fewer where their heads are long. */
      for (const slice of evenly(stages, table.dataset.most || 7)) sheets.append(copied(table, places, slice, continued));
      region.before(sheets);
      region.offsetTop; /* whatever it is: asked for it, Firefox makes what `use` draws, and else prints no curves */
    }
  }

  function clear() {
    document.querySelectorAll(".js-sheets").forEach((sheets) => sheets.remove());
  }

  addEventListener("beforeprint", lay);
  addEventListener("afterprint", clear);

  /* For browsers without these events, and for the print preview of developers' tools. */
  matchMedia("print").onchange = ({ matches }) => (matches ? lay() : clear());
})();
