/* Wide stage tables on paper: while the page is printed, several tables of a few columns stand in the place of the one,
   each with its heads, which the browser repeats on every sheet.

   Works on rows, cells and spans alone. The table itself is not touched; the copies carry no ids, so that no address
   leads to two places. */
(() => {
  const MOST = 7; /* columns that can be read side by side on A4 */

  /* The rows of a table, and in which columns each of their cells stands: from `from`, before `to`. */
  function grid(table) {
    const taken = [];
    return [...table.rows].map((row, y) => {
      let column = 0;
      const cells = [...row.cells].map((cell) => {
        while (taken[y]?.has(column)) column += 1;
        const from = column;
        for (column += cell.colSpan; taken.length < y + cell.rowSpan; ) taken.push(new Set());
        for (let below = y + 1; below < y + cell.rowSpan; below += 1) {
          for (let at = from; at < column; at += 1) taken[below].add(at);
        }
        return { cell, from, to: column };
      });
      return { row, cells };
    });
  }

  /* Where to cut: between stages, and within a stage only where it is wider than a slice. */
  function cut(stages, most) {
    const slices = [];
    let open;
    for (const { from, to } of stages) {
      if (open && to - open.from <= most) {
        open.to = to;
        continue;
      }
      const each = Math.ceil((to - from) / Math.ceil((to - from) / most));
      for (let at = from; at < to; at += each) slices.push((open = { from: at, to: Math.min(at + each, to) }));
    }
    return slices;
  }

  /* As few slices as there can be, and these as even as they can be. */
  function evenly(stages) {
    const fewest = cut(stages, MOST).length;
    const whole = stages.map(({ from, to }) => to - from).filter((wide) => wide <= MOST);
    const all = stages.at(-1).to - stages[0].from;
    let most = Math.min(MOST, Math.max(Math.ceil(all / fewest), ...whole));
    while (cut(stages, most).length > fewest) most += 1;
    return cut(stages, most);
  }

  /* A cell's part in a slice. What is said once for several columns is said on the first sheet, the head on all. */
  function part({ cell, from, to }, slice, continued) {
    const copy = cell.cloneNode(true);
    copy.colSpan = Math.min(to, slice.to) - Math.max(from, slice.from);
    if (from >= slice.from) return copy;
    if (cell.tagName === "TD") copy.replaceChildren();
    else (copy.querySelector(".js-stage-name") || copy).append(` ${continued}`);
    return copy;
  }

  function copied(table, rows, slice, continued) {
    const copy = table.cloneNode(false);
    copy.classList.remove("js-wide", "js-cards");
    let section;
    for (const { row, cells } of rows) {
      if (row !== row.parentNode.rows[0]) section = copy.lastChild;
      else copy.append((section = row.parentNode.cloneNode(false)));
      const line = row.cloneNode(false);
      for (const one of cells) {
        if (one.from === 0) {
          const head = one.cell.cloneNode(true);
          if (one.to > 1) head.colSpan = slice.to - slice.from + 1; /* a line across all columns */
          line.append(head);
        }
        else if (one.from < slice.to && one.to > slice.from) line.append(part(one, slice, continued));
      }
      section.append(line);
    }
    for (const named of [copy, ...copy.querySelectorAll("[id]")]) named.removeAttribute("id");
    return copy;
  }

  function lay() {
    for (const table of document.querySelectorAll(".js-wide")) {
      const region = table.parentNode;
      if (region.previousElementSibling?.matches(".js-sheets")) continue;
      const rows = grid(table);
      const stages = rows[0].cells.slice(1);
      const continued = document.querySelector("[data-continued]")?.dataset.continued || "";
      const sheets = document.createElement("div");
      sheets.className = "js-sheets";
      sheets.append(...evenly(stages).map((slice) => copied(table, rows, slice, continued)));
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
