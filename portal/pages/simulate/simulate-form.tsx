import type { FormProblem } from '../../../core/rules/form.ts';
import type { Organization } from '../../../core/rules/organization.ts';
import type { ProcessDefinition } from '../../../core/rules/process-definition.ts';
import { inputId } from '../../forms/field-name.ts';
import { FieldError } from '../../parts/field-error.tsx';
import { RISKS, ROLES, type SimulateAsked } from './simulate-query.ts';

interface FormProps {
  asked: SimulateAsked;
  organizations: Organization[];
  definitions: ProcessDefinition[];
  problems: FormProblem[];
}

const ROLE_WORDS = {
  controller: 'Controller: decides about the data',
  'joint-controller': 'Joint controller',
  processor: 'Processor: handles them for others',
  other: 'Has no part in the data',
} as const;

const RISK_WORDS = {
  'high-risk': 'High: the authority is notified and the people are told',
  risk: 'There is one: the authority is notified',
  unlikely: 'Unlikely: nobody is notified',
} as const;

/** The facts of a simulation. Sent with GET: it changes nothing, and its address can be kept and shared. */
export function SimulateForm({ asked, organizations, definitions, problems }: FormProps) {
  const zones = [...new Set([asked.zone, ...organizations.map(({ timeZone }) => timeZone), 'UTC'])];
  return (
    <form class="simulate" method="get" action="/simulate" novalidate>
      <div class="facts-grid">
        <Select
          name="process"
          label="Process"
          value={asked.process}
          options={definitions.map(({ id, title }) => [id, title])}
        />
        <Select
          name="reportedBy"
          label="Who reports it and looks at it first?"
          value={asked.reportedBy}
          options={organizations.map(({ id, name }) => [id, name])}
        />
        <Time name="from" label="When it begins" value={asked.from} problems={problems} />
        <Select
          name="zone"
          label="Time zone of all times on this page"
          value={asked.zone}
          options={zones.map((zone) => [zone, zone])}
        />
      </div>
      {organizations.map(({ id, name }) => {
        const said = asked.organizations.find((one) => one.id === id);
        return (
          <fieldset class="field block">
            <legend>{name}</legend>
            <div class="facts-grid group">
              <Select
                name={`role.${id}`}
                label="Its role"
                value={said?.role ?? 'other'}
                options={ROLES.map((role) => [role, ROLE_WORDS[role]])}
              />
              <Time
                name={`aware.${id}`}
                label="Aware since"
                optional
                value={said?.aware ?? ''}
                problems={problems}
              />
            </div>
          </fieldset>
        );
      })}
      <fieldset class="field block">
        <legend>What is assumed</legend>
        <div class="facts-grid group">
          <Select
            name="risk"
            label="The risk to people"
            value={asked.risk}
            options={RISKS.map((risk) => [risk, RISK_WORDS[risk]])}
          />
          <Select
            name="owed"
            label="Reports under other laws (NIS2, DORA, …), where they can be owed"
            value={asked.owed}
            options={[
              ['yes', 'The incident must be reported'],
              ['no', 'It need not be reported'],
            ]}
          />
          <Select
            name="silence"
            label="A step that nobody’s silence ends"
            value={asked.silence}
            options={[
              ['done-when-due', 'Is taken as done exactly when it is due'],
              ['stops', 'Stops the course: nobody ever acts'],
            ]}
          />
        </div>
      </fieldset>
      <div class="form-end actions">
        <button class="button">Show what would happen</button>
      </div>
    </form>
  );
}

function Select({
  name,
  label,
  value,
  options,
}: {
  name: string;
  label: string;
  value: string;
  options: [string, string][];
}) {
  const id = inputId(name.split('.'));
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select id={id} name={name}>
        {options.map(([key, words]) => (
          <option value={key} selected={key === value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

function Time({
  name,
  label,
  value,
  problems,
  optional = false,
}: {
  name: string;
  label: string;
  value: string;
  problems: FormProblem[];
  optional?: boolean;
}) {
  const id = inputId(name.split('.'));
  const problem = problems.find(({ field }) => field === name)?.message;
  return (
    <div class={problem === undefined ? 'field' : 'field has-error'}>
      <label for={id}>
        {label}
        {optional && <span class="optional"> (optional; otherwise from the beginning)</span>}
      </label>
      <FieldError id={`${id}-error`} message={problem} />
      <input
        class="medium"
        type="datetime-local"
        id={id}
        name={name}
        value={value}
        {...(problem === undefined ? {} : { 'aria-invalid': 'true', 'aria-describedby': `${id}-error` })}
      />
    </div>
  );
}
