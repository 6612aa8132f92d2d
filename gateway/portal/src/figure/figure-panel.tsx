import type { Figure } from "../api/types";
import { SidePanel } from "../frame/side-panel";
import { FigureTree } from "./figure-tree";

/** The explanation of one figure beside the page that shows it. */
export function FigurePanel({ figure, onClose }: { figure: Figure; onClose: () => void }) {
  return (
    <SidePanel
      title={figure.kind === "finding" ? "Why" : "Where this comes from"}
      testId="figure-panel"
      onClose={onClose}
    >
      <FigureTree figure={figure} />
    </SidePanel>
  );
}
