import type { TextFile } from '../../contract/wave-dates';
import { scheduleWave } from '../../wave/schedule-wave';
import { writeCalendar } from '../../plan/dates/write-calendar';
import { slug } from '../../template/slug';
import { type CallerIn } from '../../forge/access/authorise';
import { waveIn } from '../waves/choose-wave';
import { installationId } from '../../forge/access/installation-id';
import { gatesOfWave } from '../gates/gates-of-wave';
import { readSpecs } from '../../forge/storage/item-store';
import { wavePlanOf } from '../waves/wave-plan-of';
import type { Payload } from '../../contract/calls';

/** The wave's milestones, cutovers with their windows, and gates, for any calendar. */
export async function exportCalendar({ wave: id }: Payload<'exportCalendar'>, { where }: CallerIn): Promise<TextFile> {
  const { wave, epoch } = await waveIn(where, id);
  const [plan, specs] = await Promise.all([wavePlanOf(wave), readSpecs(wave)]);
  const { templates, dates } = plan;
  const { gates } = await gatesOfWave(wave, plan, specs);
  const text = writeCalendar({
    // A wave's id is the site's own: the installation tells sites apart in one person's calendar.
    wave: `${installationId()}-${wave.id}`,
    name: wave.name,
    version: epoch,
    dates,
    milestones: scheduleWave(templates, dates).milestones,
    gates,
    writtenAt: Date.now(),
  });
  return { name: `${wave.code}-${slug(wave.name)}.ics`, type: 'text/calendar', text };
}
