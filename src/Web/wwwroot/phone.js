// The telephone pages. Everything works without this file: the memo is read by a button, outcomes are buttons. With it the form fills itself
// while the coordinator types, and one key records how a call ended. What somebody typed themselves is never replaced.
const memo = document.querySelector("#memo");

if (memo) {
  let asked = 0;
  let shown = 0;
  let wait;

  const read = async () => {
    const mine = ++asked;
    const began = performance.now();
    const data = new URLSearchParams(new FormData(memo));
    data.set("act", "read");
    const response = await fetch(location.pathname, { method: "POST", body: data, headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    const fresh = page.querySelector("#memo");
    // Answers may overtake one another; an older one must not undo a newer.
    if (!fresh || mine < shown) return;
    shown = mine;
    put(fresh, page);
    memo.dataset.ms = Math.round(performance.now() - began);
    memo.dataset.read = data.get("note");
  };

  // A field changes only where it still holds what was guessed before; the one somebody is in keeps what they see.
  const put = (fresh, page) => {
    for (const was of memo.querySelectorAll("input[name^='was-']")) {
      const name = was.name.slice(4);
      const field = memo.elements[name];
      const now = fresh.elements[name];
      if (field === document.activeElement || field.value !== was.value) continue;
      field.value = now.value;
      field.className = now.className;
      was.value = fresh.elements[was.name].value;
    }
    for (const part of page.querySelectorAll("#intake [data-part]")) {
      const there = document.querySelector(`#intake [data-part="${part.dataset.part}"]`);
      if (there && !there.contains(document.activeElement)) there.replaceChildren(...part.childNodes);
    }
  };

  memo.addEventListener("input", (event) => {
    if (event.target.type === "radio") return;
    clearTimeout(wait);
    wait = setTimeout(read, event.target.id === "note" ? 40 : 250);
  });

  memo.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      memo.requestSubmit(memo.querySelector("button[value=save]"));
    } else if (event.key === "Enter" && event.target.matches("input:not([type=checkbox]):not([type=radio])")) {
      // Enter in a field goes on to the next; it never sends half a memo.
      event.preventDefault();
      const all = [...memo.querySelectorAll("input:not([type=hidden]), select, textarea, button")];
      all[all.indexOf(event.target) + 1]?.focus();
    } else if (event.key === "Escape" && event.target.name) {
      // Away with a guess, and with Escape again back to it.
      const was = memo.elements[`was-${event.target.name}`];
      if (!was) return;
      event.preventDefault();
      event.target.value = event.target.value === was.value ? "" : was.value;
      event.target.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });
}

const call = document.querySelector("#call, #no-call");

if (call) {
  if (call.id === "call" && !document.querySelector("#problems")) call.focus();
  let isSent = false;
  call.addEventListener("submit", (event) => {
    if (isSent) event.preventDefault();
    isSent = true;
  });
  call.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) return;
    const button = call.querySelector(`button[data-key="${CSS.escape(event.key)}"]`);
    if (!button) return;
    event.preventDefault();
    if (event.key === "2" && event.target.id !== "at") {
      // A time belongs to it: the next hour stands there, Enter takes it.
      const at = call.querySelector("#at");
      at.focus();
      at.addEventListener("keydown", (inner) => {
        if (inner.key !== "Enter") return;
        inner.preventDefault();
        button.form.requestSubmit(button);
      });
      return;
    }
    button.form.requestSubmit(button);
  });
}
