// Draws the charts of the product. The library is loaded when the first chart is; colours come from the tokens, whatever the theme.
const leastLabelWidth = 62;
const letterWidth = 7;
const axisWidth = 60;
let library;

function load() {
  library ??= new Promise((resolve, reject) => {
    if (window.ApexCharts) {
      resolve(window.ApexCharts);
      return;
    }
    const script = document.createElement("script");
    script.src = "/lib/apexcharts/apexcharts.min.js";
    script.onload = () => resolve(window.ApexCharts);
    script.onerror = () => {
      library = undefined;
      reject(new Error("The chart library could not be loaded"));
    };
    document.head.append(script);
  });
  return library;
}

const token = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

const color = (series, place) => token(series.name === "Others" ? "--chart-other" : `--chart-${((series.color ?? place) % 6) + 1}`);

export function save(name, text) {
  download(name, URL.createObjectURL(new Blob(["\ufeff", text], { type: "text/csv;charset=utf-8" })));
}

function download(name, url) {
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

function options(element, drawing, point) {
  const { labels, series, unfinished, marks, decimals, height } = drawing;
  const columns = series.filter((x) => x.shape === "columns").length;
  const format = (value) => value == null ? "not known" : value.toLocaleString("en", { maximumFractionDigits: decimals });
  const late = new Set(unfinished);

  // As many labels as there is room for, the last one always
  const labelWidth = Math.max(leastLabelWidth, letterWidth * (2 + Math.max(...labels.map((x) => x.length))));
  const step = Math.max(1, Math.ceil((labels.length * labelWidth) / Math.max(1, element.clientWidth - axisWidth)));
  const shown = new Set(labels.filter((_, i) => (labels.length - 1 - i) % step === 0));
  const hasRange = series.some((x) => x.shape === "range");
  return {
    chart: {
      type: hasRange ? "rangeArea" : columns ? "bar" : "line",
      height,
      width: "100%",
      stacked: columns > 1,
      animations: { enabled: false },
      toolbar: { show: false },
      zoom: { enabled: false },
      background: "transparent",
      fontFamily: token("--font"),
      foreColor: token("--ink-muted"),
      parentHeightOffset: 0,
      redrawOnParentResize: true,
      events: {
        dataPointSelection: (_, __, at) => point(at.seriesIndex, at.dataPointIndex),
        markerClick: (_, __, at) => point(at.seriesIndex, at.dataPointIndex),
      },
    },
    theme: { mode: getComputedStyle(document.documentElement).colorScheme === "dark" ? "dark" : "light" },
    series: series.map((x, s) => ({
      name: x.name,
      type: x.shape === "columns" ? "bar" : x.shape === "range" ? "rangeArea" : "line",
      color: color(x, s),
      data: labels.map((label, i) => x.shape === "range"
        ? { x: label, y: x.values[i] == null ? null : [x.values[i], x.upper[i]] }
        : { x: label, y: x.values[i] ?? null }),
    })),
    colors: series.map(color),
    fill: {
      opacity: series.map((x) => x.shape === "range" ? 0.22 : 1),
    },
    stroke: { width: series.map((x) => x.shape === "line" ? 2.5 : 0), curve: "straight" },
    markers: { size: series.map((x) => x.shape === "line" && labels.length <= 40 ? 3 : 0), strokeWidth: 0 },
    dataLabels: { enabled: false },
    legend: { show: series.length > 1, position: "bottom", markers: { size: 5 } },
    grid: { borderColor: token("--line"), strokeDashArray: 0, padding: { left: 8, right: 8 } },
    plotOptions: { bar: { borderRadius: 2, columnWidth: labels.length > 40 ? "85%" : "62%" } },
    xaxis: {
      type: "category",
      categories: labels,
      labels: { rotate: 0, hideOverlappingLabels: false, trim: false, formatter: (x) => shown.has(x) ? x : "" },
      axisBorder: { color: token("--line-strong") },
      axisTicks: { show: false },
      tooltip: { enabled: false },
    },
    yaxis: { min: columns || hasRange ? (low) => Math.min(0, low) : undefined, labels: { formatter: (x) => short(x) } },
    tooltip: {
      shared: true,
      intersect: false,
      x: { formatter: (_, at) => labels[at?.dataPointIndex] === undefined ? "" : labels[at.dataPointIndex] + (late.has(at.dataPointIndex) ? " (not over yet)" : "") },
      y: { formatter: (x) => format(x) },
    },
    annotations: {
      points: marks.map((x) => ({
        x: labels[x.index],
        y: Math.max(...series.map((s) => s.values[x.index] ?? 0), 0),
        marker: { size: 5, fillColor: token("--surface"), strokeColor: token("--negative"), strokeWidth: 2 },
      })),
    },
  };
}

function short(value) {
  return value == null ? "" : new Intl.NumberFormat("en", { notation: "compact", maximumFractionDigits: 1 }).format(value);
}

// The library knows one fill a series; a column that is not over yet is hatched by hand, after each drawing.
function hatch(element, drawing) {
  if (!drawing.unfinished.length) {
    return;
  }
  const svg = element.querySelector("svg");
  const late = new Set(drawing.unfinished.map(String));
  for (const bar of element.querySelectorAll(".apexcharts-bar-area")) {
    if (!late.has(bar.getAttribute("j"))) {
      continue;
    }
    const fill = bar.getAttribute("fill");
    if (fill.startsWith("url(")) {
      continue;
    }
    const id = `hatch-${Math.random().toString(36).slice(2)}`;
    const pattern = document.createElementNS("http://www.w3.org/2000/svg", "pattern");
    pattern.setAttribute("id", id);
    pattern.setAttribute("width", "5");
    pattern.setAttribute("height", "5");
    pattern.setAttribute("patternUnits", "userSpaceOnUse");
    pattern.setAttribute("patternTransform", "rotate(45)");
    const line = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    line.setAttribute("width", "2");
    line.setAttribute("height", "5");
    line.setAttribute("fill", fill);
    pattern.append(line);
    (svg.querySelector("defs") ?? svg.insertBefore(document.createElementNS("http://www.w3.org/2000/svg", "defs"), svg.firstChild)).append(pattern);
    bar.setAttribute("fill", `url(#${id})`);
    bar.setAttribute("stroke", fill);
    bar.setAttribute("stroke-width", "1");
  }
}

export async function draw(element, drawing, owner, clickable) {
  const Apex = await load();
  let now = drawing;
  const point = (series, index) => clickable && owner.invokeMethodAsync("PointAsync", series, index);
  const built = () => {
    const made = options(element, now, point);
    made.chart.events.mounted = made.chart.events.updated = () => hatch(element, now);
    return made;
  };
  let chart = new Apex(element, built());
  await chart.render();
  hatch(element, now);

  const again = async () => {
    chart.destroy();
    chart = new Apex(element, built());
    await chart.render();
    hatch(element, now);
  };

  // The tokens change with the theme
  const theme = new MutationObserver(again);
  theme.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
  return {
    update: async (next) => {
      now = next;
      await again();
    },
    png: async (name) => {
      const { imgURI } = await chart.dataURI({ scale: 2 });
      const link = document.createElement("a");
      link.href = imgURI;
      link.download = name;
      link.click();
    },
    dispose: () => {
      theme.disconnect();
      chart.destroy();
    },
  };
}
