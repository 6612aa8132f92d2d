import { sessionEnded } from "../access/session";
import type { Reader } from "./answer";
import type { Problem } from "./types";

/** An answer other than success, in the words the service gave. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly problem: Problem;

  constructor(status: number, problem: Problem) {
    super(problem.detail ?? problem.title ?? `The service answered with status ${status}`);
    this.name = "ApiProblem";
    this.status = status;
    this.problem = problem;
  }
}

/** The gateway answers 499 instead of redirecting when it sees that a script is asking. */
const SIGN_IN_NEEDED = [401, 499];

async function send(path: string, accept: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set("Accept", accept);
  headers.set("X-Requested-With", "JavaScript");
  const response = await fetch(path, { ...init, headers, credentials: "same-origin" });
  if (SIGN_IN_NEEDED.includes(response.status)) {
    sessionEnded();
  }
  if (!response.ok) {
    throw new ApiProblem(response.status, await problemOf(response));
  }
  return response;
}

async function problemOf(response: Response): Promise<Problem> {
  const type = response.headers.get("Content-Type") ?? "";
  if (!type.includes("json")) {
    return {};
  }
  try {
    const body: unknown = await response.json();
    return typeof body === "object" && body !== null ? body : {};
  } catch {
    return {};
  }
}

export async function get<T>(path: string, read: Reader<T>, signal?: AbortSignal): Promise<T> {
  const response = await send(path, "application/json", signal === undefined ? {} : { signal });
  return read(await response.json());
}

/** Sends something; `etag` names what the reader has seen of it, so that nobody changes what they have not read. */
export function post<T>(path: string, body: unknown, read: Reader<T>, etag?: string): Promise<T> {
  return sendJson("POST", path, body, read, etag);
}

/** Puts something in the place of what was there. */
export function put<T>(path: string, body: unknown, read: Reader<T>, etag?: string): Promise<T> {
  return sendJson("PUT", path, body, read, etag);
}

async function sendJson<T>(
  method: "POST" | "PUT",
  path: string,
  body: unknown,
  read: Reader<T>,
  etag: string | undefined,
): Promise<T> {
  const response = await send(path, "application/json", {
    method,
    headers: { "Content-Type": "application/json", ...(etag === undefined ? {} : { "If-Match": etag }) },
    body: JSON.stringify(body),
  });
  return read(await response.json());
}

/** What is sent as it is: a file that somebody chose. */
export interface Sent {
  text: string;
  mediaType: string;
}

/** Asks about a file that is sent along and not kept. */
export async function ask<T>(path: string, file: Sent, read: Reader<T>, signal?: AbortSignal): Promise<T> {
  const response = await send(path, "application/json", {
    ...withFile(file),
    ...(signal === undefined ? {} : { signal }),
  });
  return read(await response.json());
}

/** The same address in another representation, such as `text/csv`; `about` a file where the answer is about one. */
export async function fetchFile(path: string, mediaType: string, about?: Sent): Promise<Blob> {
  const response = await send(path, mediaType, about === undefined ? {} : withFile(about));
  return response.blob();
}

function withFile({ text, mediaType }: Sent): RequestInit {
  return { method: "POST", headers: { "Content-Type": mediaType }, body: text };
}
