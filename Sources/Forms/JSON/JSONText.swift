/// A JSON document as text.
package struct JSONText: Hashable, Sendable, CustomStringConvertible {
    package let text: String

    package var description: String { text }
}
