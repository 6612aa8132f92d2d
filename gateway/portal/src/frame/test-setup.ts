import "@testing-library/jest-dom/vitest";
import { cleanup, configure } from "@testing-library/react";
import { afterEach, vi } from "vitest";

// A busy build machine draws a page of fifty members more slowly than the default second.
configure({ asyncUtilTimeout: 8_000 });

// jsdom lays nothing out and draws nothing: it cannot scroll, and axe finds no canvas to measure letters on.
window.scrollTo = () => undefined;
HTMLCanvasElement.prototype.getContext = () => null;

afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
  sessionStorage.clear();
});
