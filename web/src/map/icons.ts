import type { Palette } from '@/shared/palette';
import type { Tone } from '@/shared/Status';
import type { ClusterMark, PointMark } from './types';

const kScale = 2;

/** Radius of a cluster disc in CSS pixels: the area grows with the count. */
export function clusterRadius(count: number): number {
  return Math.min(30, 11 + Math.sqrt(count) * 2.2);
}

/** Groups of tiles stand in squares of 32 to 64 pixels: their discs grow with the order of magnitude. */
export function groupRadius(count: number): number {
  return Math.min(26, 9 + Math.log2(count) * 2.2);
}

/** The shape one case is drawn with; late wins over nearly late, over its state. */
export function caseTone(mark: Pick<ClusterMark, 'state' | 'clock'>): Tone {
  if (mark.clock === 'overdue') return 'overdue';
  if (mark.clock === 'due_soon') return 'due';
  if (mark.state === 'rectified') return 'verify';
  if (mark.state === 'closed' || mark.state === 'rejected') return 'closed';
  return mark.state === 'reported' ? 'neutral' : 'info';
}

export function clusterIcon(mark: ClusterMark): string {
  if (mark.count === 1) return `tone:${caseTone(mark)}`;
  return `cluster:${mark.count}:${mark.overdue}`;
}

export const pointIcon = (mark: PointMark) => (mark.ring ? `ring:${mark.tone}` : `tone:${mark.tone}`);

function toneColor(tone: Tone, palette: Palette): string {
  const colors: Record<Tone, string> = {
    ok: palette.ok,
    due: palette.mark_due,
    overdue: palette.mark_over,
    info: palette.primary,
    verify: palette.verify,
    closed: palette.ok,
    neutral: palette.primary,
  };
  return colors[tone];
}

function canvas(size: number): CanvasRenderingContext2D | undefined {
  const element = document.createElement('canvas');
  element.width = element.height = size * kScale;
  const context = element.getContext('2d') ?? undefined;
  context?.scale(kScale, kScale);
  return context;
}

interface Disc {
  text: string;
  radius: number;
  /** How much of the rim is red, 0–1. */
  late: number;
}

const kSixteenths = 16;

/** cluster:12:3 is twelve with three late; group:12:4 is twelve with four sixteenths late. */
function discOf(name: string): Disc {
  const [form, count = '0', overdue = '0'] = name.split(':');
  const [n, late] = [Number(count), Number(overdue)];
  if (form === 'cluster') return { text: count, radius: clusterRadius(n), late: late / n };
  return { text: n < 1000 ? count : `${n / 1000}k`, radius: groupRadius(n), late: late / kSixteenths };
}

function drawCluster(name: string, palette: Palette): ImageData | undefined {
  const { text, radius, late } = discOf(name);
  const size = Math.ceil(radius * 2 + 6);
  const context = canvas(size);
  if (!context) return undefined;
  const middle = size / 2;
  context.translate(middle, middle);
  context.beginPath();
  context.arc(0, 0, radius + 1.5, 0, Math.PI * 2);
  context.fillStyle = palette.halo;
  context.fill();
  context.beginPath();
  context.arc(0, 0, radius - 1, 0, Math.PI * 2);
  context.fillStyle = palette.primary;
  context.fill();
  if (late > 0) {
    const turn = Math.max(0.08, late) * Math.PI * 2;
    context.beginPath();
    context.arc(0, 0, radius, -Math.PI / 2, -Math.PI / 2 + turn);
    context.strokeStyle = palette.mark_over;
    context.lineWidth = 4;
    context.stroke();
  }
  context.fillStyle = palette.surface;
  context.font = `600 ${text.length > 3 || radius < 13 ? 12 : 14}px system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(text, 0, 0.5);
  return context.getImageData(0, 0, size * kScale, size * kScale);
}

function outline(context: CanvasRenderingContext2D, tone: Tone) {
  context.beginPath();
  if (tone === 'due') {
    context.moveTo(0, -7);
    context.lineTo(7, 5.5);
    context.lineTo(-7, 5.5);
  } else if (tone === 'overdue') context.rect(-5.5, -5.5, 11, 11);
  else if (tone === 'verify') {
    context.moveTo(0, -7.5);
    context.lineTo(7.5, 0);
    context.lineTo(0, 7.5);
    context.lineTo(-7.5, 0);
  } else context.arc(0, 0, 6, 0, Math.PI * 2);
  context.closePath();
}

function drawShape(name: string, palette: Palette): ImageData | undefined {
  const [form, tone = 'info'] = name.split(':') as [string, Tone];
  const size = 22;
  const context = canvas(size);
  if (!context) return undefined;
  const hollow = form === 'ring' || tone === 'neutral' || tone === 'closed';
  context.translate(size / 2, size / 2);
  outline(context, tone);
  context.lineJoin = 'round';
  context.strokeStyle = palette.halo;
  context.lineWidth = hollow ? 5.5 : 4;
  context.stroke();
  context.fillStyle = hollow ? palette.halo : toneColor(tone, palette);
  context.fill();
  if (hollow) {
    context.strokeStyle = toneColor(tone, palette);
    context.lineWidth = 2.2;
    context.stroke();
  }
  return context.getImageData(0, 0, size * kScale, size * kScale);
}

/** Draws the mark called `name` (cluster:12:3, tone:due, ring:ok), so that no sprite has to be fetched. */
export function drawIcon(name: string, palette: Palette): ImageData | undefined {
  return name.startsWith('cluster:') || name.startsWith('group:')
    ? drawCluster(name, palette)
    : drawShape(name, palette);
}

export const kIconScale = kScale;
