/* What the stage table can do beyond reading: fold lanes, follow personas, step through stages, show a cell's heads and
   its link. What readers choose stands in the address, so that it is still there when they come back or pass it on.

   Works on rows, cells and spans alone, and marks what it has prepared: running again (instant navigation) is harmless. */
(() => {
  const all = (root, selector) => [...root.querySelectorAll(selector)];
  const first = (root, selector) => root.querySelector(selector);
  const pressed = (toggle) => toggle.ariaPressed === "true";
  const press = (toggle, on) => (toggle.ariaPressed = on);

  /* Makes a button of an element that was only text, and keeps its attributes and what it holds. */
  function button(text) {
    const made = document.createElement("button");
    for (const { name, value } of text.attributes) made.setAttribute(name, value);
    made.append(...text.childNodes);
    text.replaceWith(made);
    return made;
  }

  /* The address -------------------------------------------------------------------------------------------- */

  const NOTICE = ".js-map [data-left-out]";
  const query = () => new URLSearchParams(location.search);
  const read = (key) => query().getAll(key).join().split(",").filter(Boolean);

  function write(key, values) {
    const asked = query();
    if (values.length) asked.set(key, values);
    else asked.delete(key);
    const text = `${asked}`.replaceAll("%2C", ",");
    for (const notice of all(document, NOTICE)) notice.textContent = "";
    try {
      history.replaceState(history.state, "", (text ? `?${text}` : location.pathname) + location.hash);
    } catch {} /* some browsers do not let files change their address */
  }

  /* Says what the address asks for and the map has not. */
  function noticing(map) {
    const known = {
      __proto__: null,
      fold: all(map, ".js-lane").map(laneOf),
      hide: all(map, ".js-toggle").map((one) => one.dataset.persona),
      view: all(map, "[data-view]").map((one) => one.dataset.view),
      stage: all(map, ".js-stage").map((one) => one.id),
    };
    const unknown = [...query()].flatMap(([key, text]) =>
      (known[key] ? text.split(",") : [text])
        .filter((one) => one && key !== "h" && !known[key]?.includes(one)) /* h is the host's: words to mark */
        .map((one) => `${key}=${one}`),
    );
    for (const notice of unknown[0] ? all(map, NOTICE) : []) {
      notice.textContent = notice.dataset.leftOut.replace("{names}", () => unknown.join(", "));
    }
  }

  /* Where cells stand: the columns of each, from `from`, before `to`. */
  function places(table) {
    const found = new Map();
    const tall = [];
    for (const row of table.rows) {
      let to = 0;
      for (const cell of row.cells) {
        while (row.className === "js-touchpoints" && tall[to]) to += 1;
        const from = to;
        to += cell.colSpan;
        tall[from] = cell.rowSpan > 1;
        found.set(cell, { from, to });
      }
    }
    return found;
  }

  const meet = (one, other) => one.from < other.to && other.from < one.to;

  /* Lanes -------------------------------------------------------------------------------------------------- */

  const laneOf = (row) => row.cells[0].id.slice(6); /* lane--… */
  const folded = (row) => row.matches(".js-folded");

  function fold(row, hidden) {
    row.classList.toggle("js-folded", hidden);
    first(row, ".js-lane-label").ariaExpanded = !hidden;
  }

  function folding(table) {
    const rows = all(table, ".js-lane");
    for (const row of rows) {
      button(first(row, ".js-lane-label")).onclick = () => {
        fold(row, !folded(row));
        write("fold", rows.filter(folded).map(laneOf));
      };
    }
    return () => rows.forEach((row) => fold(row, read("fold").includes(laneOf(row))));
  }

  /* Personas ----------------------------------------------------------------------------------------------- */

  /* Hides what the personas feel who are switched off, and dims the touchpoints where nobody is left. */
  function showPersonas(map, at, toggles) {
    const on = toggles.filter(pressed);
    const one = on.length === 1;
    map.classList.toggle("js-one", one);
    const some = on.length < toggles.length && !map.matches(".js-alone");
    const told = some ? on.map((toggle) => toggle.dataset.curve) : [""];
    for (const said of all(map, "[data-moments]")) said.hidden = !told.includes(said.dataset.moments);
    for (const toggle of toggles) {
      const { curve } = toggle.dataset;
      const shown = pressed(toggle);
      const own = `:is(.js-curve, .js-feelings, .js-signs) .js-s${curve}, .js-curve [*|href="#js-m${curve}"]`;
      for (const part of all(map, own)) part.toggleAttribute("hidden", !shown);
      for (const line of all(map, `#js-curves > .js-s${curve}`)) line.setAttribute("display", shown ? "inline" : "none");
    }
    for (const turn of some ? [] : all(map, "[data-own]")) turn.setAttribute("hidden", "");
    for (const said of all(map, ".js-feelings p:has(.js-chip)")) said.hidden = !first(said, ".js-chip:not([hidden])");
    for (const score of all(map, ".js-curve text")) { /* neighbours share one */
      const sign = first(score.parentNode, `use[y="${score.getAttribute("y")}"]:not([hidden])`);
      score.toggleAttribute("hidden", !sign);
    }
    for (const head of all(map, ".js-touchpoint")) {
      const { who } = head.dataset;
      const left = who ? who.split(" ").some((number) => pressed(toggles[number - 1])) : on.length;
      const { from } = at.get(head);
      for (const [cell, place] of at) {
        if (place.from === from && place.to === from + 1) cell.classList.toggle("js-dim", !left);
      }
    }
    for (const toggle of toggles) press(toggle.nextElementSibling, one && pressed(toggle));
  }

  function toggling(map, at) {
    const toggles = all(map, ".js-toggle").map(button);
    function show() {
      showPersonas(map, at, toggles);
      write("hide", toggles.filter((toggle) => !pressed(toggle)).map((toggle) => toggle.dataset.persona));
    }
    for (const toggle of toggles) {
      toggle.onclick = () => {
        press(toggle, !pressed(toggle));
        show();
      };
      const only = button(toggle.nextElementSibling);
      only.onclick = () => {
        const everybody = pressed(only); /* pressed again */
        for (const one of toggles) press(one, everybody || one === toggle);
        show();
      };
    }
    return () => {
      for (const toggle of toggles) press(toggle, !read("hide").includes(toggle.dataset.persona));
      if (toggles[0]) showPersonas(map, at, toggles);
    };
  }

  /* Views: density, width, one stage at a time --------------------------------------------------------------- */

  function viewing(map) {
    const views = all(map, "[data-view]");
    const nameOf = (view) => view.dataset.view;
    const show = (view, on) => press(view, map.classList.toggle(`js-${nameOf(view)}`, on));
    for (const view of views) {
      view.onclick = () => {
        show(view, !pressed(view));
        write("view", views.filter(pressed).map(nameOf));
      };
    }
    return () => views.forEach((view) => show(view, read("view").includes(nameOf(view))));
  }

  function stepping(map, at) {
    const select = first(map, "select");
    const steps = all(map, "[data-step]");
    const heads = all(map, ".js-stage");
    const to = (step) => select.options[select.selectedIndex + +step.dataset.step];
    select.append(...heads.map((head) => new Option(first(head, ".js-stage-name").textContent, head.id)));
    function show(id) {
      const head = heads.find((one) => one.id === id);
      select.value = head ? id : "";
      for (const step of steps) step.disabled = !to(step);
      for (const [cell, place] of at) cell.classList.toggle("js-away", !!head && !meet(place, at.get(head)));
    }
    function choose(id) {
      show(id);
      write("stage", id);
    }
    select.onchange = () => choose(select.value);
    for (const step of steps) step.onclick = () => choose(to(step).value);
    return () => show(read("stage")[0]);
  }

  /* Cells: heads, arrows, links ------------------------------------------------------------------------------ */

  const CELL = "td[id], thead th[id]";
  const ARROWS = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0] };

  const shown = (cell) => cell?.offsetParent; /* of a lane that is not folded, of a stage that is not away */

  /* The browser leaves the heads out where it scrolls a cell into view, by whatever way the reader comes to it. Heads
     that would cover half of the region scroll away. */
  function counting({ tHead: heads, parentNode: region }) {
    const count = () => {
      const tall = region.toggleAttribute("data-tall", heads.offsetHeight * 2 > region.clientHeight);
      region.style.scrollPadding = `${tall ? 0 : heads.offsetHeight}px 0 0 ${first(heads, "th").offsetWidth}px`;
    };
    const observer = new ResizeObserver(count);
    observer.observe(region);
    observer.observe(heads);
    count(); /* now, too: before the first cell is brought into view */
    /* As long as little of the region is in view, the wheel moves the page: else the reader would be held up in a gap.
       Where nothing scrolls there is no bar to hide, and no room to keep for one. */
    const watch = (seen) =>
      (region.style.overflowY =
        seen.pop().intersectionRatio < .8 && region.scrollHeight > region.clientHeight ? "hidden" : "");
    new IntersectionObserver(watch, { threshold: .8 }).observe(region);
  }

  /* In the middle of what the heads leave, and a high cell from where it begins. */
  function bring(cell) {
    const region = cell.closest(".js-region");
    const block = cell.offsetHeight * 2 > region.clientHeight ? "start" : "center";
    cell.scrollIntoView({ block, inline: "center" });
    region.scrollIntoView({ block: "nearest" });
  }

  function pointing(map, table, at) {
    const link = first(map, ".js-cell-link");
    const status = first(map, ".js-hidden[role=status]");
    let here;
    function point(cell) {
      if (cell === here) return;
      here = cell;
      for (const one of all(table, ".js-at")) one.classList.remove("js-at");
      link.hidden = !cell;
      if (!cell) return;
      for (const one of [cell, cell.parentNode.cells[0], ...all(table, "thead [id]")]) {
        if (one.matches("tbody *") || meet(at.get(one), at.get(cell))) one.classList.add("js-at");
      }
      link.href = `#${cell.id}`;
      cell.append(link);
    }
    const follow = ({ target }) => point(target.closest(CELL) || here);
    table.onpointerover = follow;
    table.addEventListener("focusin", follow);
    table.onpointerleave = () => point(document.activeElement.closest(CELL));
    link.onclick = async (event) => {
      const { href } = link; /* until it may be copied, the reader may point elsewhere */
      event.preventDefault();
      event.stopPropagation(); /* a host that changes pages without loading them would take it, too */
      try {
        await navigator.clipboard.writeText(href);
        status.textContent = link.dataset.done;
        link.textContent = "✓";
        setTimeout(() => {
          link.textContent = "#";
          status.textContent = "";
        }, 2500);
      } catch {
        location = href; /* not allowed, or no clipboard: the reader copies the address */
      }
    };

    /* One cell can be reached with the tabulator key, the others from there with the arrows; none that is not shown. */
    let stop;
    function rest(cell) {
      if (stop) stop.tabIndex = -1;
      stop = cell;
      if (cell) cell.tabIndex = 0;
    }
    const settle = () => shown(stop) || rest([...all(table, "td[id]"), ...all(table, CELL)].find(shown));
    map.onclick = map.onchange = settle;
    table.onkeydown = (event) => {
      const cell = event.target;
      const arrow = ARROWS[event.key];
      if (!arrow || event.altKey || event.metaKey || !cell.matches(CELL)) return;
      event.preventDefault();
      const [down, right] = arrow;
      const { from, to } = at.get(cell);
      let column = right > 0 ? to : from + right;
      for (let y = cell.parentNode.rowIndex + down; column > 0 && table.rows[y]; y += down) {
        const next = [...table.rows[y].cells].find((one) => meet(at.get(one), { from: column, to: column + 1 }));
        if (next?.matches(CELL) && shown(next)) {
          rest(next);
          next.focus({ preventScroll: true });
          bring(next);
          return;
        }
        if (right && !next) return;
        column += right;
      }
    };
    return settle;
  }

  /* The name of a touchpoint leads to its place in the text of the map; what stands behind it, where the name leads
     elsewhere. */
  function telling(table) {
    const told = first(document, "[data-told]");
    for (const name of told ? all(table, ".js-touchpoint > b") : []) {
      const link = document.createElement("a");
      link.href = `${told.href}#${name.parentNode.id}`;
      link.append(...(first(name, "a") ? [told.textContent] : name.childNodes));
      name.append(" ", link);
    }
  }

  /* Brings the cell of the address into view. Somebody who has just asked for it also sees it where its lane was folded
     or its stage away; a page that is loaded again keeps what was chosen. */
  function reveal(asked) {
    const target = first(document, ".js-table :target");
    if (!target) return;
    const row = target.closest("tr");
    if (asked && folded(row)) first(row, ".js-lane-label").click();
    if (asked && target.matches(".js-away")) {
      const select = first(row.closest(".js-map"), "select");
      select.value = "";
      select.onchange();
    }
    bring(target);
  }

  /* ---------------------------------------------------------------------------------------------------------- */

  /* As cards on a phone it stays a table to a screen reader, whatever the browser makes of its looks. */
  const ROLES = {
    "thead, tbody": "rowgroup", tr: "row", td: "cell", th: "rowheader", ".js-stage, .js-touchpoint": "columnheader",
  };

  function start() {
    for (const map of all(document, ".js-map:not([data-ready])")) {
      const table = first(map, ".js-table");
      const at = (map.at = places(table)); /* also for paper */
      table.role = "table";
      for (const parts in ROLES) for (const part of all(table, parts)) part.role = ROLES[parts];
      const parts = [folding(table), toggling(map, at), viewing(map), stepping(map, at), pointing(map, table, at)];
      (map.recall = () => parts.forEach((show) => show()))();
      counting(table);
      telling(table);
      noticing(map);
      map.dataset.ready = "";
    }
    reveal();
  }

  addEventListener("popstate", () => all(document, ".js-map").forEach((map) => map.recall?.())); /* back to other choices */
  addEventListener("hashchange", () => reveal(true));
  /* Once more to the same cell, when the browser has done its own scrolling. */
  addEventListener("click", ({ target }) => target.closest("a")?.hash === location.hash && setTimeout(reveal, 0, true));
  addEventListener("load", () => reveal()); /* after the browser's own scrolling */
  start();
  window.document$?.subscribe(start);
})();
