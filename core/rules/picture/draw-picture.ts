import { drawCalendar } from './draw-calendar.ts';
import { drawDataFlow } from './draw-data-flow.ts';
import { drawKpiBars } from './draw-kpi-bars.ts';
import { drawOrganizations } from './draw-organizations.ts';
import { drawResponsibility } from './draw-responsibility.ts';
import { drawRiskMap } from './draw-risk-map.ts';
import type { Drawing } from './drawing.ts';
import type { Picture } from './picture.ts';

/** A picture as shapes. Nothing is said by colour alone, and everything in it is also said by `tellPicture`. */
export function drawPicture(picture: Picture): Drawing {
  switch (picture.kind) {
    case 'risk-map':
      return drawRiskMap(picture);
    case 'data-flow':
      return drawDataFlow(picture);
    case 'responsibility-matrix':
      return drawResponsibility(picture);
    case 'organizations-map':
      return drawOrganizations(picture);
    case 'kpi-bars':
      return drawKpiBars(picture);
    case 'calendar':
      return drawCalendar(picture);
  }
}
