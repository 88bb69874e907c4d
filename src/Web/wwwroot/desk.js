// The desk, kept up to date. Everything works without this file: it asks for the same pages a link or a form would lead to and
// puts the changed part in place, so that the list stays where it is. Focus moves only when somebody pressed something, and keys
// act only where focus is (WCAG 2.1.4).
const desk = document.querySelector("#desk");
const list = () => document.querySelector("#list");
const detail = () => document.querySelector("#detail");
const rows = () => [...document.querySelectorAll("#needs .need-row")];

// --- Pages in parts ---------------------------------------------------------------------------------------------------------

// Who wants the detail alone is not sent the list.
async function pageOf(address, part, options = {}) {
  const slow = setTimeout(() => detail().setAttribute("aria-busy", "true"), 300);
  try {
    const response = await fetch(address, { headers: { Accept: "text/html", "Desk-Part": part }, ...options });
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    if (!page.querySelector("#desk")) {
      // Signed out, not found or refused: that page speaks for itself.
      location.assign(response.url);
      return null;
    }
    return { page, address: response.url };
  } finally {
    clearTimeout(slow);
    detail().removeAttribute("aria-busy");
  }
}

function showDetail(page) {
  const fresh = page.querySelector("#detail");
  detail().replaceChildren(...fresh.childNodes);
  detail().dataset.need = fresh.dataset.need ?? "";
  for (const row of rows()) {
    if (row.dataset.need === fresh.dataset.need) {
      row.setAttribute("aria-current", "true");
      row.querySelector("[data-news]")?.remove();
    } else row.removeAttribute("aria-current");
  }
  countNews();
}

function showList(page) {
  const at = document.activeElement?.id;
  list().replaceChildren(...page.querySelector("#list").childNodes);
  if (at) list().querySelector(`#${CSS.escape(at)}`)?.focus({ preventScroll: true });
  countNews();
}

function remember(address) {
  const url = new URL(address);
  url.searchParams.delete("done");
  history.pushState(null, "", url);
}

async function open(address, part) {
  const got = await pageOf(address, part);
  if (!got) return;
  if (part === "list") showList(got.page);
  else showDetail(got.page);
  remember(got.address);
  document.title = got.page.title;
  if (part === "detail") detail().querySelector("[data-focus]")?.focus();
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("#desk a[data-swap]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  open(link.href, link.dataset.swap);
});

document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-swap=list]");
  if (form) form.requestSubmit();
});

document.addEventListener("submit", async (event) => {
  const form = event.target.closest("#desk form");
  if (!form) return;
  event.preventDefault();
  const data = new URLSearchParams(new FormData(form, event.submitter));
  if (form.method === "get") {
    const url = new URL(form.action);
    url.search = data;
    open(url, form.dataset.swap);
    return;
  }
  for (const button of form.querySelectorAll("button")) button.setAttribute("aria-disabled", "true");
  if (form.dataset.sent) return;
  form.dataset.sent = "yes";
  const got = await pageOf(form.getAttribute("action") ?? location.href, "detail", { method: "POST", body: data });
  if (!got) return;
  showDetail(got.page);
  remember(got.address);
  (detail().querySelector("#problems") ?? detail().querySelector("#said"))?.focus();
});

addEventListener("popstate", async () => {
  const got = await pageOf(location.href, "detail");
  if (got) showDetail(got.page);
});

// --- Live -------------------------------------------------------------------------------------------------------------------

let position = desk?.dataset.position ?? "";

function say(state) {
  const live = document.querySelector("#live");
  live.className = state === "live" ? "live" : "live live--waiting";
  live.textContent = desk.dataset[state];
}

function countNews() {
  const order = document.querySelector("#order");
  const news = document.querySelectorAll("#needs [data-news]").length;
  if (!order) return;
  order.hidden = news === 0;
  order.textContent = desk.dataset.order.replace("{0}", news);
}

// A row keeps its place; what is new comes on top. The link itself stays, and focus with it.
function putRow(event) {
  const made = new DOMParser().parseFromString(event.row, "text/html").querySelector("li");
  const there = document.getElementById(made.id);
  if (there) {
    const link = there.querySelector("a");
    link.replaceChildren(...made.querySelector("a").childNodes);
    if (link.hasAttribute("aria-current")) link.querySelector("[data-news]")?.remove();
  } else if (event.open) {
    document.querySelector("#needs").prepend(made);
  } else return;
  document.querySelector("#news").textContent = event.said;
  countNews();
}

