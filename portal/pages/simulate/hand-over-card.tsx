import { handOverLines } from '../../../core/rules/simulate/hand-over-lines.ts';
import type { Simulation } from '../../../core/rules/simulate/simulation.ts';
import { Chip } from '../../parts/chip.tsx';
import { formatWithoutZone } from '../../words/times.ts';

/** By when each organization must have done its part, earliest first. */
export function HandOverCard({ simulation }: { simulation: Simulation }) {
  const { organizations, handOvers } = simulation;
  if (handOvers.length === 0) return <p class="soft">No step leads to a time limit with a date.</p>;
  return (
    <>
      {organizations.map(({ id, name, place }) => {
        const own = handOverLines(simulation, id);
        if (own.length === 0) return <></>;
        return (
          <table class="moments cards-on-phone">
            <caption>
              {name} <span class="soft small">times in {place.timeZone}</span>
            </caption>
            <thead>
              <tr>
                <th scope="col">At the latest</th>
                <th scope="col">What must be done</th>
                <th scope="col">Why</th>
              </tr>
            </thead>
            <tbody>
              {own.map(({ latestSafeAt, forLimit, titles, because, passed }) => (
                <tr>
                  <td class="nowrap">
                    <strong>
                      <time datetime={latestSafeAt}>{formatWithoutZone(latestSafeAt, place.timeZone)}</time>
                    </strong>
                    <br />
                    <span class="soft small">by law {formatWithoutZone(forLimit.at, place.timeZone)}</span>
                  </td>
                  <td>
                    {titles.map((title) => (
                      <div>{title}</div>
                    ))}
                    {passed === true && <Chip tone="late" text="Has passed when it opens" />}
                  </td>
                  <td class="small">{because}</td>
                </tr>
              ))}
            </tbody>
          </table>
        );
      })}
    </>
  );
}
