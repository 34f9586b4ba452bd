import type { ReactNode } from 'react';
import { capital } from '../format.ts';
import { Icon } from '../icons.tsx';
import { DAYS, dayTyped } from './days.ts';
import { useView } from '../view.tsx';

export interface Option {
  value: string;
  text: string;
  hint?: string;
}

interface FieldProps {
  name: string;
  label: string;
  hint?: string;
  error?: string;
  optional?: boolean;
  value?: string;
}

const describedBy = ({ name, hint, error }: FieldProps) =>
  [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ') || undefined;

const common = (props: FieldProps) => ({
  id: props.name,
  name: props.name,
  'aria-describedby': describedBy(props),
  'aria-invalid': props.error ? true : undefined,
});

function Hints({ name, hint, error }: FieldProps) {
  const { say } = useView();
  return (
    <>
      {hint && (
        <p className="utrecht-form-field-description" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="utrecht-form-field-error-message" id={`${name}-error`}>
          <Icon name="warning" />
          <span>
            <span className="sr">{say('errorWord')} </span>
            {error}
          </span>
        </p>
      )}
    </>
  );
}

/** Label, hint, error and control of one field, in the order in which they are read. */
function Field({ children, format, ...props }: FieldProps & { format?: string; children: ReactNode }) {
  const { say } = useView();
  return (
    <div className={`utrecht-form-field${props.error ? ' utrecht-form-field--invalid' : ''}`}>
      <label className="utrecht-form-label" id={`${props.name}-label`} htmlFor={props.name}>
        {props.label}
        {format && <span className="quiet"> {format}</span>}
        {props.optional && <span className="quiet"> {say('optional')}</span>}
      </label>
      <Hints {...props} />
      {children}
    </div>
  );
}

export function TextField(props: FieldProps & { type?: 'text' | 'search'; autoComplete?: string }) {
  const { type = 'text', autoComplete = 'off' } = props;
  return (
    <Field {...props}>
      <input
        {...common(props)}
        type={type}
        autoComplete={autoComplete}
        defaultValue={props.value}
        className="utrecht-textbox utrecht-textbox--html-input"
      />
    </Field>
  );
}

/** A day, typed day first; where script runs the calendar of the browser stands beside it. */
export function DayField({ quick = false, ...props }: FieldProps & { quick?: boolean }) {
  const { say, today } = useView();
  return (
    <Field {...props} format={say('dayFormat')}>
      <input type="hidden" name={DAYS} value={props.name} />
      <span className="day">
        <input
          {...common(props)}
          type="text"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={dayTyped(props.value)}
          className="utrecht-textbox utrecht-textbox--html-input utrecht-textbox--short"
        />
        <button
          type="button"
          data-pick=""
          hidden
          className="nl-button nl-button--secondary"
          aria-label={say('dayPick')}
          aria-describedby={`${props.name}-label`}
        >
          <Icon name="calendar" />
        </button>
        <input type="date" tabIndex={-1} aria-hidden="true" hidden className="day__native" />
        {quick && (
          <button
            type="button"
            data-today={dayTyped(today)}
            hidden
            className="nl-button nl-button--secondary"
            aria-describedby={`${props.name}-label`}
          >
            {capital(say('relToday'))}
          </button>
        )}
      </span>
    </Field>
  );
}

export function TextArea(props: FieldProps) {
  return (
    <Field {...props}>
      <textarea
        {...common(props)}
        rows={3}
        defaultValue={props.value}
        className="utrecht-textarea utrecht-textarea--html-textarea"
      />
    </Field>
  );
}

export function SelectField(props: FieldProps & { options: Option[] }) {
  return (
    <Field {...props}>
      <select
        {...common(props)}
        defaultValue={props.value}
        className="utrecht-select utrecht-select--html-select"
      >
        {props.options.map(({ value, text }) => (
          <option value={value} key={value}>
            {text}
          </option>
        ))}
      </select>
    </Field>
  );
}

/** A choice of a few, all visible. */
export const RadioField = (props: FieldProps & { options: Option[] }) => (
  <Choices {...props} type="radio" nameOf={() => props.name} chosen={(value) => props.value === value} />
);

/** Any number of a few. */
export const CheckFields = ({ values, ...props }: FieldProps & { options: Option[]; values: string[] }) => (
  <Choices
    {...props}
    type="checkbox"
    nameOf={(at) => `${props.name}.${at}`}
    chosen={(value) => values.includes(value)}
  />
);

interface ChoicesProps extends FieldProps {
  options: Option[];
  type: 'radio' | 'checkbox';
  nameOf: (at: number) => string;
  chosen: (value: string) => boolean;
}

/** The first option carries the id of the field, so that an error link lands on it. */
function Choices({ options, type, nameOf, chosen, ...props }: ChoicesProps) {
  return (
    <fieldset
      className={`utrecht-form-fieldset utrecht-form-fieldset--html-fieldset utrecht-form-field${props.error ? ' utrecht-form-field--invalid' : ''}`}
      aria-describedby={describedBy(props)}
    >
      <legend className="utrecht-form-fieldset__legend">{props.label}</legend>
      <Hints {...props} />
      {options.map(({ value, text, hint }, at) => (
        <label className="choice" key={value}>
          <input
            type={type}
            id={at ? `${props.name}-${at}` : props.name}
            name={nameOf(at)}
            value={value}
            defaultChecked={chosen(value)}
          />
          <span>
            {text}
            {hint && <span className="choice__hint">{hint}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  );
}
