import { z } from 'zod';
import type { Point } from '../point';

/**
 * The simplified map behind the server-drawn picture (data/map/outline.json). A line is `[lng, lat, Δlng, Δlat, …]` in
 * whole steps; names are `[text, lng, lat, zoom from which there is room]`, positions in steps too.
 */
const lineSchema = z.array(z.number().int()).readonly();
const nameSchema = z.tuple([z.string(), z.number().int(), z.number().int(), z.number().int()]).readonly();

export const outlineSchema = z.object({
  stepsPerDegree: z.number().int().positive(),
  land: z.array(lineSchema),
  lakes: z.array(lineSchema),
  usa: z.array(lineSchema),
  countries: z.array(lineSchema),
  states: z.array(lineSchema),
  areas: z.array(nameSchema),
  towns: z.array(nameSchema),
});

export type Outline = z.infer<typeof outlineSchema>;
export type OutlineName = { text: string; point: Point; zoom: number };

export function readLine(line: readonly number[], stepsPerDegree: number): Point[] {
  const points: Point[] = [];
  let [lng, lat] = [0, 0];
  for (let index = 0; index + 1 < line.length; index += 2) {
    lng += line[index] ?? 0;
    lat += line[index + 1] ?? 0;
    points.push({ lat: lat / stepsPerDegree, lng: lng / stepsPerDegree });
  }
  return points;
}

export function readName(
  [text, lng, lat, zoom]: Outline['towns'][number],
  stepsPerDegree: number,
): OutlineName {
  return { text, point: { lat: lat / stepsPerDegree, lng: lng / stepsPerDegree }, zoom };
}
