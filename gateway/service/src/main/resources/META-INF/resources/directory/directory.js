"use strict";
(() => {
  const source = "/v1/directory/organizations";
  const form = document.getElementById("search");
  const results = document.getElementById("results");
  const status = document.getElementById("status");
  const more = document.getElementById("more");
  let next = null;
  let shown = 0;

  /** Text is always set as text: names come from elsewhere. */
  function element(tag, text, className) {
    const made = document.createElement(tag);
    if (text !== undefined) made.textContent = text;
    if (className) made.className = className;
    return made;
  }

  function percent(fraction) {
    return Math.round(Number(fraction) * 100) + " %";
  }

  function value(measure) {
    return Number(measure.rate) <= 1 ? percent(measure.rate) : measure.rate;
  }

  function compared(price) {
    if (Number(price.low) > 1) return "costs more than people of the same age and sex";
    if (Number(price.high) < 1) return "costs less than people of the same age and sex";
    return "costs about as much as people of the same age and sex";
  }

  /** From 0.5 to 1.5; 1.00 is in the middle. */
  function place(index) {
    return Math.min(100, Math.max(0, (Number(index) - 0.5) * 100));
  }

  function cost(price) {
    const part = element("div");
    const line = element("p", undefined, "quiet");
    line.append(element("span", price.index, "index"), " cost index, " + compared(price) + " (from " + price.low + " to " + price.high + ")");
    const scale = element("div", undefined, "scale");
    scale.setAttribute("aria-hidden", "true");
    const range = element("span", undefined, "range");
    range.style.left = place(price.low) + "%";
    range.style.right = 100 - place(price.high) + "%";
    scale.append(range, element("span", undefined, "others"));
    part.append(line, scale);
    return part;
  }

  function row(measure) {
    const made = element("tr");
    const name = element("th", measure.title);
    name.scope = "row";
    name.style.fontWeight = "400";
    made.append(
      name,
      element("td", value(measure) + (measure.lowerIsBetter ? ", lower is better" : ""), "number"),
      element("td", measure.decile ? measure.decile + " of 10" : "–", "number"),
      element("td", measure.atLeastPeople + " or more", "number"),
      element("td", measure.source === "clinical" ? "medical records" : "claims"),
    );
    return made;
  }

  function quality(measures, caption) {
    const scroll = element("div", undefined, "scroll");
    const table = element("table");
    const head = element("tr");
    ["Measure", "Result", "Decile", "Patients", "From"].forEach((title, at) => {
      const cell = element("th", title, at > 0 && at < 4 ? "number" : undefined);
      cell.scope = "col";
      head.append(cell);
    });
    const thead = element("thead");
    thead.append(head);
    const body = element("tbody");
    measures.forEach((measure) => body.append(row(measure)));
    table.append(element("caption", caption, "quiet"), thead, body);
    scroll.append(table);
    return scroll;
  }

  function article(organization) {
    const made = element("article");
    made.append(element("h2", organization.name));
    const where = [];
    if (organization.states.length) where.push("Patients in " + organization.states.join(", "));
    if (organization.specialties.length) where.push("specialties " + organization.specialties.join(", "));
    if (where.length) made.append(element("p", where.join(" · "), "quiet"));
    organization.sources.forEach((one) => {
      made.append(element("h3", "Patients insured by " + one.payers.join(", ")));
      made.append(element("p", one.atLeastMembers + " or more patients, " + one.start + " to " + one.end + ", as known on " + one.dataAsOf, "quiet"));
      if (one.priceIndex) made.append(cost(one.priceIndex));
      if (one.measures.length) made.append(quality(one.measures, "Quality of " + organization.name));
    });
    return made;
  }

  async function load(again) {
    const asked = new URLSearchParams(new FormData(form));
    asked.set("limit", "20");
    if (again && next) asked.set("startingAfter", next);
    try {
      const answer = await fetch(source + "?" + asked, { headers: { Accept: "application/json" } });
      if (!answer.ok) {
        status.textContent = answer.status === 429
          ? "Too many searches just now; please try again in a few seconds."
          : "The directory cannot be read just now; please try again later.";
        return;
      }
      const page = await answer.json();
      if (!again) {
        results.replaceChildren();
        shown = 0;
      }
      page.data.forEach((organization) => results.append(article(organization)));
      shown += page.data.length;
      next = page.next ?? null;
      more.hidden = !page.hasMore;
      status.textContent = shown === 0 ? "No organization is listed under that." : shown + (shown === 1 ? " organization" : " organizations") + (page.hasMore ? ", and more" : "");
    } catch {
      status.textContent = "The directory cannot be reached; please check your connection.";
    }
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    load(false);
  });
  more.addEventListener("click", () => load(true));
  load(false);
})();
