/* Registers and listings of cards: filtering by facets and words, and sorting, with all of it in the address, so that it
   can be pasted. Without this script the list is whole, and sorted as it is.

   An item is anything with `data-f`: the numbers of its values, a group for each facet. All that filtering asks is read
   once, and it touches only the items that come or go. Of thousands only the first are shown, until somebody asks for
   more, or prints: laying out all of them takes too long while somebody types. */
(() => {
  const AT_ONCE = 100;
  const MORE = 1000; /* as many as can be hidden again at once */
  const plain = (text) => text.normalize("NFKD").replace(/\p{M}/gu, "").toUpperCase(); /* ß is SS */

  function prepare(root) {
    const all = (what, where = root) => [...where.querySelectorAll(what)];
    const [find, open, status, clear, link, panel] = ["find", "open", "shown", "clear", "address", "facets"].map((name) =>
      root.querySelector(`.js-filters .js-${name}`),
    );
    const total = status.textContent;
    const { pathname } = location; /* while a host brings another page, this one is still there */
    const items = all("[data-f]");
    const facets = all("fieldset");
    const groups = facets.map((facet) => all("input", facet));
    const boxes = groups.flat();
    const values = items.map((item) => {
      const found = item.dataset.f.split(";");
      return facets.map((facet) => found[facet.dataset.place].split(","));
    });
    const heads = all(".js-reg thead th");
    const first = heads.find((head) => head.ariaSort);
    const { compare } = new Intl.Collator(document.documentElement.lang || [], { numeric: true });
    const more = root.appendChild(document.createElement("button"));
    const anchor = document.getElementById("register") ? "#register" : ""; /* where the list is not the first thing */
    let order, texts, head, back;
    let most = AT_ONCE;

    /* Into the node that there is: a new one would have the browser look at the whole page. (The host's marks split it.) */
    function write(part, text) {
      const { firstChild } = part;
      if (firstChild?.data === part.textContent) firstChild.data = text;
      else part.textContent = text;
    }

    /* A value counts the items that all facets but its own let through: what choosing it would show. */
    function filter(note) {
      const words = plain(find.value).match(/\S+/g) || [];
      if (words.length) texts ||= items.map((item) => plain(item.textContent));
      const chosen = groups.map((group) => group.filter((box) => box.checked));
      const wanted = chosen.map((some) => some.map((box) => box.dataset.n));
      const counts = groups.map(() => ({}));
      let shown = 0;
      for (const at of order) {
        const item = items[at];
        const missed = wanted.map((some, k) => some[0] && !some.some((one) => values[at][k].includes(one)));
        const misses = missed.filter(Boolean).length + words.some((word) => !texts[at].includes(word));
        missed.forEach((own, k) => {
          if (misses === +!!own) for (const one of values[at][k]) counts[k][one] = (counts[k][one] || 0) + 1;
        });
        const out = misses ? "missed" : (shown += 1) > most ? "later" : "";
        if (item.dataset.out !== out) item.dataset.out = out;
      }
      more.hidden = shown <= most;
      write(more, status.dataset.more.replace("{n}", Math.min(shown - most, MORE).toLocaleString()));
      const said = facets.map((facet, k) => {
        for (const box of groups[k]) write(box.parentNode.lastChild, counts[k][box.dataset.n] || 0);
        const names = chosen[k].map((box) => box.nextSibling.textContent);
        return names[0] ? ` · ${facet.firstChild.textContent}: \u2068${names.join("\u2069, \u2068")}\u2069` : "";
      });
      for (const section of all("section")) section.hidden = !all("[data-f]:not([data-out=missed])", section)[0];
      const some = shown < items.length;
      root.toggleAttribute("data-some", some); /* no class: all rows would be styled anew */
      const count = some ? status.dataset.some.replace("{n}", shown.toLocaleString()) : total;
      write(status, count + said.join("") + note);
    }

    /* By a column, the other way round if `turned`; what says nothing there is last either way. */
    function sort(by, turned) {
      const old = order;
      head = by;
      back = turned;
      for (const one of heads) one.ariaSort = null;
      const down = by?.matches("[data-highest]") !== back;
      if (by) by.ariaSort = down ? "descending" : "ascending";
      order = [...items.keys()];
      if (by !== first || back) {
        const keys = items.map(({ cells: { [by.cellIndex]: cell } }) => cell.dataset.s ?? cell.textContent.trim());
        order.sort((a, b) => !keys[a] - !keys[b] || compare(keys[a], keys[b]) * (down ? -1 : 1));
      }
      /* All are taken out at once: for each one alone, a browser would look through the white space before it. */
      if (old?.some((at, k) => at !== order[k])) {
        const [body] = all("tbody");
        body.replaceChildren();
        body.append(...order.map((at) => items[at]));
      }
    }

    function tell(query) {
      clear.hidden = !query;
      write(link, location.href);
    }

    function address() {
      const query = new URLSearchParams();
      if (find.value.trim()) query.set("find", find.value.trim());
      for (const { name, value, checked } of boxes) if (checked) query.append(name, value);
      if (head !== first || back) query.set("sort", (back ? "-" : "") + head.dataset.key);
      const text = `${query}`;
      try {
        history.replaceState(history.state, "", (text ? `?${text}` : location.pathname) + (location.hash || anchor));
      } catch {
        /* more often than the browser allows: the list is filtered all the same */
      }
      tell(text);
    }

    function change() {
      most = AT_ONCE;
      filter("");
      address();
    }

    function reset() {
      for (const box of boxes) box.checked = false;
      find.value = "";
      sort(first, false);
    }

    function read() {
      reset();
      const unknown = [];
      let asked;
      const given = new URLSearchParams(location.search);
      given.delete("h"); /* the host's: words to mark */
      for (const [name, value] of given) {
        const group = boxes.filter((one) => one.name === name);
        const box = group.find((one) => one.value === value);
        const column = name === "sort" && heads.find((one) => one.dataset.key === value.replace(/^-/, ""));
        if (box) box.checked = true;
        else if (column) sort(column, value[0] === "-");
        else if (name === "find") find.value = value;
        else {
          unknown.push(`${name}=${value}`);
          if (!group[0] && name !== "sort") continue;
        }
        asked = true;
      }
      filter(unknown[0] ? ` · ${status.dataset.leftOut.replace("{names}", () => unknown.join(", "))}` : "");
      tell(`${given}`);
      /* Who asked for some of the list, and for no place on the page, shall see the list: at once, not a moment later. */
      if (anchor && !location.hash && asked) {
        location.replace(anchor);
        document.querySelector(anchor).scrollIntoView();
      }
    }

    for (const box of boxes) {
      box.parentNode.append(document.createElement("i"));
      box.onchange = change;
    }
    for (const one of heads) {
      const button = document.createElement("button");
      button.append(...one.childNodes);
      one.append(button);
      button.onclick = () => {
        sort(one, one === head && !back);
        change();
      };
    }
    more.className = "js-button";
    more.onclick = () => {
      const [next] = all("[data-out=later] a");
      most += MORE;
      filter("");
      next.focus();
    };
    find.oninput = change;
    open.onclick = () => {
      open.ariaExpanded = !(panel.hidden = !panel.hidden);
    };
    clear.onclick = () => {
      reset();
      change();
      find.focus();
    };
    /* Ways within the page to some of the list: a host that changes pages without loading them would not tell. */
    for (const way of document.querySelectorAll("a[href*='?']:not([href*='//'])")) {
      way.onclick = (event) => {
        if (way.pathname !== pathname || event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        event.stopPropagation();
        history.pushState(null, "", way.href);
        read();
        location.replace(way.hash); /* not only scrolling: the styles shall know the target */
      };
    }
    addEventListener("popstate", () => root.isConnected && location.pathname === pathname && read());
    read();
  }

  function start() {
    for (const bar of document.querySelectorAll(".js-filters:not([data-ready])")) {
      bar.dataset.ready = "";
      prepare(bar.closest(".js-register"));
    }
  }
  start();
  window.document$?.subscribe(start);
})();
