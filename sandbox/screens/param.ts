import type { Request } from 'express';

/** A part of the path that the route names. */
export const param = (request: Request, name: string): string => String(request.params[name] ?? '');
