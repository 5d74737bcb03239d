
/* Niceties only: the page is whole without them. Written for this project, under its licence. Must not ask anything of the network. */
"use strict";
(() => {
  const all = (query, root = document) => [...root.querySelectorAll(query)];
  let lit = [];
  let shown;
  const light = (claim) => {
    if (claim === shown) return;
    shown = claim;
    lit.forEach((one) => one.classList.remove("lit"));
    lit = claim ? all(`[data-c~="${claim}"]`) : [];
    lit.forEach((one) => one.classList.add("lit"));
  };
  const chosen = () => (/^#[cw](\d+)$/.exec(location.hash) || [])[1];
  const follow = () => light(chosen());
  addEventListener("hashchange", follow);
  follow();
  for (const kind of ["mouseover", "focusin"]) {
    document.addEventListener(kind, (event) => {
      const card = event.target.closest && event.target.closest(".card");
      light(card ? card.dataset.c : chosen());
    });
  }
  const folded = [];
  addEventListener("beforeprint", () => all("details:not([open])").forEach((one) => { one.open = true; folded.push(one); }));
  addEventListener("afterprint", () => folded.splice(0).forEach((one) => { one.open = false; }));
  for (const table of all("table.incidents, table.figures")) {
    const tools = document.createElement("div");
    const find = document.createElement("input");
    const copy = document.createElement("button");
    tools.className = "tools";
    find.type = "search";
    find.placeholder = "Show rows that hold…";
    find.setAttribute("aria-label", `Show rows that hold: ${table.caption.textContent}`);
    copy.type = "button";
    copy.textContent = "Select table to copy";
    find.addEventListener("input", () => {
      const words = find.value.toLowerCase();
      for (const row of table.tBodies[0].rows) row.hidden = !row.textContent.toLowerCase().includes(words);
    });
    copy.addEventListener("click", () => getSelection().selectAllChildren(table));
    tools.append(find, copy);
    table.parentElement.before(tools);
  }
})();
