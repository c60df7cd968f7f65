// What every page must have; gives one line for each fault. Run by scripts/browser-tests in the page.
const faults = [];
const shown = (element) => {
  const box = element.getBoundingClientRect();
  const style = getComputedStyle(element);
  return box.width > 1 && box.height > 1 && style.visibility !== "hidden" && box.right > 0;
};
const name = (element) =>
  element.getAttribute("aria-label") || element.innerText?.trim() || element.labels?.[0]?.innerText || "";
const told = (element) => `<${element.tagName.toLowerCase()}> “${(name(element) || "").slice(0, 40)}”`;

// Language, title, landmarks.
if (!["vi", "en"].includes(document.documentElement.lang)) faults.push("no language");
if (!document.title.trim()) faults.push("no title");
for (const landmark of ["header", "main", "footer"]) {
  if (document.querySelectorAll(`body > ${landmark}`).length !== 1) faults.push(`not one ${landmark}`);
}
if (document.querySelector("meta[name=viewport]")?.content.match(/user-scalable|maximum-scale/)) faults.push("no zoom");

// Headings in order, none left out.
const levels = [...document.querySelectorAll("h1,h2,h3,h4,h5,h6")].map((heading) => Number(heading.tagName[1]));
if (levels.filter((level) => level === 1).length !== 1) faults.push("not one first heading");
levels.forEach((level, index) => {
  if (index > 0 && level > levels[index - 1] + 1) faults.push(`a heading of level ${level} under one of ${levels[index - 1]}`);
});

// Nothing is run, nothing is styled in place.
if (document.querySelector("script, style, [style]:not(html), iframe, object, embed")) faults.push("a script or a style in the page");
for (const element of document.querySelectorAll("*")) {
  for (const attribute of element.attributes) {
    if (/^on/i.test(attribute.name)) faults.push(`${told(element)} has ${attribute.name}`);
  }
}

// What is named, described and unique.
const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
for (const id of new Set(ids)) if (ids.filter((other) => other === id).length > 1) faults.push(`two elements are ${id}`);
for (const attribute of ["aria-describedby", "aria-labelledby", "for"]) {
  for (const element of document.querySelectorAll(`[${attribute}]`)) {
    for (const id of element.getAttribute(attribute).split(" ")) {
      if (!document.getElementById(id)) faults.push(`${told(element)}: ${attribute} names ${id}, which is not there`);
    }
  }
}
for (const element of document.querySelectorAll("a[href], button, summary, input:not([type=hidden]), select, textarea")) {
  if (!name(element)) faults.push(`${told(element)} has no name`);
}
for (const image of document.querySelectorAll("img:not([alt]), svg[role=img]:not(:has(title))")) faults.push(`${told(image)} has no text`);
for (const list of document.querySelectorAll("ul, ol")) {
  if ([...list.children].some((child) => child.tagName !== "LI")) faults.push("something else than an item in a list");
}

// What is tapped is large enough: 24 px, and more room where it stands by itself (WCAG 2.2, 2.5.8).
for (const element of document.querySelectorAll("button, summary, a[href]")) {
  const box = element.getBoundingClientRect();
  if (shown(element) && box.height < 24) faults.push(`${told(element)} is ${Math.round(box.height)} px high`);
}

// Contrast of every text with what is behind it (WCAG 2.2, 1.4.3).
const colour = (text) => (text.match(/[\d.]+/g) || []).map(Number);
const light = ([red, green, blue]) => {
  const parts = [red, green, blue].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2];
};
const behind = (element) => {
  for (let at = element; at; at = at.parentElement) {
    const found = colour(getComputedStyle(at).backgroundColor);
    if (found.length === 3 || (found.length === 4 && found[3] === 1)) return found;
  }
  return [255, 255, 255];
};
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
while (walker.nextNode()) {
  const element = walker.currentNode.parentElement;
  if (!walker.currentNode.textContent.trim() || !shown(element)) continue;
  const style = getComputedStyle(element);
  const [first, second] = [light(colour(style.color)), light(behind(element))].sort((left, right) => right - left);
  const size = parseFloat(style.fontSize);
  const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
  const ratio = (first + 0.05) / (second + 0.05);
  if (ratio < (isLarge ? 3 : 4.5)) faults.push(`${told(element)}: contrast ${ratio.toFixed(2)}`);
}

// Nothing runs out at the side (WCAG 2.2, 1.4.10).
const wide = document.documentElement.scrollWidth - window.innerWidth;
if (wide > 0) faults.push(`${wide} px run out at the side`);
return [...new Set(faults)];
