import { randomUUID } from 'node:crypto';
import type { Request, Response } from 'express';
import { mayUseRoute } from '../../domain/people/access-routes.ts';
import type { FormErrors, FormField, Posted } from '../ui/forms/form.ts';
import { FormPage } from '../ui/forms/page.tsx';
import { ProblemPage } from '../ui/problem.tsx';
import { renderPage } from '../ui/render.tsx';
import { viewOf } from '../ui/request.ts';
import type { PageServices } from '../ui/services.ts';
import type { View } from '../ui/view.tsx';

/** The view of whoever may use this operation; undefined where that was refused, and said so. */
export const askedBy =
  (services: PageServices, operation: string) => async (request: Request, response: Response) => {
    const view = await viewOf(request, response, services, 'cases');
    if (mayUseRoute(operation, view.actor.role)) return view;
    response.status(403).send(renderPage(view, <ProblemPage status={403} />));
    return undefined;
  };

interface Asked {
  posted?: Posted;
  errors?: FormErrors;
  title: string;
  lead: string;
  action: string;
  fields: FormField[];
}

/** The form that asks what is to be tried out. */
export function showForm(
  response: Response,
  view: View,
  asked: Asked,
  status = asked.errors ? 422 : 200,
): void {
  const data = {
    ...asked,
    key: randomUUID(),
    submit: view.say('loadDo'),
    crumb: { href: '/what-if', text: view.say('whatIfTitle') },
  };
  response.status(status).send(renderPage(view, <FormPage data={data} />));
}
