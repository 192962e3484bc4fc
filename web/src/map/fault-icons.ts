import type { Palette } from '@/shared/palette';
import type { FaultMark, FaultTone } from './faults';

export const kFaultScale = 2;
export const kHatch = 'fault-hatch-pattern';

const kRadius = 10;
const kStem = 7;
const kLetter = 6.6;

const words = ({ number, more }: FaultMark) => (more ? `${number}+${more}` : String(number));

/** The name says everything that is drawn: two marks that look alike share a picture. */
export const faultIcon = (mark: FaultMark) =>
  mark.number === undefined
    ? `fault:${mark.form === 'dashed' ? 'dashed' : 'dot'}:${mark.tone}:`
    : `fault:${mark.form}:${mark.tone}:${words(mark)}`;

function colorOf(tone: FaultTone, palette: Palette): string {
  if (tone === 'closed') return palette.closed;
  return tone === 'overdue' ? palette.mark_over : palette.mark_due;
}

function sheet(width: number, height: number): CanvasRenderingContext2D | undefined {
  const canvas = document.createElement('canvas');
  canvas.width = width * kFaultScale;
  canvas.height = height * kFaultScale;
  const context = canvas.getContext('2d') ?? undefined;
  context?.scale(kFaultScale, kFaultScale);
  return context;
}

const picture = (context: CanvasRenderingContext2D) =>
  context.getImageData(0, 0, context.canvas.width, context.canvas.height);

function drawDot(tone: FaultTone, palette: Palette): ImageData | undefined {
  const context = sheet(16, 16);
  if (!context) return undefined;
  context.beginPath();
  context.arc(8, 8, 4.5, 0, Math.PI * 2);
  context.lineWidth = 4;
  context.strokeStyle = palette.halo;
  context.stroke();
  context.fillStyle = colorOf(tone, palette);
  context.fill();
  return picture(context);
}

/** A rounded label with its text; a pin has a stem below. */
function drawLabel(form: string, tone: FaultTone, text: string, palette: Palette): ImageData | undefined {
  const half = Math.max(kRadius, (text.length * kLetter) / 2 + 5);
  const [width, height] = [half * 2 + 6, kRadius * 2 + 6 + (form === 'pin' ? kStem : 0)];
  const context = sheet(Math.ceil(width), Math.ceil(height));
  if (!context) return undefined;
  const [x, y] = [Math.ceil(width) / 2, kRadius + 3];
  const color = colorOf(tone, palette);
  const outline = () => {
    context.beginPath();
    context.roundRect(x - half, y - kRadius, half * 2, kRadius * 2, kRadius);
  };
  if (form === 'pin') {
    context.beginPath();
    context.moveTo(x, y + kRadius);
    context.lineTo(x, y + kRadius + kStem);
    context.lineWidth = 2;
    context.strokeStyle = color;
    context.stroke();
  }
  outline();
  context.lineWidth = 4.5;
  context.strokeStyle = palette.halo;
  context.stroke();
  context.fillStyle = palette.surface;
  context.fill();
  context.setLineDash(form === 'dashed' ? [3.2, 2.4] : []);
  context.lineWidth = 1.75;
  context.strokeStyle = color;
  outline();
  context.stroke();
  context.fillStyle = tone === 'overdue' ? palette.over : tone === 'due' ? palette.due : palette.closed;
  context.font = '600 11.5px system-ui, sans-serif';
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, x, y + 0.5);
  return picture(context);
}

/** Slanting lines that meet at the edges of the tile, so that the pattern has no seams. */
export function drawHatch(palette: Palette): ImageData | undefined {
  const size = 8;
  const context = sheet(size, size);
  if (!context) return undefined;
  context.globalAlpha = 0.12;
  context.fillStyle = palette.mark_over;
  context.fillRect(0, 0, size, size);
  context.globalAlpha = 0.55;
  context.strokeStyle = palette.mark_over;
  context.lineWidth = 1.6;
  for (const shift of [-size, 0, size]) {
    context.beginPath();
    context.moveTo(shift - 1, size + 1);
    context.lineTo(shift + size + 1, -1);
    context.stroke();
  }
  return picture(context);
}

export function drawFault(name: string, palette: Palette): ImageData | undefined {
  const [, form = 'disc', tone = 'overdue', text = ''] = name.split(':') as [
    string,
    string,
    FaultTone,
    string,
  ];
  return form === 'dot' ? drawDot(tone, palette) : drawLabel(form, tone, text, palette);
}
