/** An expression that rpm refuses. `message` is empty where the reason was reported already. */
export class ExpressionError extends Error {}
