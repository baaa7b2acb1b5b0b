/// A header value with parameters, as `form-data; name="file"; filename="借条.pdf"`.
///
/// Quoted texts may hold any bytes of UTF-8; of the backslash escapes only `\"` and `\\` count, so that a path as old
/// browsers send it ("C:\借条.pdf") stays what it is.
struct HeaderValue: Hashable, Sendable {
    let value: String
    private let parameters: [Parameter]

    private struct Parameter: Hashable, Sendable {
        let name: String
        let value: String
    }

    subscript(_ name: String) -> String? { parameters.first { $0.name == name }?.value }

    /// Nil if the text is not of the form.
    init?(_ text: String) {
        var scalars = text.unicodeScalars[...]
        value = Self.trimmed(String(Self.read(from: &scalars) { $0 != ";" }))
        guard !value.isEmpty else { return nil }
        var parameters: [Parameter] = []
        while scalars.popFirst() != nil {
            let name = Self.trimmed(String(Self.read(from: &scalars) { $0 != "=" && $0 != ";" }))
            guard scalars.first == "=" else {
                // A stray semicolon is harmless; a name without a value is not of the form.
                guard name.isEmpty else { return nil }
                continue
            }
            scalars.removeFirst()
            guard !name.isEmpty, let value = Self.readValue(from: &scalars) else { return nil }
            parameters.append(Parameter(name: name.lowercased(), value: value))
        }
        self.parameters = parameters
    }

    private static func readValue(from scalars: inout Substring.UnicodeScalarView) -> String? {
        _ = read(from: &scalars) { $0 == " " || $0 == "\t" }
        guard scalars.first == "\"" else {
            return trimmed(String(read(from: &scalars) { $0 != ";" }))
        }
        scalars.removeFirst()
        var text = String.UnicodeScalarView()
        while let scalar = scalars.popFirst() {
            if scalar == "\"" {
                let rest = read(from: &scalars) { $0 != ";" }
                return trimmed(String(rest)).isEmpty ? String(text) : nil
            }
            if scalar == "\\", let next = scalars.first, next == "\"" || next == "\\" {
                text.append(next)
                scalars.removeFirst()
            } else {
                text.append(scalar)
            }
        }
        return nil
    }

    private static func read(
        from scalars: inout Substring.UnicodeScalarView,
        while belongs: (Unicode.Scalar) -> Bool
    ) -> Substring.UnicodeScalarView {
        let head = scalars.prefix(while: belongs)
        scalars = scalars[head.endIndex...]
        return head
    }

    private static func trimmed(_ text: String) -> String {
        var rest = text.unicodeScalars[...]
        while let first = rest.first, first == " " || first == "\t" { rest.removeFirst() }
        while let last = rest.last, last == " " || last == "\t" { rest.removeLast() }
        return String(rest)
    }
}
