import type { Child } from 'hono/jsx';

/** What the marks of a course stand for. */
export function TimelineLegend() {
  return (
    <ul class="legend">
      <Item text="taken as done when due">
        <g class="task assumed">
          <rect class="bar" x={1} y={6} width={20} height={9} rx={3} />
        </g>
      </Item>
      <Item text="lapses">
        <g class="task expired">
          <rect class="bar" x={1} y={6} width={20} height={9} rx={3} />
        </g>
      </Item>
      <Item text="stays open">
        <g class="task open">
          <rect class="bar" x={1} y={6} width={20} height={9} rx={3} />
        </g>
      </Item>
      <Item text="done by the facts">
        <g class="task given">
          <circle class="bar" cx={11} cy={10} r={4} />
        </g>
      </Item>
      <Item text="reminder">
        <g class="task assumed">
          <rect class="bar" x={1} y={6} width={20} height={9} rx={3} />
          <path class="reminder" d="M11 5v11" />
        </g>
      </Item>
      <Item text="others brought in (hollow: only if still open)">
        <path class="escalation" d="M2 5l6 5l-6 5z" />
        <path class="escalation open" d="M13 5l6 5l-6 5z" />
      </Item>
      <Item text="latest safe hand-over">
        <path class="flag" d="M7 1V18l9 -3.5l-9 -3.5" />
      </Item>
      <Item text="working target">
        <path class="target" d="M11 1V19" />
      </Item>
      <Item text="latest by law">
        <path class="limit" d="M11 1V19" />
      </Item>
      <Item text="night, weekend, holiday">
        <rect class="lane" x={1} y={3} width={20} height={14} />
        <rect class="quiet" x={5} y={3} width={10} height={14} />
      </Item>
    </ul>
  );
}

function Item({ text, children }: { text: string; children?: Child }) {
  return (
    <li>
      <svg class="course" width={22} height={20} viewBox="0 0 22 20" aria-hidden="true">
        {children}
      </svg>
      {text}
    </li>
  );
}