// The open need is read again part by part; a part somebody is typing in stays as it is.
async function refreshDetail() {
  const url = new URL(location.href);
  const got = await pageOf(url, "detail");
  if (!got || detail().dataset.need !== (got.page.querySelector("#detail").dataset.need ?? "")) return;
  for (const fresh of got.page.querySelectorAll("#detail [data-part]")) {
    const part = detail().querySelector(`[data-part="${fresh.dataset.part}"]`);
    if (!part) {
      showIfFree(got.page);
      return;
    }
    if (isBusy(part)) continue;
    part.replaceChildren(...fresh.childNodes);
  }
  for (const part of detail().querySelectorAll("[data-part]")) {
    if (!got.page.querySelector(`#detail [data-part="${part.dataset.part}"]`) && !isBusy(part)) part.remove();
  }
}

function showIfFree(page) {
  if (![...detail().querySelectorAll("[data-part]")].some(isBusy)) showDetail(page);
}

function isBusy(part) {
  return part.contains(document.activeElement)
    || part.querySelector("[data-focus]") !== null
    || [...part.querySelectorAll("input:not([type=hidden]), textarea")].some((input) => input.value !== input.defaultValue || input.checked !== input.defaultChecked);
}

async function take(name, id, data) {
  if (id) position = id;
  if (name === "reset") {
    const got = await pageOf(location.href, "list");
    if (got) {
      showList(got.page);
      await refreshDetail();
    }
  } else if (name === "need") {
    const event = JSON.parse(data);
    putRow(event);
    if (event.need === detail().dataset.need) await refreshDetail();
  }
}

// One answer: server-sent events, read as they come. False when it is no such answer.
async function listenOnce(once, signal, heard) {
  const address = `/desk/live?after=${encodeURIComponent(position)}${once ? "&once=true" : ""}`;
  const response = await fetch(address, { headers: { Accept: "text/event-stream" }, cache: "no-store", signal });
  if (!response.headers.get("content-type")?.startsWith("text/event-stream")) return false;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  if (once) heard();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return true;
    heard();
    text += value;
    const blocks = text.split("\n\n");
    text = blocks.pop();
    for (const block of blocks) {
      const fields = Object.fromEntries(block.split("\n").filter((l) => !l.startsWith(":")).map((l) => [l.slice(0, l.indexOf(":")), l.slice(l.indexOf(":") + 2)]));
      if (fields.event) await take(fields.event, fields.id, fields.data);
    }
  }
}

async function listen() {
  let once = false;
  let tries = 0;
  for (;;) {
    const stop = new AbortController();
    let isHeard = false;
    let isHeldBack = false;
    // Where the first bytes do not come, something on the way holds the stream back: then one answer at a time.
    const quiet = setTimeout(() => { once = isHeldBack = true; stop.abort(); }, 5000);
    const heard = () => {
      if (isHeard) return;
      isHeard = true;
      tries = 0;
      clearTimeout(quiet);
      say("live");
    };
    if (once) { clearTimeout(quiet); say("live"); }
    try {
      if (!(await listenOnce(once, stop.signal, heard))) {
        say("lost");
        return;
      }
      if (once) continue;
    } catch (error) {
      if (!(error instanceof TypeError) && error.name !== "AbortError") throw error;
    } finally {
      clearTimeout(quiet);
    }
    say("connecting");
    if (!isHeldBack) await new Promise((resolve) => setTimeout(resolve, Math.min(15000, 500 * 2 ** tries++)));
  }
}

if (desk) listen();

// --- Keys -------------------------------------------------------------------------------------------------------------------

function move(all, from, step) {
  all[Math.min(all.length - 1, Math.max(0, all.indexOf(from) + step))]?.focus();
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const row = event.target.closest("#needs .need-row");
  if (row) {
    const steps = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1, Home: -1e6, End: 1e6 };
    if (event.key in steps) {
      event.preventDefault();
      move(rows(), row, steps[event.key]);
    } else if (event.key === "ArrowRight") {
      event.preventDefault();
      document.querySelector("#need-title")?.focus();
    }
    return;
  }
  if (event.target.id === "text" && event.key === "ArrowDown") {
    event.preventDefault();
    rows()[0]?.focus();
    return;
  }
  if (!event.target.closest("#detail")) return;
  if (event.key === "Escape") {
    event.preventDefault();
    (document.querySelector("#needs .need-row[aria-current]") ?? rows()[0])?.focus();
  } else if ((event.key === "j" || event.key === "k") && !event.target.closest("input, textarea, select")) {
    const names = [...document.querySelectorAll("#candidate-list .candidate h4 a")];
    if (names.length === 0) return;
    event.preventDefault();
    const here = event.target.closest(".candidate")?.querySelector("h4 a");
    if (here) move(names, here, event.key === "j" ? 1 : -1);
    else names[0].focus();
  }
});
