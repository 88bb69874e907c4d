// Keys of the desk. They act only where focus is, never on the page as a whole, so that no shortcut surprises anybody
// (WCAG 2.1.4); focus moves only on a key press.
const rows = () => [...document.querySelectorAll("#needs .need-row")];

function move(list, from, step) {
  const at = list.indexOf(from);
  const next = list[Math.min(list.length - 1, Math.max(0, at + step))];
  next?.focus();
}

function isTyping(target) {
  return target.closest("input, textarea, select") !== null;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const row = event.target.closest("#needs .need-row");
  if (row) {
    const steps = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1, Home: -Infinity, End: Infinity };
    if (event.key in steps) {
      event.preventDefault();
      const list = rows();
      const step = steps[event.key];
      Number.isFinite(step) ? move(list, row, step) : list.at(step < 0 ? 0 : -1)?.focus();
    } else if (event.key === "ArrowRight") {
      const heading = document.querySelector("[data-detail]");
      if (heading) {
        event.preventDefault();
        heading.focus();
      }
    } else if (event.key === " ") {
      event.preventDefault();
      row.click();
    }
    return;
  }

  if (event.target.id === "desk-text" && event.key === "ArrowDown") {
    event.preventDefault();
    rows()[0]?.focus();
    return;
  }

  const inDetail = event.target.closest("#detail");
  if (!inDetail) return;
  if (event.key === "Escape") {
    event.preventDefault();
    (document.querySelector("#needs .need-row[aria-current]") ?? rows()[0])?.focus();
  } else if (!isTyping(event.target) && (event.key === "j" || event.key === "k")) {
    const asks = [...document.querySelectorAll("#candidate-list .candidate h4 a")];
    if (asks.length === 0) return;
    event.preventDefault();
    const here = event.target.closest(".candidate")?.querySelector("h4 a");
    here ? move(asks, here, event.key === "j" ? 1 : -1) : asks[0].focus();
  }
});
