import {
  addressOfToken,
  confirmAddress,
  type ConfirmAddressResult,
} from '../../../core/actions/mail-trouble/confirm-address.ts';
import { htmlResponse } from '../page-response.ts';
import type { OpenFormRequest, PageRoute, PublicRequest } from '../page-route.ts';
import { AddressPage, type AddressShown } from './address-page.tsx';

/** Where a new mail address is confirmed: by the code in the mail, never by opening its link or sending its form. */
export const ADDRESS_PAGES: PageRoute[] = [
  { method: 'get', path: '/address/:addressToken', open: true, answer: show },
  { method: 'post', path: '/address/:addressToken', open: true, answer: confirm },
];

async function show(request: PublicRequest): Promise<Response> {
  const found = await addressOfToken(request.deps.ports, request.params.addressToken ?? '');
  // The link of a mail is none that is not found: it says what has become of it, and of one that never was says the same.
  return draw(request, found === undefined ? 'unknown' : 'waiting', { status: 200 });
}

async function confirm(request: OpenFormRequest): Promise<Response> {
  const { deps, params, form } = request;
  const done = await confirmAddress(deps.ports, params.addressToken ?? '', form.get('code') ?? '');
  switch (done.result) {
    case 'confirmed':
    case 'taken':
      return draw(request, done.result, { status: 200 });
    case 'unknown':
      return draw(request, done.result, { status: 404 });
    case 'wrong':
    case 'no-code':
      return draw(request, 'waiting', { status: 422, problem: problemOf(done) });
  }
}

function problemOf(done: Extract<ConfirmAddressResult, { result: 'wrong' | 'no-code' }>): string {
  if (done.result === 'no-code') return 'Enter the six digits of the code.';
  return done.triesLeft > 0
    ? `That is not the code. You can try ${done.triesLeft === 1 ? 'once' : `${done.triesLeft} times`} more.`
    : 'That is not the code, and it was the last try. The address has to be entered again.';
}

function draw(
  { path }: PublicRequest,
  state: AddressShown['state'],
  { status, problem }: { status: number; problem?: string },
): Promise<Response> {
  const shown = { state, path, ...(problem === undefined ? {} : { problem }) };
  return htmlResponse(<AddressPage shown={shown} />, status);
}
