/**
 * Something that the caller has to put right: one or two lines that say what was expected, what was
 * found, where, and what to do. The exit code is 2.
 */
export class UserError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'UserError'
  }
}
