import { useEffect, useRef } from 'react';
import { finishSketch } from './sketch';
import { isWhole, kToolKeys, kTools } from './tools';
import type { Desk } from './use-desk';

const kWriting = 'input, textarea, select, [contenteditable="true"]';

/** Ctrl Z and Ctrl Shift Z; while drawing, Ctrl Z gives the last corner back. */
function onStepKey(event: KeyboardEvent, desk: Desk): boolean {
  if (!(event.ctrlKey || event.metaKey)) return false;
  const key = event.key.toLowerCase();
  const redo = key === 'y' || (key === 'z' && event.shiftKey);
  if (key !== 'z' && key !== 'y') return false;
  event.preventDefault();
  if (!redo && desk.state.sketch.length > 0) desk.act({ kind: 'back' });
  else if (!desk.editor.busy) void desk.editor.step(redo ? 'redo' : 'undo');
  return true;
}

/** Esc puts down what one is in the middle of, then the tool, then the choice. */
function onEscape(desk: Desk) {
  const { state } = desk;
  if (desk.preview) desk.setPreview(undefined);
  else if (state.sketch.length > 0) desk.act({ kind: 'clear' });
  else if (state.tool !== 'select') desk.act({ kind: 'tool', tool: 'select' });
  else if (desk.area) desk.choose(undefined);
}

function onKey(event: KeyboardEvent, desk: Desk) {
  const target = event.target as Element;
  // A dialog has keys of its own.
  if (target.closest('[role="dialog"]')) return;
  if (event.key === 'Escape') {
    onEscape(desk);
    return;
  }
  if (target.closest(kWriting) || onStepKey(event, desk)) return;
  const drawing = desk.state.tool === 'draw' || desk.state.tool === 'cut';
  if (event.key === 'Enter' && drawing && isWhole(desk.state) && !target.closest('button, a')) {
    event.preventDefault();
    void finishSketch(desk);
    return;
  }
  const { corner, tool } = desk.state;
  if (event.key === 'Delete' && tool === 'corners' && corner && desk.area) {
    void desk.run({ kind: 'remove_vertex', area_id: desk.area.id, at: corner }, true);
    desk.act({ kind: 'corner', at: undefined });
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const next = kTools.find((one) => kToolKeys[one] === event.key);
  if (next) desk.act({ kind: 'tool', tool: next, area_id: desk.area?.id });
}

export function useKeys(desk: Desk) {
  const latest = useRef(desk);
  useEffect(() => {
    latest.current = desk;
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event, latest.current);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
