export function silent(schema: unknown): unknown;
