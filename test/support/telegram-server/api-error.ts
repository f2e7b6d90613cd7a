/** What Telegram answers when it refuses a call. `parameters` carries `retry_after` and the like. */
export class ApiError extends Error {
  readonly code: number;
  readonly parameters: Record<string, number> | undefined;

  constructor(code: number, description: string, parameters?: Record<string, number>) {
    super(description);
    this.name = "ApiError";
    this.code = code;
    this.parameters = parameters;
  }

  body(): string {
    return JSON.stringify({
      ok: false,
      error_code: this.code,
      description: this.message,
      ...(this.parameters && { parameters: this.parameters }),
    });
  }
}

export const badRequest = (reason: string) => new ApiError(400, `Bad Request: ${reason}`);
