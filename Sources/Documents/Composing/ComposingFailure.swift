/// Why no PDF came about: never the paper's fault, but the machine's.
package enum ComposingFailure: Error, Sendable, Hashable {
    /// Cairo's status code, see `cairo_status_t`.
    case drawing(status: UInt32)
    /// The file Cairo wrote is not of the shape that we complete.
    case unexpectedFile
}
