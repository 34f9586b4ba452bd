import { useId, type ReactNode } from 'react';
import { CheckFields, DayField, RadioField, SelectField, TextArea, TextField } from './fields.tsx';
import { Page } from '../layout.tsx';
import { Alert } from '../parts.tsx';
import { useView } from '../view.tsx';
import type { ActionLink } from '../action-link.ts';
import type { FormErrors, FormField, Posted } from './form.ts';
import { flatFields, ticked } from './values.ts';

export interface FormData {
  title: string;
  lead?: string;
  /** What it does once it is sent. */
  effect?: string;
  /** Who reads what is typed. */
  readBy?: string;
  /** Other forms that fit when this one does not. */
  instead?: ActionLink[];
  /** What else can be done with it. */
  others?: ActionLink[];
  /** Set so that it fits one screen. */
  compact?: boolean;
  /** Whoever came for this form alone begins in it at once. */
  focus?: boolean;
  action: string;
  submit: string;
  /** On the button that shows what it would do, where that can be seen first. */
  look?: string;
  crumb: { href: string; text: string };
  /** Makes a repeat recognisable: sent with the form, the same on a double click. */
  key: string;
  /** Of the case that is shown: what somebody else changes after it is not saved over. */
  sequence?: number;
  fields: FormField[];
  /** What was typed before; wins over the prefilled values. */
  posted?: Posted;
  errors?: FormErrors;
}

/**
 * A form on its own page: errors first, then the fields, then one button and a way back.
 * @param beside what one looks at while one fills it in.
 */
export function FormPage({ data, beside }: { data: FormData; beside?: ReactNode }) {
  return (
    <Page title={data.title} crumb={data.crumb} wrong={data.errors !== undefined}>
      {data.lead && <p className="lead">{data.lead}</p>}
      {data.effect && <p className={data.lead ? 'quiet' : 'lead'}>{data.effect}</p>}
      {!beside && <Instead links={data.instead} />}
      {data.errors && <ErrorSummary errors={data.errors} fields={data.fields} />}
      {data.others && data.others.length > 0 && <Others links={data.others} />}
      {beside ? (
        <div className="split split--form spaced">
          <Instead links={data.instead} />
          <Form data={data} isBeside />
          <div className="stack">{beside}</div>
        </div>
      ) : (
        <Form data={data} />
      )}
    </Page>
  );
}

function Form({ data, isBeside = false }: { data: FormData; isBeside?: boolean }) {
  const { say } = useView();
  const readBy = data.readBy && <p className="small quiet">{data.readBy}</p>;
  return (
    <form
      method="post"
      action={data.action}
      className={`card form${isBeside ? '' : ' spaced'}${data.compact ? ' form--tight' : ''}`}
      noValidate
      data-focus={data.focus ? '' : undefined}
    >
      <input type="hidden" name="key" value={data.key} />
      {data.sequence !== undefined && <input type="hidden" name="sequence" value={data.sequence} />}
      <FormFields fields={data.fields} posted={data.posted} errors={data.errors} />
      {!data.compact && readBy}
      <div className="actions">
        <button className="nl-button nl-button--primary">{data.submit}</button>
        {data.look && (
          <button className="nl-button nl-button--secondary" name="do" value="look">
            {data.look}
          </button>
        )}
        <a href={data.crumb.href}>{say('cancel')}</a>
        {data.compact && readBy}
      </div>
    </form>
  );
}

function Instead({ links = [] }: { links?: ActionLink[] }) {
  if (links.length === 0) return null;
  return (
    <ul className="actions">
      {links.map(({ href, text }) => (
        <li key={href}>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  );
}

function Others({ links }: { links: ActionLink[] }) {
  const { say } = useView();
  return (
    <nav aria-label={say('doOther')} className="spaced">
      <p className="small quiet">{say('doOther')}:</p>
      <ul className="actions">
        {links.map(({ href, text }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type Given = Pick<FormData, 'posted' | 'errors'>;

/** The fields of a form, with what was typed before and what is wrong with it. */
export function FormFields({ fields, ...data }: { fields: FormField[] } & Given) {
  return fields.map((field) => (
    <Field field={field} data={data} key={field.kind === 'group' ? field.legend : field.name} />
  ));
}

function Field({ field, data }: { field: FormField; data: Given }) {
  if (field.kind === 'group') return <Group field={field} data={data} />;
  if (field.kind === 'checks')
    return (
      <CheckFields
        {...field}
        values={data.posted ? ticked(data.posted, field.name) : (field.values ?? [])}
        error={data.errors?.fields[field.name]}
      />
    );
  const value = data.posted ? data.posted[field.name] : field.value;
  if (field.kind === 'hidden') return <input type="hidden" name={field.name} value={field.value} />;
  const common = { ...field, value, error: data.errors?.fields[field.name] };
  switch (field.kind) {
    case 'area':
      return <TextArea {...common} />;
    case 'select':
      return <SelectField {...common} options={field.options} />;
    case 'radios':
      return <RadioField {...common} options={field.options} />;
    case 'date':
      return <DayField {...common} />;
    default:
      return <TextField {...common} />;
  }
}

const looks: Partial<Record<string, string>> = { row: ' part--row', line: ' part--line' };

function Group({ field, data }: { field: FormField & { kind: 'group' }; data: Given }) {
  const hintId = useId();
  const inner = <FormFields fields={field.fields} {...data} />;
  if (field.look === 'folded') {
    const filled = flatFields(field.fields).some(
      ({ name }) => data.posted?.[name] || data.errors?.fields[name],
    );
    return (
      <details className="more" open={filled}>
        <summary>
          <span>{field.legend}</span>
        </summary>
        <div className="stack">{inner}</div>
      </details>
    );
  }
  return (
    <fieldset
      className={`utrecht-form-fieldset utrecht-form-fieldset--html-fieldset part${looks[field.look ?? ''] ?? ''}`}
      aria-describedby={field.hint && hintId}
    >
      <legend className="utrecht-form-fieldset__legend">{field.legend}</legend>
      {field.hint && (
        <p className="small quiet" id={hintId}>
          {field.hint}
        </p>
      )}
      <div className={field.look === 'two' ? 'two' : 'part__fields'}>{inner}</div>
    </fieldset>
  );
}

export function ErrorSummary({ errors, fields }: { errors: FormErrors; fields: FormField[] }) {
  const { say } = useView();
  const known = new Set(flatFields(fields).map(({ name }) => name));
  const messages = Object.entries(errors.fields);
  return (
    <div data-errors="" tabIndex={-1} className="summary">
      <Alert kind="error" title={errors.whole?.title ?? say('errorsTitle')}>
        {errors.whole && <p>{errors.whole.text}</p>}
        {messages.length > 0 && (
          <ul>
            {messages.map(([name, message]) => (
              <li key={name}>{known.has(name) ? <a href={`#${name}`}>{message}</a> : message}</li>
            ))}
          </ul>
        )}
      </Alert>
    </div>
  );
}
