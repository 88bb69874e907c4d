// Reads the page again while what it shows is still going on. Without this file a link does the same.
const part = () => document.querySelector("#job");
while (part()?.dataset.running) {
  await new Promise((resolve) => setTimeout(resolve, 700));
  const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), "text/html");
  const fresh = page.querySelector("#job");
  if (!fresh) break;
  part().replaceWith(fresh);
}
