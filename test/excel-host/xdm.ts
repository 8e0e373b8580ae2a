/** The envelope in which a frame and the host page talk, and one frame's conversation. */

export interface Envelope {
  /** 0 = a request, 1 = an answer or an event. */
  readonly _messageType: 0 | 1;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _origin?: string;
  readonly _data: unknown;
  /** Of a request: 0 invoke, 1 register an event, 2 unregister it. */
  readonly _actionType?: 0 | 1 | 2;
}

/** Reads a message; `null` where it is none of ours. */
export function readEnvelope(text: string): Envelope | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return isEnvelope(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

function isEnvelope(value: unknown): value is Envelope {
  return (
    typeof value === "object" &&
    value !== null &&
    "_messageType" in value &&
    "_actionName" in value &&
    "_conversationId" in value &&
    "_correlationId" in value
  );
}

export function answer(to: Envelope, data: unknown): string {
  return JSON.stringify({
    _messageType: 1,
    _responseType: 0,
    _actionName: to._actionName,
    _conversationId: to._conversationId,
    _correlationId: to._correlationId,
    _errorCode: 0,
    _origin: hostUrl,
    _data: data,
    _serializerVersion: 1,
  });
}

export function event(name: string, conversationId: string, correlationId: number, data: unknown): string {
  return JSON.stringify({
    _messageType: 1,
    _responseType: 1,
    _actionName: name,
    _conversationId: conversationId,
    _correlationId: correlationId,
    _errorCode: 0,
    _origin: hostUrl,
    _data: data,
    _serializerVersion: 1,
  });
}

/** The runtime trusts a host page of its own host name, whatever the port: so both are cross-origin, as in reality. */
export const hostUrl = "https://excel.test/";
export const addInOrigin = "https://excel.test:444";
